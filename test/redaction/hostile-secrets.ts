/** Texts that would make a careless scanner slow, by family and length; some once did. */
import { invented } from './sample.ts';

const long = (lead: string, unit: string) => (length: number) =>
  lead + unit.repeat(Math.ceil(length / unit.length)).slice(0, length - lead.length);
/** What a family is called, and its text of so many UTF-16 units. */
export const HOSTILE_SECRETS: readonly (readonly [string, (length: number) => string])[] = [
  ...[
    'a',
    '=',
    '"',
    "'",
    '\\',
    ' ',
    '\n',
    '\t',
    '-',
    '/',
    '{{',
    '[redacted:',
    '\u{1f600}',
    'password=',
    'password: ',
    'token_',
    'token=',
    'key ',
    'secret:',
    '"password":"',
    '\\"password\\":\\"',
    '<password',
    '<password>',
    'Authorization: ',
    'Authorization: Bearer ',
    'Bearer ',
    'Cookie: a=',
    'Set-Cookie: ',
    '://a:',
    '://a:b@',
    'a:b1@c.',
    'eyJ',
    'eyJhbGciOiJ.',
    '-----BEGIN PRIVATE KEY-----\n',
    'curl -u ',
    'mysql ',
    'IDENTIFIED BY ',
    '->login(',
    '"value":"',
    'name="token" ',
    'kind: Secret\ndata:\n',
    '| password | a |\n',
    'password,a\n',
    'user/password: ',
    'password\n\n',
    '&quot;token&quot;:&quot;',
    '%22token%22%3A%22',
    'password="a" token \'b\' ',
    ']secret',
    'secret is ',
    '\r\n',
    '=\n',
    'password = a b c\n',
    '"secrets": {"a": "',
    'secrets={',
    'u: aa p: ',
    'aa@b.co:',
    "auth: 'a:",
    'acme_pat_',
    'aa_aa_aa_',
    'pul-',
    'dp.pt.',
    'AuthorizationHMAC aa:',
    'Authorization:\\ Bearer\\ ',
    'Private-Lines: 4\nAAAA\nPrivate-MAC: ',
    '"path":"/password","value":"',
    '"apikey":[{"key":"value","value":"',
    'x as the Aaaa api key ',
    'password for a is "a ',
  ].map((unit) => [JSON.stringify(unit), long('', unit)] as const),
  ...[
    'password="',
    'Authorization: Bearer ',
    '-----BEGIN PRIVATE KEY-----\n',
    '<Token>',
    'curl -u a:',
    'key=',
    'acme_pat_',
    'password = ',
    '"secrets": {"a": "',
    'u: aa p: ',
  ].flatMap((lead) => [
    [`${lead.trim()} and one long word`, long(lead, 'a')] as const,
    [`${lead.trim()} and much space`, long(lead, ' ')] as const,
    [`${lead.trim()} and a long token`, long(lead, invented(61))] as const,
  ]),
  ['hexadecimal digits', long('', invented(997, 'hex'))],
  ['base64', long('', invented(997, 'base64'))],
  ['base64 in lines', long('', `${invented(64, 'base64')}\n`)],
  [
    'thousands of key ids',
    (length) => distinct(length, (seed) => `${['AK', 'IA'].join('')}${invented(16, 'upper', seed)} `),
  ],
  [
    'thousands of key ids with secrets',
    (length) =>
      distinct(
        length,
        (seed) => `${['AK', 'IA'].join('')}${invented(16, 'upper', seed)} ${invented(40, 'base64', seed)}\n`,
      ),
  ],
  [
    'thousands of tokens of unknown issuers',
    (length) => distinct(length, (seed) => `acme_pat_${invented(40, 'any', seed)} `),
  ],
  [
    'thousands of named tokens',
    (length) => distinct(length, (seed) => `password=${invented(12, 'any', seed)}\n`),
  ],
  [
    'thousands of known tokens',
    (length) => distinct(length, (seed) => `${['sk', '_live_'].join('')}${invented(24, 'any', seed)} `),
  ],
];

function distinct(length: number, make: (seed: number) => string): string {
  const parts: string[] = [];
  for (let seed = 0, size = 0; size < length; seed += 1) {
    const part = make(seed);
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

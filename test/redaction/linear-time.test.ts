import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { invented, testKey } from './sample.ts';

/** Four times the text may take four times as long; the rest is room for a busy machine. Quadratic work would show 16. */
const HIGHEST_RATIO = 9;

const long = (lead: string, unit: string) => (length: number) =>
  lead + unit.repeat(Math.ceil(length / unit.length)).slice(0, length - lead.length);
const families: readonly (readonly [string, (length: number) => string])[] = [
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
  ].map((unit) => [JSON.stringify(unit), long('', unit)] as const),
  ...[
    'password="',
    'Authorization: Bearer ',
    '-----BEGIN PRIVATE KEY-----\n',
    '<Token>',
    'curl -u a:',
    'key=',
  ].flatMap((lead) => [
    [`${lead.trim()} and one long word`, long(lead, 'a')] as const,
    [`${lead.trim()} and much space`, long(lead, ' ')] as const,
    [`${lead.trim()} and a long token`, long(lead, invented(61))] as const,
  ]),
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

/** The least of several runs: other work on the machine only ever adds. */
function leastMilliseconds(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    redact(text, testKey);
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

describe('the time redaction takes', () => {
  it.each(families)('grows no faster than the text: %s', (_what, make) => {
    const short = make(50_000);
    const four = make(200_000);
    const ratio = () => leastMilliseconds(four, 1) / Math.max(1, leastMilliseconds(short, 2));
    // A pause of the machine can hit every run of one round; two more rounds must then be as slow.
    const best = [ratio, ratio, ratio].reduce(
      (least, measure) => (least <= HIGHEST_RATIO ? least : Math.min(least, measure())),
      Number.POSITIVE_INFINITY,
    );
    expect(best).toBeLessThanOrEqual(HIGHEST_RATIO);
  });
});

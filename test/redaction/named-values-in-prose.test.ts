import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(32);
const word = 'Zimt-Stern8';

const samples: readonly Sample[] = [
  { what: 'a bold name', text: `*Password:* \`${word}\` for erp`, secrets: [word], facts: ['for erp'] },
  {
    what: 'a name on the line above',
    text: `Username\napi\nPassword\n${word}\nHost\nx.example`,
    secrets: [word],
    facts: ['api', 'x.example'],
  },
  { what: 'prose', text: `my client secret is ${token} and tenant 7`, secrets: [token], facts: ['tenant 7'] },
  {
    what: 'German prose',
    text: `das Passwort lautet ${word}, Benutzer lager1`,
    secrets: [word],
    facts: ['Benutzer lager1'],
  },
  {
    what: 'Spanish prose',
    text: `la contrase\u00f1a es ${word}, usuario almacen`,
    secrets: [word],
    facts: ['usuario almacen'],
  },
  {
    what: 'French prose',
    text: `le mot de passe est ${word} pour wms`,
    secrets: [word],
    facts: ['pour wms'],
  },
  {
    what: 'a netrc line',
    text: `machine api.example.com login bot password ${token}`,
    secrets: [token],
    facts: ['api.example.com', 'login bot'],
  },
  {
    what: 'a UUID as an API key',
    text: 'X-Api-Key: 5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f',
    secrets: ['5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f'],
  },
  {
    what: 'a token split by an invisible character',
    text: `api_key: ${token.slice(0, 16)}\u200b${token.slice(16)}`,
    secrets: [token.slice(0, 16), token.slice(16)],
  },
  {
    what: 'a value longer than the reader looks',
    text: `token="${'a1B2'.repeat(5000)}" id=7`,
    secrets: ['a1B2'.repeat(2)],
    facts: ['id=7'],
  },
  {
    what: 'a passphrase in a sentence',
    text: 'the password is "richtig pferd batterie klammer" btw',
    secrets: ['richtig pferd batterie klammer'],
    facts: ['btw'],
  },
  {
    what: 'a possessive',
    text: `my password's ${word} and it fails`,
    secrets: [word],
    facts: ['and it fails'],
  },
  { what: 'HTML', text: `<b>API key</b>: ${token}<br>`, secrets: [token], facts: ['<br>'] },
  { what: 'Japanese', text: `API\u30ad\u30fc: ${token}`, secrets: [token] },
  { what: 'Russian', text: `\u0422\u043e\u043a\u0435\u043d: ${token}, 12`, secrets: [token], facts: ['12'] },
  {
    what: 'pairs in braces',
    text: '{user: erp, password: sommerhitze, host: db1}',
    secrets: ['sommerhitze'],
    facts: ['user: erp', 'host: db1'],
  },
  {
    what: 'pairs behind semicolons',
    text: 'Passwort:sommerhitze;Benutzer:erp',
    secrets: ['sommerhitze'],
    facts: ['Benutzer:erp'],
  },
  {
    what: 'a UUID behind a header name and a space',
    text: 'ms-apikey 5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f gives 401',
    secrets: ['5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f'],
    facts: ['gives 401'],
  },
  { what: 'a dotted leader', text: `API-Key......: ${token}`, secrets: [token] },
];

const kept: readonly (readonly [string, string])[] = [
  [
    'messages about secrets',
    'API key is missing. Secret is required. Token has expired. Password is incorrect for user 10023.',
  ],
  ['validation messages', '{"password":"The password field is required.","token":"Invalid token"}'],
  ['rules for passwords', 'Password: must be at least 12 characters long.'],
  ['status words', 'auth: failed, session: expired, key: missing_scope:orders.write'],
  ['error codes', 'code=ERR_BAD_REQUEST status=400 code: INVALID_TOKEN_FORMAT_V2'],
  ['database keys', 'Primary key: order_id, foreign key: customer_id, cache key: orders:2024-11'],
  [
    'metadata of secrets',
    '"api_key_id": "ak_2024_prod_17", "token_type": "bearer", "token_endpoint": "https://x.example/token"',
  ],
  ['names of secrets', 'secretName: erp-tls-v2, secretRef: {name: erp-db-v2}'],
  ['public keys and page tokens', `publicToken = "${invented(43)}", nextPageToken: "${invented(40)}"`],
  ['counts of tokens', 'tokens used: 1532, max_tokens: 4096, completion_tokens: 211'],
  [
    'code that fetches the value',
    'const apiKey = process.env.SHOP_API_KEY; token = getToken(req); password = self.password',
  ],
  ['places in code', 'at getToken (/app/src/auth.ts:31:44)\nat TokenService.refresh(TokenService.java:88)'],
  ['constraints', "Duplicate entry '4711-DE' for key 'orders.PRIMARY'"],
  ['paths and files', 'IceSSL.KeyFile=s_rsa1024_priv.pem, secret: /etc/erp/secret/pw'],
  ['a session id that support looks up', `session ${invented(32, 'hex')} not found`],
  ['memory addresses and dates', 'thread token 0x7f3a2c00d700, token valid until 2026-01-31T00:00:00Z'],
  ['object ids of a payment provider', 'No such token: tok_1QfakeX9; a similar object exists'],
  ['the account beside the token', `ACCOUNT_SID=AC${invented(32, 'hex')}`],
];

describe('values beside a secret name in prose', () => {
  it.each(samples)('are masked: $what', checkSample);
  it.each(kept)('leave readable: %s', (_what, text) => checkKept(text));
});

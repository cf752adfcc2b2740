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
    text: `machine wms.example.net login robo password ${token}`,
    secrets: [token],
    facts: ['wms.example.net', 'login robo'],
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
    'The token was revoked, the password has changed, no api key given, secret rotated by user 88.',
  ],
  ['validation messages', '{"password":"The password field is required.","token":"Invalid token"}'],
  ['rules for passwords', 'Password: should contain 3 of 4 kinds of characters'],
  ['status words', 'token: revoked, password: expired, api_key: disabled, secret: missing'],
  ['error codes', 'code: E_SESSION_GONE_4 (code=AUTH_BLOCKED_7, status 423)'],
  ['database keys', 'sort_key: shipped_at, partition key: tenant_9, idempotency-key: import-2026-11'],
  [
    'metadata of secrets',
    '"token_name": "nl-warehouse-3", "secret_version": "v12", "password_policy": "strict-90d"',
  ],
  ['names of secrets', 'secretKeyRef: wms-login-v4, secret_name=label-printer-2'],
  ['public keys and page tokens', `public_key: "${invented(44)}", continuationToken: "${invented(40)}"`],
  ['counts of tokens', 'prompt_tokens=311 completion_tokens=92 total_tokens=403'],
  [
    'code that fetches the value',
    'token = readToken(request); password = this.password; secret = os.environ["WMS_SECRET"]',
  ],
  ['places in code', 'at loadKey (/srv/wms/src/keys.ts:12:9)\nat KeyStore.unlock(KeyStore.java:204)'],
  ['constraints', "violates unique key 'parcels.uq_label' for key '88-NL'"],
  ['paths and files', 'privateKeyFile=/etc/wms/tls/server.pem, secret: ./run/secrets/label'],
  ['a session id that support looks up', `session ${invented(32, 'hex')} not found`],
  ['memory addresses and dates', 'access token at 0x00007ffd3c2a, token created 2026-03-04T05:06:07Z'],
  ['object ids of a payment provider', `token ${['to', 'k_1Qabcdef77'].join('')} was used twice`],
  ['the account beside the token', `ACCOUNT_SID=AC${invented(32, 'hex')}`],
];

describe('values beside a secret name in prose', () => {
  it.each(samples)('are masked: $what', checkSample);
  it.each(kept)('leave readable: %s', (_what, text) => checkKept(text));
});

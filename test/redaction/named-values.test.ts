import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(32);
const hex = invented(40, 'hex');
const word = 'Zimt-Stern8';
const plain = 'sommerhitze';

const notations: readonly Sample[] = [
  { what: 'a header', text: `ms-apikey: ${token}\nAccept: */*`, secrets: [token], facts: ['Accept: */*'] },
  {
    what: 'a header in a curl command',
    text: `curl -H 'X-Auth-Token:${token}' https://x.example`,
    secrets: [token],
    facts: ['https://x.example'],
  },
  {
    what: 'an environment file',
    text: `DB_PASS=h4us,b00t;x\nDB_NAME=erp`,
    secrets: ['h4us,b00t;x'],
    facts: ['DB_NAME=erp'],
  },
  {
    what: 'an exported variable',
    text: `export SHOP_TOKEN='${token}' # rotate`,
    secrets: [token],
    facts: ['# rotate'],
  },
  { what: 'a PowerShell variable', text: `$env:API_KEY = "${token}"`, secrets: [token] },
  {
    what: 'a YAML file',
    text: `sftp:\n  user: partner\n  pass: ${plain}\n  port: 22`,
    secrets: [plain],
    facts: ['user: partner', 'port: 22'],
  },
  {
    what: 'a folded YAML value',
    text: `token: >-\n  ${token}\nregion: eu`,
    secrets: [token],
    facts: ['region: eu'],
  },
  {
    what: 'a YAML name and value',
    text: `- name: API_TOKEN\n  value: ${token}\n- name: LOG\n  value: debug`,
    secrets: [token],
    facts: ['value: debug'],
  },
  {
    what: 'a quoted YAML value with a doubled quote',
    text: `password: 'it''s ${word}'\nuser: shop`,
    secrets: [word],
    facts: ['user: shop'],
  },
  {
    what: 'JSON',
    text: `{"user":"api","password":"${plain}","port":22}`,
    secrets: [plain],
    facts: ['"user":"api"', '"port":22'],
  },
  {
    what: 'JSON in a JSON string',
    text: String.raw`body: "{\"api_key\":\"${token}\",\"id\":7}"`,
    secrets: [token],
    facts: ['7'],
  },
  {
    what: 'JSON escaped three times',
    text: String.raw`{\\\"client_secret\\\":\\\"${token}\\\"}`,
    secrets: [token],
  },
  {
    what: 'a JSON value with an escaped quote',
    text: String.raw`{"password":"pa\"ss-${word}","host":"h1"}`,
    secrets: [word],
    facts: ['"host":"h1"'],
  },
  {
    what: 'a JSON list',
    text: `{"x-api-key": ["${token}", "${hex}"], "accept": ["*/*"]}`,
    secrets: [token, hex],
    facts: ['*/*'],
  },
  {
    what: 'an object around the value',
    text: `{"token":{"value":"${token}","expiresIn":3600}}`,
    secrets: [token],
    facts: ['3600'],
  },
  {
    what: 'a name and value pair',
    text: `[{"key":"username","value":"ops"},{"key":"password","value":"${word}"}]`,
    secrets: [word],
    facts: ['ops'],
  },
  {
    what: 'a value before its name',
    text: `{"type":"string","value":"${token}","key":"token"}`,
    secrets: [token],
    facts: ['string'],
  },
  {
    what: 'percent-encoded JSON',
    text: `%7B%22client_secret%22%3A%22${token}%22%7D 400`,
    secrets: [token],
    facts: ['400'],
  },
  {
    what: 'HTML entities',
    text: `&quot;password&quot;:&quot;${word}&quot;,&quot;order&quot;:&quot;SO-1&quot;`,
    secrets: [word],
    facts: ['SO-1'],
  },
  {
    what: 'typographic quotes',
    text: `\u201cpassword\u201d\uff1a\u201c${word}\u201d, \u201cstore\u201d: \u201cNL\u201d`,
    secrets: [word],
    facts: ['NL'],
  },
  {
    what: 'an XML element',
    text: `<User>dpd</User><Password>\n  ${plain}\n</Password>`,
    secrets: [plain],
    facts: ['dpd'],
  },
  {
    what: 'an XML element with attributes and a namespace',
    text: `<wsse:Password Type="http://x.example/a#PasswordText">${word}</wsse:Password>`,
    secrets: [word],
    facts: ['PasswordText'],
  },
  {
    what: 'CDATA',
    text: `<Pass><![CDATA[Pak&et<77]]></Pass><Id>7</Id>`,
    secrets: ['Pak&et<77'],
    facts: ['<Id>7</Id>'],
  },
  {
    what: 'escaped XML',
    text: `&lt;Token&gt;${token}&lt;/Token&gt;&lt;Store&gt;7&lt;/Store&gt;`,
    secrets: [token],
    facts: ['Store'],
  },
  {
    what: 'XML attributes',
    text: `<add key="ApiPassword" value="${word}"/><add key="Timeout" value="30"/>`,
    secrets: [word],
    facts: ['30'],
  },
  {
    what: 'a property list',
    text: `<key>password</key><string>${word}</string><key>port</key>`,
    secrets: [word],
    facts: ['<key>port</key>'],
  },
  {
    what: 'a query',
    text: `/api/Auth?UserName=mint&Password=${word}&v=2 401`,
    secrets: [word],
    facts: ['UserName=mint', 'v=2', '401'],
  },
  {
    what: 'an encoded query',
    text: `https%3A%2F%2Fx.example%2F%3Fapi_key%3D${token}%26page%3D2`,
    secrets: [token],
    facts: ['page%3D2'],
  },
  {
    what: 'a query with escaped signs',
    text: String.raw`/?a=1\u0026token=${token}\u0026b=2`,
    secrets: [token],
    facts: ['b=2'],
  },
  {
    what: 'a form part',
    text: `Content-Disposition: form-data; name="password"\r\n\r\n${word}\r\n--x`,
    secrets: [word],
    facts: ['form-data'],
  },
  {
    what: 'a connection string',
    text: `Server=db1;User Id=sa;Password=${word};SSL Mode=Require`,
    secrets: [word],
    facts: ['Server=db1', 'User Id=sa', 'SSL Mode=Require'],
  },
  {
    what: 'an ODBC value in braces',
    text: `UID=sa;PWD={a;b-${word}};Encrypt=yes`,
    secrets: [word],
    facts: ['Encrypt=yes'],
  },
  {
    what: 'a Java dump',
    text: `Config[host=h1, password=${word}, timeout=30000]`,
    secrets: [word],
    facts: ['host=h1', 'timeout=30000'],
  },
  {
    what: 'a Python call',
    text: `Client(token="${token}", timeout=5)`,
    secrets: [token],
    facts: ['timeout=5'],
  },
  {
    what: 'a typed default',
    text: `def login(password: str = "${word}", port: int = 22)`,
    secrets: [word],
    facts: ['port: int = 22'],
  },
  {
    what: 'a PHP dump',
    text: `array(2) {\n  ["password"]=>\n  string(11) "${word}"\n  ["port"]=>\n  int(22)\n}`,
    secrets: [word],
    facts: ['int(22)'],
  },
  {
    what: 'a PHP print',
    text: `Array([login] => api, [password] => ${word}))`,
    secrets: [word],
    facts: ['[login] => api'],
  },
  {
    what: 'a Ruby inspection',
    text: `#<Sftp host="h", @password="${word}", @port=22>`,
    secrets: [word],
    facts: ['@port=22'],
  },
  {
    what: 'a Go dump',
    text: `map[host:h1 password:${plain} port:22]`,
    secrets: [plain],
    facts: ['host:h1', 'port:22'],
  },
  { what: 'a Go header literal', text: `http.Header{"X-Api-Key":[]string{"${token}"}}`, secrets: [token] },
  {
    what: 'a Rust dump',
    text: `Credentials { token: Some("${token}"), expiry: None }`,
    secrets: [token],
    facts: ['expiry: None'],
  },
  { what: 'a tuple', text: `System.setProperty("SHOP_TOKEN", "${token}")`, secrets: [token] },
  {
    what: 'a setter',
    text: `$client->setAccessToken('${token}'); // v6`,
    secrets: [token],
    facts: ['// v6'],
  },
  {
    what: 'a flag',
    text: `shopctl --api-token ${token} --store nl`,
    secrets: [token],
    facts: ['--store nl'],
  },
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
    what: 'a session',
    text: `;jsessionid=${invented(32, 'hex').toUpperCase()}?x=1`,
    secrets: [invented(32, 'hex').toUpperCase()],
    facts: ['x=1'],
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
    what: 'a PHP property',
    text: `["token":protected]=> string(32) "${token}" ["id"]=> int(7)`,
    secrets: [token],
    facts: ['int(7)'],
  },
  {
    what: 'a printed PHP property',
    text: `[token:Shop\\Client:private] => ${token}\n[id] => 7`,
    secrets: [token],
    facts: ['[id] => 7'],
  },
  {
    what: 'a PHP constant',
    text: `define( 'DB_PASSWORD', '${word}!' ); define( 'DB_HOST', 'localhost' );`,
    secrets: [word],
    facts: ['localhost'],
  },
  {
    what: 'a form field',
    text: `<input value="${word}" name="password"><input value="7" name="id">`,
    secrets: [word],
    facts: ['value="7"'],
  },
  {
    what: 'a template parameter',
    text: `{"ParameterKey":"DbPassword","ParameterValue":"${word}"}`,
    secrets: [word],
    facts: ['DbPassword'],
  },
  {
    what: 'an SQL insert',
    text: `INSERT INTO users (name, password) VALUES ('erp', '${word}');`,
    secrets: [word],
    facts: ["'erp'"],
  },
  {
    what: 'an SQL update',
    text: `UPDATE s SET value='${token}' WHERE name='api_token'`,
    secrets: [token],
    facts: ["name='api_token'"],
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

describe('values beside a secret name', () => {
  it.each(notations)('are masked in $what', checkSample);
  it.each(kept)('leave %s readable', (_what, text) => checkKept(text));
});

import { describe, it } from 'vitest';
import { checkSample, invented, type Sample } from './sample.ts';

const token = invented(32);
const word = 'Zimt-Stern8';
const plain = 'sommerhitze';

const samples: readonly Sample[] = [
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
    text: `print_r: ( [user] => labels [password] => ${word} )`,
    secrets: [word],
    facts: ['[user] => labels'],
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
    text: `wms.setRefreshToken("${token}"); // retry`,
    secrets: [token],
    facts: ['// retry'],
  },
  {
    what: 'a flag',
    text: `shopctl --api-token ${token} --store nl`,
    secrets: [token],
    facts: ['--store nl'],
  },
  {
    what: 'a session',
    text: `;jsessionid=${invented(32, 'hex').toUpperCase()}?x=1`,
    secrets: [invented(32, 'hex').toUpperCase()],
    facts: ['x=1'],
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
];

describe('values beside a secret name in code, dumps and settings', () => {
  it.each(samples)('are masked: $what', checkSample);
});

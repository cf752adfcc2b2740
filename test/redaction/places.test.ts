import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const hex = invented(48, 'hex');
const word = 'Gr@uer%Wolf_9';
const name = 'Kamel-33';

const cookies: readonly Sample[] = [
  {
    what: 'a request header',
    text: `Cookie: sid=s%3A${token}.x; lang=de; remember=${hex}`,
    secrets: [token, hex],
    facts: ['sid=', 'lang=de'],
  },
  {
    what: 'a response header',
    text: `Set-Cookie: JSESSIONID=${hex}; Path=/; HttpOnly; SameSite=Lax`,
    secrets: [hex],
    facts: ['Path=/; HttpOnly; SameSite=Lax'],
  },
  {
    what: 'JSON',
    text: `"cookie": "connect.sid=${token}",\n"referer": "https://x.example/1"`,
    secrets: [token],
    facts: ['https://x.example/1'],
  },
  {
    what: 'an object',
    text: `get(url, cookies={'sessionid': '${token}', 'lang': 'nl'})`,
    secrets: [token],
    facts: ["'lang': 'nl'"],
  },
  {
    what: 'an option',
    text: `curl https://x.example/ -b 'PHPSESSID=${hex}; lang=de'`,
    secrets: [hex],
    facts: ['lang=de'],
  },
  {
    what: 'a list',
    text: `{"cookies":[{"name":"SESSION","value":"${hex}","domain":"x.example"}]}`,
    secrets: [hex],
    facts: ['x.example'],
  },
  {
    what: 'a cookie file',
    text: `x.example\tFALSE\t/\tTRUE\t0\tsessionid\t${token}`,
    secrets: [token],
    facts: ['x.example'],
  },
];

const addresses: readonly Sample[] = [
  {
    what: 'https',
    text: `GET https://api:${name}@x.example/a.csv failed`,
    secrets: [name],
    facts: ['https://api:', '@x.example/a.csv failed'],
  },
  {
    what: 'a password with an at sign',
    text: `mongodb+srv://app:my${word}9@c0.example.net/db?w=majority`,
    secrets: [word],
    facts: ['c0.example.net/db?w=majority'],
  },
  {
    what: 'no user',
    text: `rediss://:${token}@cache.example.com:6380/0`,
    secrets: [token],
    facts: ['cache.example.com:6380/0'],
  },
  {
    what: 'a mail address as the user',
    text: `smtp://me@x.example:${name}@smtp.x.example:587`,
    secrets: [name],
    facts: ['smtp.x.example:587'],
  },
  {
    what: 'a slash in the password',
    text: `postgres://erp:a/b${name}@db.example.com/erp`,
    secrets: [name],
    facts: ['db.example.com/erp'],
  },
  {
    what: 'a key as the user',
    text: `https://${hex}:${invented(32, 'hex')}@shop.example.com/a`,
    secrets: [hex, invented(32, 'hex')],
    facts: ['shop.example.com/a'],
  },
  {
    what: 'a key alone',
    text: `https://${invented(32, 'hex')}@o1.ingest.example.io/12`,
    secrets: [invented(32, 'hex')],
    facts: ['o1.ingest.example.io/12'],
  },
  { what: 'no scheme', text: `proxy = svc:${name}@10.0.0.1:3128`, secrets: [name], facts: ['10.0.0.1:3128'] },
  {
    what: 'a Go data source',
    text: `erp:${name}@tcp(10.0.0.9:3306)/shop`,
    secrets: [name],
    facts: ['10.0.0.9:3306'],
  },
  {
    what: 'Oracle',
    text: `jdbc:oracle:thin:erp/${name}@//ora:1521/XE`,
    secrets: [name],
    facts: ['//ora:1521/XE'],
  },
  {
    what: 'a chat hook',
    text: `https://hooks.slack.com/services/T0AB/B0CD/${token}`,
    secrets: [token],
    facts: ['hooks.slack.com'],
  },
  {
    what: 'a remote folder',
    text: `sftp partner:${name}@files.example.com:/in`,
    secrets: [name],
    facts: ['files.example.com:/in'],
  },
];

const commands: readonly Sample[] = [
  {
    what: 'curl -u',
    text: `curl -u 'shop-admin:${word}' --data 'a=b' https://x.example`,
    secrets: [word],
    facts: ['shop-admin', 'a=b'],
  },
  {
    what: 'curl -u with a key only',
    text: `curl -u ${token}: https://x.example`,
    secrets: [token],
    facts: ['https://x.example'],
  },
  {
    what: 'a proxy user',
    text: `curl --proxy-user corp\\svc:${name} -x http://p.example:3128`,
    secrets: [name],
    facts: ['p.example:3128'],
  },
  { what: 'httpie', text: `http -a api:${name} GET https://x.example`, secrets: [name], facts: ['api'] },
  { what: 'sshpass', text: `sshpass -p '${name}' sftp p@h`, secrets: [name], facts: ['sftp p@h'] },
  { what: 'mysql', text: `mysql -h db -uerp -p${name} erp < dump.sql`, secrets: [name], facts: ['dump.sql'] },
  { what: 'redis', text: `redis-cli -h r1 -a ${name} ping`, secrets: [name], facts: ['ping'] },
  {
    what: 'docker login',
    text: `docker login r.example -u ci -p ${name}`,
    secrets: [name],
    facts: ['r.example -u ci'],
  },
  {
    what: 'a password on standard input',
    text: `echo '${name}' | docker login -u ci --password-stdin r.example`,
    secrets: [name],
    facts: ['r.example'],
  },
  { what: 'lftp', text: `lftp -u partner,${name} sftp://f.example`, secrets: [name], facts: ['f.example'] },
  {
    what: 'a network drive',
    text: `net use Z: \\\\srv\\share /user:corp\\svc ${name}`,
    secrets: [name],
    facts: ['/user:corp\\svc'],
  },
  {
    what: 'SQL',
    text: `CREATE USER 'erp'@'%' IDENTIFIED BY '${word}';`,
    secrets: [word],
    facts: ["'erp'@'%'"],
  },
  {
    what: 'PowerShell',
    text: `(ConvertTo-SecureString '${name}' -AsPlainText -Force)`,
    secrets: [name],
    facts: ['-AsPlainText'],
  },
  {
    what: 'wget',
    text: `wget --http-user=bob --http-password=${name} https://x.example`,
    secrets: [name],
    facts: ['bob'],
  },
  {
    what: 'a password file',
    text: `db.example.com:5432:erp:app:${name}`,
    secrets: [name],
    facts: ['db.example.com:5432:erp:app'],
  },
  {
    what: 'an LDAP search',
    text: `ldapsearch -x -D cn=admin,dc=x -w '${name}' -b dc=x`,
    secrets: [name],
    facts: ['cn=admin,dc=x'],
  },
  {
    what: 'a mail dialogue',
    text: `AUTH LOGIN\n334 VXNlcm5hbWU6\nb3Bz\n334 UGFzc3dvcmQ6\n${Buffer.from(name).toString('base64')}\n535 no`,
    secrets: [Buffer.from(name).toString('base64')],
    facts: ['535 no'],
  },
  {
    what: 'a Redis prompt',
    text: `redis> AUTH default ${name}\n(error) WRONGPASS`,
    secrets: [name],
    facts: ['WRONGPASS'],
  },
];

const calls: readonly Sample[] = [
  {
    what: 'PDO',
    text: `#0 Db.php(42): PDO->__construct('mysql:host=db;d...', 'shop', '${word}', Array)`,
    secrets: [word],
    facts: ["'shop'", 'Db.php(42)'],
  },
  {
    what: 'mysqli',
    text: `mysqli_connect('db', 'root', '${name}', 'shop')`,
    secrets: [name],
    facts: ["'root'", "'shop'"],
  },
  {
    what: 'a login',
    text: `#2 Soap.php(9): Client->login('shop7', '${name}')`,
    secrets: [name],
    facts: ['shop7'],
  },
  {
    what: 'a Java connection',
    text: `DriverManager.getConnection("jdbc:mysql://db/x", "root", "${name}")`,
    secrets: [name],
    facts: ['jdbc:mysql://db/x'],
  },
  {
    what: '.NET credentials',
    text: `new NetworkCredential("svc", "${name}", "corp")`,
    secrets: [name],
    facts: ['corp'],
  },
  { what: 'Ruby', text: `basic_auth 'api', '${name}'`, secrets: [name], facts: ['api'] },
  { what: 'an encoded pair', text: `'Basic ' + btoa('user:${name}')`, secrets: [name], facts: ['btoa'] },
  {
    what: 'a curl option',
    text: `curl_setopt($ch, CURLOPT_USERPWD, "shop:${token}");`,
    secrets: [token],
    facts: ['"shop:'],
  },
];

const pairs: readonly Sample[] = [
  {
    what: 'a Tines action',
    text: `"basic_auth": ["apiuser", "${name}"], "url": "https://x.example/{{ .path }}"`,
    secrets: [name],
    facts: ['apiuser', '{{ .path }}'],
  },
  {
    what: 'a Python tuple',
    text: `requests.get(u, auth=('erp', '${name}'), timeout=30)`,
    secrets: [name],
    facts: ['erp', 'timeout=30'],
  },
  { what: 'user/pw', text: `user/pw: svc/${name}`, secrets: [name], facts: ['svc/'] },
  {
    what: 'user/password with a plain word',
    text: 'username / password: shop7 / apfelmus',
    secrets: ['apfelmus'],
    facts: ['shop7'],
  },
  { what: 'German', text: `Zugangsdaten: apiuser / ${name}`, secrets: [name], facts: ['apiuser'] },
  {
    what: 'a sentence',
    text: `I log in with ops / ${name} and get 403`,
    secrets: [name],
    facts: ['ops', '403'],
  },
];

const manifests: readonly Sample[] = [
  {
    what: 'data',
    text: `kind: Secret\nmetadata:\n  name: erp-db\ndata:\n  a: ${invented(20, 'base64')}\n  b: x`,
    secrets: [invented(20, 'base64')],
    facts: ['name: erp-db'],
  },
  {
    what: 'stringData and the next document',
    text: `kind: Secret\nstringData:\n  a: ${plainValue()}\n---\nkind: ConfigMap\ndata:\n  LOG: debug`,
    secrets: [plainValue()],
    facts: ['LOG: debug'],
  },
  {
    what: 'JSON',
    text: `{"kind":"Secret","data":{"a":"${token}"},"type":"Opaque"}`,
    secrets: [token],
    facts: ['Opaque'],
  },
];

const tables: readonly Sample[] = [
  {
    what: 'a row of a table',
    text: `| Password | Kobold_991 |\n| Host | x.example |`,
    secrets: ['Kobold_991'],
    facts: ['x.example'],
  },
  {
    what: 'a column of a table',
    text: `| Shop | API Key |\n|---|---|\n| NL | ${token} |\n| DE | ${hex} |`,
    secrets: [token, hex],
    facts: ['NL', 'DE'],
  },
  {
    what: 'CSV',
    text: 'user,password,host\nerp,Kuchen77,db1\nwms,Torte-88,db2',
    secrets: ['Kuchen77', 'Torte-88'],
    facts: ['erp', 'db1', 'wms', 'db2'],
  },
  {
    what: 'aligned columns',
    text: `Header   Value\nApiKey   ${hex}\nStatus   401`,
    secrets: [hex],
    facts: ['401'],
  },
];

const nearby: readonly Sample[] = [
  {
    what: 'after a sentence',
    text: `we rotated the key yesterday, the new one is ${token} but still 401`,
    secrets: [token],
    facts: ['still 401'],
  },
  {
    what: 'before the name',
    text: `I use ${token} as the api key and get 401`,
    secrets: [token],
    facts: ['get 401'],
  },
  {
    what: 'on the next line',
    text: `API token we use:\n${token}\nstore 12`,
    secrets: [token],
    facts: ['store 12'],
  },
  {
    what: 'a marked password',
    text: `user \`wms\` with password \`${name}\` on x.example`,
    secrets: [name],
    facts: ['wms', 'x.example'],
  },
  {
    what: 'behind an arrow',
    text: `*API Key* \u2192 \`${token}\`\n*Store* \u2192 12`,
    secrets: [token],
    facts: ['12'],
  },
];

function plainValue(): string {
  return ['hallo', 'welt'].join('-');
}

describe('secrets by the place they stand in', () => {
  it.each(cookies)('cookies: $what', checkSample);
  it.each(addresses)('addresses: $what', checkSample);
  it.each(commands)('commands: $what', checkSample);
  it.each(calls)('calls: $what', checkSample);
  it.each(pairs)('pairs: $what', checkSample);
  it.each(manifests)('Kubernetes: $what', checkSample);
  it.each(tables)('tables: $what', checkSample);
  it.each(nearby)('near the name: $what', checkSample);
});

describe('facts in the same places', () => {
  it.each([
    ['cookie attributes', 'csrf: token mismatch (419), session: 8 minutes old, cookie: SameSite=Lax'],
    ['a remote without password', 'git@github.com:acme/erp-sync.git, mailto:ops@example.com'],
    ['a package', '"strict-uri-encode@npm:^2.0.0":\n  version: 2.0.0'],
    ['a port and a path', 'https://host.example:8443/a/b@v2'],
    ['user and group', 'docker run -u 1000:1000 -e TZ=Europe/Berlin app'],
    ['variables', 'curl -sL --user "$1:$2" "$3" > "$4"'],
    ['a call with one argument', 'login("Username or password wrong")'],
    ['prose after the word login', 'login failed / error E-1045, credentials: "include", mode: "cors"'],
    ['a config map', 'kind: ConfigMap\ndata:\n  LOG: debug-verbose-1'],
    [
      'a public certificate',
      `-----BEGIN CERTIFICATE-----\n${invented(64, 'base64')}\n-----END CERTIFICATE-----`,
    ],
    ['a trace beside the word token', `token expired, trace ${invented(32, 'hex')}`],
    ['a commit', `commit ${invented(40, 'hex')} fixes token refresh`],
    ['a record key', 'Key not found: tenants/42/orders/4500012345'],
  ])('stay: %s', (_what, text) => checkKept(text));
});

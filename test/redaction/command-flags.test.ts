import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const word = 'Gr@uer%Wolf_9';
const name = 'Kamel-33';

const samples: readonly Sample[] = [
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
    text: `ALTER USER labels@localhost IDENTIFIED BY '${word}';`,
    secrets: [word],
    facts: ['labels@localhost'],
  },
  {
    what: 'PowerShell',
    text: `$pw = ConvertTo-SecureString -String "${name}" -AsPlainText`,
    secrets: [name],
    facts: ['-AsPlainText'],
  },
  {
    what: 'wget',
    text: `wget -q --http-user=lena --http-password=${name} https://x.example`,
    secrets: [name],
    facts: ['lena'],
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
  {
    what: 'curl with its short flags in one',
    text: `curl -su 'ops:${name}' https://x.example`,
    secrets: [name],
    facts: ['https://x.example'],
  },
];

describe('secrets in commands', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([
    ['user and group', 'docker run -u 1000:1000 -e TZ=Europe/Berlin app'],
    ['variables', 'http --auth "$1:$2" GET "$3"'],
  ])('leave readable: %s', (_what, text) => checkKept(text));
});

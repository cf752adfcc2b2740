import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const hex = invented(48, 'hex');
const word = 'Gr@uer%Wolf_9';
const name = 'Kamel-33';

const samples: readonly Sample[] = [
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

describe('secrets in addresses', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([
    [
      'a remote without password',
      'ssh://git@git.example.net:7999/wms/labels.git, mail to: labels@example.net',
    ],
    ['a package', 'left-pad3@npm:^1.3.0 resolved to images.example.net/left-pad3@1.3.0'],
    ['a port and a path', 'https://host.example:8443/a/b@v2'],
  ])('leave readable: %s', (_what, text) => checkKept(text));
});

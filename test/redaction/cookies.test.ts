import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const hex = invented(48, 'hex');

const samples: readonly Sample[] = [
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
    text: `[{"domain":"x.example","name":"wms_sid","value":"${hex}"}]`,
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

describe('cookie values', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([['cookie attributes', 'session: 3 hours old, cookie: SameSite=None; Secure']])(
    'leave readable: %s',
    (_what, text) => checkKept(text),
  );
});

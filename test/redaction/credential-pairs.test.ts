import { describe, it } from 'vitest';
import { checkKept, checkSample, type Sample } from './sample.ts';

const name = 'Kamel-33';

const samples: readonly Sample[] = [
  {
    what: 'a Tines action',
    text: `{"basic_auth":["labels","${name}"],"method":"{{ .verb }}"}`,
    secrets: [name],
    facts: ['labels', '{{ .verb }}'],
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
  { what: 'German', text: `Anmeldedaten: lager3 / ${name}`, secrets: [name], facts: ['lager3'] },
  {
    what: 'a sentence',
    text: `I log in with ops / ${name} and get 403`,
    secrets: [name],
    facts: ['ops', '403'],
  },
];

describe('passwords in pairs', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([
    ['prose after the word login', 'login failed / retry R-77, credentials: "omit", redirect: "follow"'],
  ])('leave readable: %s', (_what, text) => checkKept(text));
});

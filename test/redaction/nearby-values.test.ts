import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const name = 'Kamel-33';

const samples: readonly Sample[] = [
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

describe('secrets near their name', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([
    ['a trace beside the word token', `token expired, trace ${invented(32, 'hex')}`],
    ['a commit', `commit ${invented(40, 'hex')} fixes token refresh`],
    ['a record key', 'Key not found: tenants/42/orders/4500012345'],
  ])('leave readable: %s', (_what, text) => checkKept(text));
});

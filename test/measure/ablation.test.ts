/** Each stage that is taken away is missed by the paste that needs it. */
import { expect, test } from 'vitest';
import { smallGuide } from '../core/small-guide.ts';
import { ablate } from './ablation.ts';
import type { Paste } from './paste-set.ts';

const GUIDE = smallGuide({
  id: 'carrier',
  causes: [
    { id: 'unauthorised', kind: 'unauthorised-401', signatures: [{ status: 401 }] },
    { id: 'expired', kind: 'token-expired', signatures: ['token has expired', { code: 'token_dead' }] },
  ],
});

function spokenTo(stage: string, text: string, accept: string): boolean {
  const paste: Paste = { id: text, text, accept: [accept], form: 'log' };
  const row = ablate([GUIDE], [paste]).find(({ name }) => name === stage);
  if (row === undefined) throw new Error(`no stage "${stage}"`);
  return row.figures.spokenTo.share === 1;
}

test.each([
  ['without statuses', 'HTTP/1.1 401', 'unauthorised-401'],
  ['without phrases', 'ERROR xrzt: token has expired', 'token-expired'],
  ['without error codes', '{"error":"token_dead","at":"xrzt","id":"qpwv"}', 'token-expired'],
])('%s the paste that needs them is missed', (stage, text, kind) => {
  expect(spokenTo('the whole matcher', text, kind)).toBe(true);
  expect(spokenTo(stage, text, kind)).toBe(false);
});

test('without the gate everything that meets a signature gets a reply', () => {
  const talk: Paste = {
    id: 't',
    text: 'docs: what does a 401 status mean, for the wiki?',
    accept: [],
    form: 'sentence',
  };
  const rows = ablate([GUIDE], [talk]);
  const falseReplies = (name: string) => rows.find((row) => row.name === name)?.figures.falseReplies.share;
  expect(falseReplies('the whole matcher')).toBe(0);
  expect(falseReplies('without the gate')).toBe(1);
});

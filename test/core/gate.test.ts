import { describe, expect, it, test } from 'vitest';
import { type GateReading, readGate, SPEAK_FROM } from '../../src/core/gate.ts';
import { rankKinds } from '../../src/core/kinds.ts';
import { LEARNED_WORDS } from '../../src/core/learned-words.ts';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { smallGuide } from './small-guide.ts';

const lexicon = buildLexicon([
  smallGuide({
    id: 'one',
    causes: [
      {
        id: 'unauthorised',
        kind: 'unauthorised-401',
        signatures: [{ status: 401 }, { phrase: 'unauthorized', broad: true }],
      },
      { id: 'expired', kind: 'token-expired', signatures: ['token [has|is|] expired'] },
    ],
  }),
]);

function gate(text: string): GateReading {
  const scanned = scan(text);
  const [kind] = rankKinds(
    findSignals(scanned, lexicon, (word) => word),
    new Set(['unauthorised-401']),
  );
  if (kind === undefined) throw new Error(`nothing to weigh in "${text}"`);
  return readGate(scanned, kind, LEARNED_WORDS(scanned, [kind]));
}

describe('the gate opens for', () => {
  it.each([
    ['an error that is the whole text', '401 Unauthorized'],
    ['a line of a log', '2026-10-02 05:14:09 ERROR OrderImport response status: 401 Unauthorized'],
    ['an answer in JSON', '{"status":401,"message":"Unauthorized"}'],
    ['somebody who asks for help', 'we keep getting "401 Unauthorized", any ideas?'],
    ['a telling message', 'Error: token has expired'],
    ['one bad line among good ones', 'login successful\norders imported\nERROR: token has expired'],
  ])('%s', (_name, text) => {
    expect(gate(text).sure).toBeGreaterThanOrEqual(SPEAK_FROM);
  });
});

describe('the gate stays shut, and says why, for', () => {
  it.each([
    [
      'talk about errors',
      'shall we put 401 Unauthorized on the agenda of the meeting?',
      'it is being discussed, not suffered',
    ],
    ['a success', 'no more 401 response, login succeeded and all green', 'it went well'],
    ['a fix', 'fixed the retry after a 401 response', 'it was fixed or is being changed'],
    ['source code', 'assert response.status_code == 401', 'source code'],
    ['a denial', 'no more 401 errors since yesterday, thanks', ''],
    ['an announced change', 'feat: add handling of 401 response', 'a change is announced'],
    ['a question about a word', 'what does a 401 status mean in our handbook?', ''],
  ])('%s', (_name, text, reason) => {
    const reading = gate(text);
    expect(reading.sure).toBeLessThan(SPEAK_FROM);
    expect(reading.against.join('\n')).toMatch(reason === '' ? /./ : reason);
  });
});

test('every reason for an answer has a name', () => {
  expect(gate('{"error":"the token has expired"} 10:11:12 pls help').for).toEqual(
    expect.arrayContaining(['machine text', 'a telling signature']),
  );
});

test('sureness lies between 0 and 1', () => {
  for (const text of ['401', 'lol 401 error fixed and merged', '401 Unauthorized']) {
    const { sure } = gate(text);
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(1);
  }
});

test('an error at the end of a text with thousands of good lines still counts', () => {
  const good = 'we fixed the 401 response\n'.repeat(800);
  expect(gate(good).sure).toBeLessThan(SPEAK_FROM);
  expect(gate(`${good}ERROR: response status 401 Unauthorized`).sure).toBeGreaterThanOrEqual(SPEAK_FROM);
});

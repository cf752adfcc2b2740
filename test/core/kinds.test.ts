import { describe, expect, it, test } from 'vitest';
import { type KindScore, rankKinds } from '../../src/core/kinds.ts';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { smallGuide } from './small-guide.ts';

const guide = smallGuide({
  id: 'one',
  causes: [
    {
      id: 'unauthorised',
      kind: 'unauthorised-401',
      signatures: [{ status: 401 }, { phrase: 'unauthorized', broad: true }],
    },
    {
      id: 'forbidden',
      kind: 'forbidden-403',
      signatures: [{ status: 403 }, { phrase: 'forbidden', broad: true }, 'lacks the role'],
      counter_signatures: ['role granted'],
    },
    { id: 'expired', kind: 'token-expired', signatures: ['token expired', { code: 'invalid_grant' }] },
    {
      id: 'refused',
      kind: 'wrong-password',
      signatures: [
        { phrase: 'the login on the mail server failed', symptom: true },
        { phrase: 'please sign in again', symptom: true },
        { phrase: 'cannot sign in', broad: true, symptom: true },
        'password mistyped',
      ],
    },
    { id: 'old', kind: 'old-way', signatures: [{ phrase: 'old way closed', broad: true }] },
    { id: 'state', kind: 'maintenance', signatures: ['status page forbids entry'] },
  ],
});
const lexicon = buildLexicon([guide]);
const statusKinds = new Set(['unauthorised-401', 'forbidden-403']);

function rank(text: string): readonly KindScore[] {
  return rankKinds(
    findSignals(scan(text), lexicon, (word) => word),
    statusKinds,
  );
}

const kindsOf = (text: string) => rank(text).map(({ kind }) => kind);
const scoreOf = (text: string) => rank(text)[0]?.score ?? 0;

test('a text without signals has no kind', () => {
  expect(rank('good morning')).toEqual([]);
});

describe('a broad sign', () => {
  it('gives way to a telling one of another kind, and is still named', () => {
    expect(kindsOf('HTTP 401: token expired')).toEqual(['token-expired', 'unauthorised-401']);
  });

  it('says that nothing telling was met', () => {
    expect(rank('HTTP 401')).toMatchObject([{ kind: 'unauthorised-401', specific: false }]);
    expect(rank('token expired')).toMatchObject([{ kind: 'token-expired', specific: true }]);
  });
});

describe('a status', () => {
  it('goes before the word beside it: 403 Unauthorized is forbidden', () => {
    expect(kindsOf('HTTP 403 Unauthorized')).toEqual(['forbidden-403']);
  });

  it('goes before a word on another line that names another status', () => {
    expect(kindsOf('HTTP 401\n\n{"message":"forbidden"}')).toEqual(['unauthorised-401']);
  });

  it('stands beside another status', () => {
    expect(kindsOf('HTTP 401\nHTTP 403')).toEqual(['forbidden-403', 'unauthorised-401']);
  });

  it('never silences a telling phrase on its line', () => {
    expect(kindsOf('HTTP 401: lacks the role')[0]).toBe('forbidden-403');
  });

  it('is a number: a phrase that begins with the word status rules nothing', () => {
    expect(kindsOf('status page forbids entry, unauthorized')).toEqual(['maintenance', 'unauthorised-401']);
  });
});

describe('a symptom', () => {
  it('gives way to a reason, however long it is', () => {
    expect(kindsOf('the login on the mail server failed: token expired')).toEqual([
      'token-expired',
      'wrong-password',
    ]);
  });

  it('gives way where both are broad', () => {
    expect(kindsOf('we cannot sign in since the old way closed')).toEqual(['old-way', 'wrong-password']);
  });

  it('does not push a broad reason aside', () => {
    const [first, second] = rank('the login on the mail server failed since the old way closed');
    expect([first?.kind, second?.kind]).toEqual(['wrong-password', 'old-way']);
    expect(second?.score).toBe(scoreOf('the old way closed'));
  });

  it('stands where nothing tells why', () => {
    expect(rank('the login on the mail server failed')).toMatchObject([
      { kind: 'wrong-password', specific: true },
    ]);
  });

  it('takes nothing from a reason of its own kind', () => {
    expect(kindsOf('password mistyped, please sign in again')).toEqual(['wrong-password']);
    expect(scoreOf('password mistyped, please sign in again')).toBeGreaterThan(scoreOf('password mistyped'));
  });
});

describe('the score', () => {
  it('grows with every place that agrees, up to three', () => {
    const scores = [1, 2, 3].map((times) => scoreOf('token expired\n'.repeat(times)));
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b));
    expect(scoreOf('token expired\n'.repeat(9))).toBe(scores[2]);
  });

  it('stays between 0 and 1', () => {
    expect(scoreOf('token expired invalid_grant '.repeat(50))).toBeLessThan(1);
  });

  it('counts one place once, whatever is met there', () => {
    expect(scoreOf('HTTP 401 unauthorized')).toBeGreaterThan(scoreOf('HTTP 401'));
    const twice = buildLexicon([guide, smallGuide({ id: 'two', causes: guide.causes })]);
    const hits = findSignals(scan('token expired'), twice, (word) => word);
    expect(hits).toHaveLength(2);
    expect(rankKinds(hits, statusKinds)[0]?.score).toBe(scoreOf('token expired'));
  });

  it('falls when something speaks against the kind', () => {
    expect(scoreOf('lacks the role; role granted')).toBeLessThan(scoreOf('lacks the role') / 2);
  });
});

test('kinds with the same score are ranked by name', () => {
  expect(kindsOf('unauthorized\nforbidden')).toEqual(['forbidden-403', 'unauthorised-401']);
});

import { describe, expect, test } from 'vitest';
import { SURE_MARGIN } from '../../src/core/matcher.ts';
import type { Judge, ScoredAnswer } from '../../src/knowledge/examples.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { unsettledTies } from '../../src/knowledge/ties.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { marked, written } from './written-problems.ts';

const OTHER: readonly Change[] = [
  ['id: parcel-app\nversion', 'id: ‸crate-app\nversion'],
  [
    'id: parcel-app\n  name: Parcel App\n  words: [Parcel App]',
    'id: crates\n  name: Crates\n  words: [Crates]',
  ],
];
const ASKS: Change = ['owner: ', 'tell_apart: Is it about parcels?\nowner: '];

/** A judge for whom two guides, and a second cause of the first, stand so far apart. */
function judgeWith(lead: number, asked: (string | null)[] = []): Judge {
  const first: ScoredAnswer = { guide: 'parcel-app', cause: 'expired', kind: 'token-expired', score: 0.9 };
  const candidates = [
    first,
    { ...first, cause: 'refused', score: 0.89 },
    { ...first, guide: 'crate-app', score: 0.9 - lead },
  ];
  return (_, product) => {
    asked.push(product);
    return { speaks: true, ...first, candidates };
  };
}

function tiesOf(texts: readonly string[], judge: Judge) {
  const sound = texts.map(marked);
  const guides = sound.map(({ text }, at) => written(text, `${'ab'[at]}.yml`));
  return {
    problems: unsettledTies(guides, judge).map(formatProblem),
    places: sound.map(({ places }) => places[0]),
  };
}

describe('guides that fit the same text', () => {
  test('each need a question, said at their id with the other guide and a text', () => {
    const mine = aGuide(['id: parcel-app\nversion', 'id: ‸parcel-app\nversion']);
    const { problems, places } = tiesOf([mine, aGuide(...OTHER)], judgeWith(SURE_MARGIN - 0.01));
    expect(problems).toEqual([
      `a.yml:${places[0]}: the guide ties with "crate-app" on texts such as "the token has expired" (a.yml:26); add tell_apart, a question to which only its readers say yes, for example tell_apart: Do you see this error in Parcel App?`,
      `b.yml:${places[1]}: the guide ties with "parcel-app" on texts such as "the token has expired" (a.yml:26); add tell_apart, a question to which only its readers say yes, for example tell_apart: Do you see this error in Crates?`,
    ]);
  });

  test('are settled one by one', () => {
    const { problems } = tiesOf([aGuide(ASKS), aGuide(...OTHER)], judgeWith(0));
    expect(problems.map((problem) => problem.slice(0, 5))).toEqual(['b.yml']);
  });

  test('need none when one of them is clearly ahead, however close its own causes are', () => {
    expect(tiesOf([aGuide(), aGuide(...OTHER)], judgeWith(SURE_MARGIN)).problems).toEqual([]);
  });
});

test('texts are held against the guides as if nobody had named a product', () => {
  const asked: (string | null)[] = [];
  tiesOf([aGuide(), aGuide(...OTHER)], judgeWith(0, asked));
  expect(asked).toEqual([null, null, null, null]);
});

test('nothing is judged when every guide asks its question', () => {
  const asked: (string | null)[] = [];
  expect(tiesOf([aGuide(ASKS), aGuide(...OTHER, ASKS)], judgeWith(0, asked)).problems).toEqual([]);
  expect(asked).toEqual([]);
});

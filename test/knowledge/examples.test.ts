import { describe, expect, test } from 'vitest';
import { type Answer, type Judgement, judgeExamples } from '../../src/knowledge/examples.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { written } from './written-problems.ts';

const NO_PRODUCT: Change = ['product:\n  id: parcel-app\n  name: Parcel App\n  words: [Parcel App]\n', ''];
const EXPIRED: Answer = { guide: 'parcel-app', cause: 'expired', kind: 'token-expired' };
const REFUSED: Answer = { guide: 'parcel-app', cause: 'refused', kind: 'forbidden-403' };
const ELSEWHERE: Answer = { guide: 'crate-app', cause: 'old', kind: 'token-expired' };
const SILENCE: Judgement = {
  speaks: false,
  guide: null,
  cause: null,
  kind: null,
  candidates: ranked(EXPIRED, REFUSED),
};

function ranked(...answers: readonly Answer[]): Judgement['candidates'] {
  return answers.map((answer, at) => ({ ...answer, score: 0.9 - at / 10 }));
}

function says(...candidates: readonly [Answer, ...Answer[]]): Judgement {
  return { speaks: true, ...candidates[0], candidates: ranked(...candidates) };
}

/** Judges the small guide's two examples and its one stranger by a table; what the table lacks gets no reply. */
function judged(answers: Readonly<Record<string, Judgement>>, ...changes: readonly Change[]) {
  const asked: (string | null)[] = [];
  const { rows, failures } = judgeExamples([written(aGuide(...changes))], (text, product) => {
    asked.push(product);
    return answers[text] ?? SILENCE;
  });
  return { rows, failures: failures.map(formatProblem), asked };
}

const RIGHT = { 'the token has expired': says(EXPIRED), 'HTTP/1.1 403 Forbidden': says(REFUSED) };

test('examples that find their cause and strangers that get no reply are clean', () => {
  expect(judged(RIGHT)).toEqual({
    asked: ['parcel-app', 'parcel-app', 'parcel-app'],
    failures: [],
    rows: [
      { expected: EXPIRED, found: EXPIRED, count: 1 },
      { expected: REFUSED, found: REFUSED, count: 1 },
      { expected: null, found: null, count: 1 },
    ],
  });
});

test('equal outcomes are counted together', () => {
  const { rows } = judged({ a: says(EXPIRED), b: says(EXPIRED) }, [
    '- the token has expired',
    '- a\n      - b',
  ]);
  expect(rows[0]).toEqual({ expected: EXPIRED, found: EXPIRED, count: 2 });
});

describe('an example fails where it stands', () => {
  test('when it gets no reply, even if its cause is a candidate', () => {
    const { failures, rows } = judged({ ...RIGHT, 'HTTP/1.1 403 Forbidden': SILENCE });
    expect(failures).toEqual([
      'guide.yml:35:9: the text must find parcel-app/refused (forbidden-403), but gets no reply',
    ]);
    expect(rows).toContainEqual({ expected: REFUSED, found: null, count: 1 });
  });

  test('when it finds another cause', () => {
    expect(judged({ ...RIGHT, 'HTTP/1.1 403 Forbidden': says(EXPIRED, REFUSED) }).failures).toEqual([
      'guide.yml:35:9: the text must find parcel-app/refused (forbidden-403), but finds parcel-app/expired (token-expired)',
    ]);
  });

  test('when it finds a cause of the right kind in another guide', () => {
    expect(judged({ ...RIGHT, 'the token has expired': says(ELSEWHERE, EXPIRED) }).failures).toEqual([
      'guide.yml:26:9: the text must find parcel-app/expired (token-expired), but finds crate-app/old (token-expired)',
    ]);
  });
});

describe('an example of a guide without a product', () => {
  test('is judged for no product', () => {
    expect(judged(RIGHT, NO_PRODUCT)).toMatchObject({ asked: [null, null, null], failures: [] });
  });

  test('passes when another guide of the right kind is first and its own cause is offered', () => {
    const answers = { ...RIGHT, 'the token has expired': says(ELSEWHERE, EXPIRED) };
    expect(judged(answers, NO_PRODUCT).failures).toEqual([]);
  });

  test('fails when its cause is not offered', () => {
    const answers = { ...RIGHT, 'the token has expired': says(ELSEWHERE) };
    expect(judged(answers, NO_PRODUCT).failures).toHaveLength(1);
  });

  test('fails when the kind is wrong', () => {
    const answers = { ...RIGHT, 'the token has expired': says(REFUSED, EXPIRED) };
    expect(judged(answers, NO_PRODUCT).failures).toHaveLength(1);
  });
});

test('a stranger that gets a reply fails where it stands', () => {
  expect(judged({ ...RIGHT, 'the build is green': says(ELSEWHERE) }).failures).toEqual([
    'guide.yml:90:5: the text must get no reply, but finds crate-app/old (token-expired)',
  ]);
});

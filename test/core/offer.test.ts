import { expect, test } from 'vitest';
import { asId, type GuideId } from '../../src/core/ids.ts';
import { offeredCandidates } from '../../src/core/offer.ts';

const candidates = [0.8, 0.7, 0.5, 0.39, 0.1].map((score, at) => ({
  guide: asId<GuideId>('guide'),
  cause: `cause-${at}`,
  kind: 'token-expired',
  score,
}));

test('a question names what scores at least half of the best', () => {
  expect(offeredCandidates({ tier: 'ambiguous', candidates })).toEqual(candidates.slice(0, 3));
});

test('three guesses are offered when nothing was recognised', () => {
  expect(offeredCandidates({ tier: 'none', candidates })).toEqual(candidates.slice(0, 3));
  expect(offeredCandidates({ tier: 'none', candidates: [] })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { asId, type GuideId } from '../../src/core/ids.ts';
import { offeredCandidates, tellingQuestions } from '../../src/core/offer.ts';
import { smallGuide } from './small-guide.ts';

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

describe('a question that tells guides apart', () => {
  const causes = [{ id: 'one', kind: 'token-expired' }];
  const guides = [
    { ...smallGuide({ id: 'parcel', causes }), tell_apart: 'Is it about parcels?' },
    smallGuide({ id: 'crate', causes }),
  ];
  const [parcel, crate] = guides.map(({ id }) => ({ guide: asId<GuideId>(id) }));
  if (parcel === undefined || crate === undefined) throw new Error('there are two guides');

  test('is asked once for each guide that has one', () => {
    expect(tellingQuestions([crate, parcel, parcel], guides)).toEqual([null, 'Is it about parcels?', null]);
  });

  test('is not asked when only one guide is on offer', () => {
    expect(tellingQuestions([parcel, parcel], guides)).toEqual([null, null]);
    expect(tellingQuestions([], guides)).toEqual([]);
  });
});

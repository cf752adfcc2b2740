/** What is counted how: endings, shares with hidden small samples, times, wrong turns, feedback, weeks. */
import { describe, expect, it, test } from 'vitest';
import { computeInsights, type Insights } from '../../../src/core/insights/insights.ts';
import type { CountedReport, CountedTriage } from '../../../src/core/insights/record.ts';
import { aCounted, aQuarter } from '../../support/counted.ts';
import { shippedGuides } from '../small-guide.ts';

const NOW = new Date('2026-06-15T12:00:00Z');

function insightsOf(
  triages: readonly CountedTriage[],
  { reports = [], guide = null }: { reports?: readonly CountedReport[]; guide?: string | null } = {},
): Insights {
  return computeInsights({ triages, reports, guides: [], from: new Date(0), now: NOW, guide });
}

const times = <One>(count: number, one: One): readonly One[] => Array.from({ length: count }, () => one);
const fixed = aCounted(['fixed']);
const later = aCounted(['no_change', 'fixed']);
const ticket = aCounted(['no_change', 'no_change'], { state: 'escalated' });
const closed = aCounted(['no_change'], { state: 'closed' });
const fresh = aCounted([], { openedAt: NOW, touchedAt: NOW });

describe('solved without a ticket', () => {
  it('is what was fixed of all that ended; what is still being worked on does not count', () => {
    const { solved, endings } = insightsOf([
      ...times(8, fixed),
      ...times(3, ticket),
      closed,
      ...times(5, fresh),
    ]);
    expect(endings).toEqual({ fixed: 8, ticket: 3, abandoned: 1, away: 0, open: 5 });
    expect(solved).toMatchObject({ hits: 8, of: 12, share: 8 / 12 });
  });

  it('is hidden while fewer than ten have ended', () => {
    expect(insightsOf(times(9, fixed)).solved).toEqual({ of: 9, share: null });
  });

  it('does not count what came back, and counts what nobody touched for a week as left', () => {
    const cameBack = aCounted(['fixed'], { state: 'open', closedAt: null, touchedAt: NOW });
    const forgotten = aCounted(['no_change'], { touchedAt: new Date('2026-06-08T11:59:00Z') });
    expect(insightsOf([cameBack, forgotten]).endings).toEqual({
      fixed: 0,
      ticket: 0,
      abandoned: 1,
      away: 0,
      open: 1,
    });
  });
});

test('each fix is put to the step that made it, as its part of the fixes of its guide', () => {
  const { solvingSteps } = insightsOf([...times(9, fixed), ...times(3, later), ticket]);
  expect(solvingSteps.map(({ step, count, share }) => [step, count, share.share])).toEqual([
    ['one', 9, 0.75],
    ['two', 3, 0.25],
  ]);
});

test('the time to the fix has a middle and a slow end', () => {
  const { timeToFix } = insightsOf([...times(9, fixed), ...times(3, later)]);
  expect(timeToFix).toEqual({ of: 12, median: 10, p90: 20 });
  expect(insightsOf(times(9, fixed)).timeToFix).toEqual({ of: 9, median: null, p90: null });
});

test('people stop at the step that came next, or after the last one', () => {
  const all = aCounted(['no_change', 'no_change'], { state: 'closed' });
  const { abandonedAt } = insightsOf([closed, closed, all]);
  expect(abandonedAt.map(({ step, count }) => [step, count])).toEqual([
    ['two', 2],
    ['', 1],
  ]);
});

describe('wrong matches', () => {
  const other = { guide: 'other', title: 'Other guide', cause: 'expired', error: 'Expired' };
  const turned = { ...fixed, left: [other] };

  it('are turns from one cause to the next, also for the guide that was left', () => {
    const all = [...times(9, fixed), turned];
    for (const guide of [null, 'small']) {
      const { wrongTurns, switched } = insightsOf(all, { guide });
      expect(wrongTurns).toMatchObject([{ from: other, to: { guide: 'small' }, count: 1 }]);
      expect(switched).toMatchObject({ hits: 1, of: 10 });
    }
    expect(insightsOf(all, { guide: 'other' }).wrongTurns).toHaveLength(1);
    expect(insightsOf(all, { guide: 'other' }).endings.fixed).toBe(0);
  });

  it('are questions that were answered with none of these, of those that offered something', () => {
    const offered = [{ guide: 'small', cause: 'refused' }];
    const asked = { at: NOW, tier: 'ambiguous', offered, rejected: false } as const;
    const nothing = { ...asked, tier: 'none', offered: [] } as const;
    const reports = [...times(8, asked), ...times(2, { ...asked, rejected: true }), ...times(5, nothing)];
    expect(insightsOf([], { reports }).noneOfThese).toMatchObject({ hits: 2, of: 10 });
    expect(insightsOf([], { reports, guide: 'other' }).noneOfThese).toEqual({ of: 0, share: null });
  });
});

test('what somebody turned away counts as a wrong match, not as a problem', () => {
  const away = aCounted([], { state: 'closed', turnedAway: true });
  const { endings, solved, turnedAway, abandonedAt } = insightsOf([...times(10, fixed), ...times(2, away)]);
  expect([endings.away, endings.abandoned, abandonedAt]).toEqual([2, 0, []]);
  expect([solved.of, turnedAway]).toMatchObject([10, { hits: 2, of: 12 }]);
});

test('feedback on checklists and on their tickets is kept apart', () => {
  const liked = { ...fixed, helpful: true };
  const disliked = { ...ticket, ticketHelpful: false };
  const { feedback } = insightsOf([...times(10, liked), ...times(10, disliked), fixed]);
  expect(feedback.triages).toMatchObject({ hits: 10, of: 10 });
  expect(feedback.tickets).toMatchObject({ hits: 0, of: 10 });
});

test('every week has its counts, also one without any', () => {
  const { weeks } = insightsOf([fixed, fixed, ticket]);
  expect(weeks).toEqual([
    { monday: '2026-06-01', fixed: 2, ticket: 1, abandoned: 0, away: 0, open: 0 },
    { monday: '2026-06-08', fixed: 0, ticket: 0, abandoned: 0, away: 0, open: 0 },
    { monday: '2026-06-15', fixed: 0, ticket: 0, abandoned: 0, away: 0, open: 0 },
  ]);
  expect(insightsOf([]).weeks).toEqual([]);
});

test('the order of the records changes nothing', async () => {
  const guides = await shippedGuides();
  const { triages, reports } = aQuarter(guides, NOW);
  const input = { guides, from: new Date(0), now: NOW, guide: null };
  expect(computeInsights({ ...input, triages: triages.toReversed(), reports: reports.toReversed() })).toEqual(
    computeInsights({ ...input, triages, reports }),
  );
});

/** How triages ended, week by week. */
import { type Ending, endingOf } from './ending.ts';
import type { CountedTriage } from './record.ts';

/** One week, from its Monday in UTC, with how many of the triages that were opened in it ended how. */
export interface Week extends Readonly<Record<Ending, number>> {
  /** `YYYY-MM-DD` */
  readonly monday: string;
}

const DAY_MS = 24 * 3_600_000;

/** Returns every week from the first triage to now, also those without any. */
export function weeksOf(triages: readonly CountedTriage[], now: Date): readonly Week[] {
  if (triages.length === 0) return [];
  const last = mondayOf(now.getTime());
  const first = triages.reduce((soonest, one) => Math.min(soonest, mondayOf(one.openedAt.getTime())), last);
  const weeks = new Map<number, Record<Ending, number>>();
  for (let at = first; at <= last; at += 7 * DAY_MS)
    weeks.set(at, { fixed: 0, ticket: 0, abandoned: 0, away: 0, open: 0 });
  for (const one of triages) {
    const week = weeks.get(mondayOf(one.openedAt.getTime()));
    if (week !== undefined) week[endingOf(one, now)] += 1;
  }
  return [...weeks].map(([at, counts]) => ({ monday: new Date(at).toISOString().slice(0, 10), ...counts }));
}

// Day 0 of the epoch was a Thursday.
function mondayOf(at: number): number {
  const day = Math.floor(at / DAY_MS);
  return (day - ((day + 3) % 7)) * DAY_MS;
}

/** A moment that comes every week, in UTC, so that it is the same for every process wherever it runs. */

export interface Weekly {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 24 * 3_600_000;

/** Reads "monday 09:00"; null for anything else. */
export function readWeekly(written: string): Weekly | null {
  const [, day = '', hour, minute] =
    /^([a-z]+) +([01]?\d|2[0-3]):([0-5]\d)$/.exec(written.trim().toLowerCase()) ?? [];
  const weekday = DAYS.indexOf(day);
  return weekday === -1 ? null : { weekday, hour: Number(hour), minute: Number(minute) };
}

/** The first such moment after this one. */
export function nextWeekly({ weekday, hour, minute }: Weekly, after: Date): Date {
  const today = Date.UTC(after.getUTCFullYear(), after.getUTCMonth(), after.getUTCDate(), hour, minute);
  const days = (weekday - after.getUTCDay() + 7) % 7;
  const next = today + days * DAY_MS;
  return new Date(next > after.getTime() ? next : next + 7 * DAY_MS);
}

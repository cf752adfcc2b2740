/** How far back the surroundings of a report matter. */
import type { ChannelSettings } from '../core/channel-settings.ts';
import { OUTAGE } from '../core/outage.ts';
import type { DiagnoseNeeds, DiagnoseRequest } from './diagnose.ts';
import { HABITS } from './habits.ts';
import type { Placing } from './place-report.ts';
import type { Arriving } from './ports.ts';

const HOUR_MS = 60 * 60_000;

/** What the store has to know of a report before it is decided about. */
export function arrivingOf(
  { request, cause, textKey, habits, points }: Placing,
  { pointerMinutes }: ChannelSettings,
  now: Date,
): Arriving {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { claim, place, asker } = request;
  return {
    claim,
    place,
    person: asker,
    textKey,
    cause,
    since: {
      own: before(habits.nextLinesMs),
      same: points ? before(pointerMinutes * 60_000) : null,
      crowd: habits.outages ? before(OUTAGE.withinMs) : null,
      replies: before(HOUR_MS),
    },
  };
}

/** Whether an overheard line without an error of its own may belong to what its author has begun. */
export async function mayGoOn(
  { store, habits = HABITS }: Pick<DiagnoseNeeds, 'store' | 'habits'>,
  { claim, place, asker, byApp = false }: DiagnoseRequest,
  now: Date,
): Promise<boolean> {
  if (claim === null || byApp || place.thread !== claim.message) return false;
  return await store.hasBegun(asker, place, new Date(now.getTime() - habits.nextLinesMs));
}

/** The intention "nobody has to remember": whoever left a triage alone is reminded once, and what stays alone is closed. */
import type { Effect } from '../core/effect.ts';
import type { TriageId } from '../core/ids.ts';
import type { Triage } from '../core/triage.ts';
import { asleepFrom, closeAsleep, lastTouched } from '../core/triage-life.ts';
import type { TriageStore, World } from './ports.ts';

/** After how many ms of silence something is done; null for never. */
export interface Patience {
  readonly remindAfterMs: number | null;
  readonly closeAfterMs: number | null;
}

/** What watches over a triage that was opened or came back. The reminder exists once, whatever comes back how often. */
export function watchesOf(triage: Triage, patience: Patience | undefined): readonly Effect[] {
  const { remindAfterMs = null, closeAfterMs = null } = patience ?? {};
  const after = (ms: number) => new Date(lastTouched(triage).getTime() + ms);
  return [
    ...(remindAfterMs === null
      ? []
      : [{ kind: 'remind-asker' as const, triage: triage.id, at: after(remindAfterMs) }]),
    ...(closeAfterMs === null
      ? []
      : [{ kind: 'close-triage' as const, triage: triage.id, at: after(closeAfterMs) }]),
  ];
}

/** How it stands with a triage that is watched. */
export type Watched =
  /** It is over, or gone: nothing to do. */
  | { readonly kind: 'over' }
  /** Somebody did something meanwhile; to be looked at again after `waitMs`. */
  | { readonly kind: 'awake'; readonly waitMs: number }
  | { readonly kind: 'asleep'; readonly triage: Triage };

export interface WatchNeeds {
  readonly store: TriageStore;
  readonly world: World;
}

/** Looks whether a triage has been left alone for so long. */
export async function lookAtTriage(
  { store, world }: WatchNeeds,
  id: TriageId,
  afterMs: number,
): Promise<Watched> {
  const triage = await store.findTriage(id);
  const from = triage === null ? null : asleepFrom(triage, afterMs);
  if (triage === null || from === null) return { kind: 'over' };
  const waitMs = from.getTime() - world.now().getTime();
  return waitMs > 0 ? { kind: 'awake', waitMs } : { kind: 'asleep', triage };
}

/** Closes a triage that is asleep. One that somebody touches at that moment stays open. */
export async function closeSleeping(needs: WatchNeeds, id: TriageId, afterMs: number): Promise<Watched> {
  const watched = await lookAtTriage(needs, id, afterMs);
  if (watched.kind !== 'asleep') return watched;
  const change = closeAsleep(watched.triage, needs.world.now());
  const isClosed =
    change.kind === 'changed' &&
    (await needs.store.saveTriage(change.triage, [{ kind: 'show-card', triage: id }]));
  return isClosed ? { kind: 'over' } : { kind: 'awake', waitMs: 1000 };
}

/** The intention "say each week what no guide answered": one effect for each week, whichever process wants it. */
import { clusterGaps, type Gap } from '../core/gaps/cluster.ts';
import { nextWeekly, type Weekly } from '../core/weekly.ts';
import type { GapReading } from './draft-ports.ts';
import type { TriageStore, World } from './ports.ts';

export interface DigestNeeds {
  readonly store: Pick<TriageStore, 'want'> & GapReading;
  readonly world: World;
  /** When it comes; null for never. */
  readonly digest: Weekly | null;
}

/** Has the next digest told. Every process wants it; it exists once, under its moment. */
export async function scheduleDigest(
  { store, world, digest }: Omit<DigestNeeds, 'store'> & { readonly store: Pick<TriageStore, 'want'> },
  workspace: string,
): Promise<void> {
  if (digest === null) return;
  await store.want([{ kind: 'tell-gaps', workspace, at: nextWeekly(digest, world.now()) }]);
}

const DAY_MS = 24 * 3_600_000;
/** A digest that was due while nothing ran is old news after this. */
const LATEST_MS = 3 * DAY_MS;
const LOOKS_BACK_MS = 90 * DAY_MS;

/** The gaps that somebody met in the week before that moment; none when the digest is no longer wanted at it, or when it is too late. */
export async function gapsOfWeek(
  { store, world, digest }: DigestNeeds,
  { workspace, at }: { readonly workspace: string; readonly at: Date },
): Promise<readonly Gap[]> {
  const isWanted =
    digest !== null && nextWeekly(digest, new Date(at.getTime() - 1)).getTime() === at.getTime();
  if (!isWanted || world.now().getTime() - at.getTime() > LATEST_MS) return [];
  const reports = await store.listGaps(new Date(at.getTime() - LOOKS_BACK_MS), workspace);
  const since = at.getTime() - 7 * DAY_MS;
  return clusterGaps(reports).filter(({ lastSeen }) => lastSeen.getTime() >= since);
}

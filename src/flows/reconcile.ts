/** The intention "is what we say still true?": compares what was carried out with what people can see, and has the rest done again. */
import type { Receipt, VisibleEffect } from './effect-ports.ts';
import type { ReconcilingStore } from './ports.ts';

/** Whether people can see what a receipt names. `unknown` when nobody says. */
export type Sight = 'shown' | 'missing' | 'unknown';

export interface ReconcileNeeds {
  readonly store: ReconcilingStore;
  /** Looks in the workspace that it was carried out in. */
  look(receipt: Receipt, workspace: string): Promise<Sight>;
}

/** One difference between the records and what people see. */
export interface Difference {
  readonly key: string;
  readonly what: 'given-up' | 'missing' | 'unknown';
  readonly detail: string;
  readonly repaired: boolean;
}

/** Takes each visible effect in turn. What was given up or has vanished is wanted again when `repair` is set; a card that people deleted stays away. */
export async function reconcile(needs: ReconcileNeeds, repair: boolean): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const visible of await needs.store.listVisible()) {
    const found = await difference(needs, visible);
    if (found === null) continue;
    const repaired = repair && found.what !== 'unknown';
    if (repaired) await needs.store.revive(visible.key);
    differences.push({ ...found, key: visible.key, repaired });
  }
  return differences;
}

async function difference(
  { look }: ReconcileNeeds,
  { effect, workspace, state, lastError, receipt }: VisibleEffect,
): Promise<Pick<Difference, 'what' | 'detail'> | null> {
  if (state === 'dead') return { what: 'given-up', detail: lastError ?? 'no reason was kept' };
  // What waits is not late yet; the queue's depth tells that.
  if (state !== 'done' || receipt === null) return null;
  const sight = await look(receipt, workspace);
  // People may delete a card that they no longer need; a ticket that support cannot see is lost.
  if (sight === 'shown' || (sight === 'missing' && effect.kind === 'show-card')) return null;
  return sight === 'missing'
    ? { what: 'missing', detail: `nothing stands at ${receipt.reference} any more` }
    : { what: 'unknown', detail: `Slack does not say whether something stands at ${receipt.reference}` };
}

/** The intention "now there is a guide for it": threads that were left without an answer hear of it, each once ever. */
import type { Candidate } from '../core/match.ts';
import { NO_THREAD } from './diagnose.ts';
import type { GapReading, OpenGap } from './draft-ports.ts';
import type { KnowledgeSource, TriageStore, World } from './ports.ts';

export interface OfferNeeds {
  readonly store: TriageStore & GapReading;
  readonly knowledge: KnowledgeSource;
  readonly world: World;
}

/** Whoever asked longer ago than this has found another way. */
const LOOKS_BACK_MS = 30 * 24 * 3_600_000;

/**
 * Holds every open gap of the last thirty days against the guides that serve now, and has one offer made in each thread that one of
 * them surely fits. The claim on the thread and the offer are one transaction, so no second process and no later guide offers again.
 */
export async function offerNewGuides(needs: OfferNeeds): Promise<void> {
  const { store, world } = needs;
  for (const gap of await store.listOpenGaps(new Date(world.now().getTime() - LOOKS_BACK_MS))) {
    const { id, place } = gap.diagnosis;
    if (place.thread === NO_THREAD) continue;
    const best = await answerTo(needs, gap);
    if (best === null) continue;
    const { workspace, channel, thread: message } = place;
    const claim = { workspace, channel, message, purpose: 'offer-guide' };
    const { guide, cause } = best;
    const effects = [{ kind: 'offer-guide' as const, diagnosis: id, guide, cause }];
    await store.takeIn({ claim, diagnosis: null, triage: null, effects }, world.now());
  }
}

// What somebody said no to is not offered to them again.
async function answerTo(
  { store, knowledge }: OfferNeeds,
  { why, diagnosis }: OpenGap,
): Promise<Candidate | null> {
  const { place, report, match: earlier } = diagnosis;
  const { product } = await store.readChannel(place.workspace, place.channel);
  const { best, tier } = knowledge.current().matcher.match(report, {
    product: product === null ? null : { id: product, from: 'channel' },
    audience: 'addressed',
  });
  if (best === null || tier !== 'confident') return null;
  const wasOffered = earlier.candidates.some(
    ({ guide, cause }) => guide === best.guide && cause === best.cause,
  );
  return why === 'rejected' && wasOffered ? null : best;
}

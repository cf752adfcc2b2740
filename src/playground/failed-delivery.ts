/** Knows what a person reads when the app did not take what they did. */
import type { Receipt } from './delivery.ts';
import type { DeedAnswer } from './protocol.ts';
import type { World } from './world.ts';

/** Shows the person Slack's sentence for an interaction that failed, and returns it as the answer to their deed. */
export function failDeed(world: World, user: string, error: string): DeedAnswer {
  world.feed.publish({ type: 'notice', user, text: error });
  return { ok: false, error };
}

/** Slack's word for an undelivered or refused command or click (docs interactivity/implementing-slash-commands). */
export function failureWord(receipt: Exclude<Receipt, { kind: 'acked' }>): string {
  return receipt.kind === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
}

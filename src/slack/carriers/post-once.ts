/** How a message is posted once: a second try looks for the first one's message before it posts. */
import type { MarkedMessage, Outgoing, Posted, Spot } from '../outgoing.ts';

export interface Posting {
  readonly spot: Spot;
  readonly message: MarkedMessage;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** When it was first wanted; nothing older is looked at. */
  readonly since: Date;
}

/** Posts, or answers where an earlier try has posted. Slack knows no key that would make posting repeatable by itself. */
export async function postOnce(
  outgoing: Outgoing,
  { spot, message, attempts, since }: Posting,
): Promise<Posted> {
  const earlier = attempts === 1 ? null : await outgoing.find(spot, message.mark, since);
  return earlier ?? (await outgoing.post(spot, message));
}

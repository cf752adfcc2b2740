/** Knows which interactions may still open a modal: a trigger lives a few seconds and works once. */
import type { Clock } from './clock.ts';

export type Redemption =
  | { readonly kind: 'redeemed'; readonly user: string }
  | { readonly kind: 'refused'; readonly error: string };

interface Trigger {
  readonly user: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

export class Triggers {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #triggers = new Map<string, Trigger>();

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  /** Returns a new trigger id for what this person just did. */
  issue(user: string): string {
    const id = this.#clock.id('1337.');
    this.#triggers.set(id, { user, expiresAt: this.#clock.now() + this.#lifeMs, isUsed: false });
    return id;
  }

  /** Uses a trigger up and names its person; refuses in Slack's words (docs reference/methods/views.open). */
  redeem(id: string): Redemption {
    const trigger = this.#triggers.get(id);
    if (!trigger) return { kind: 'refused', error: 'invalid_trigger_id' };
    if (trigger.isUsed) return { kind: 'refused', error: 'exchanged_trigger_id' };
    if (this.#clock.now() > trigger.expiresAt) return { kind: 'refused', error: 'expired_trigger_id' };
    trigger.isUsed = true;
    return { kind: 'redeemed', user: trigger.user };
  }
}

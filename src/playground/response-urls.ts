/** Knows which response URLs are out and how often each was used. */
import type { Clock } from './clock.ts';

/** What an interaction's response URL may answer to. */
export interface ResponseTarget {
  readonly user: string;
  readonly channel: string;
  /** The message that was clicked; absent for commands and message shortcuts. */
  readonly messageTs?: string;
  readonly isEphemeral: boolean;
  readonly threadTs?: string;
}

export type ResponseTicket =
  | { readonly kind: 'accepted'; readonly target: ResponseTarget }
  | { readonly kind: 'refused'; readonly error: 'used_url' | 'expired_url' | 'no_such_url' };

/** Five answers within thirty minutes (docs interactivity/handling-user-interaction). */
const usesAllowed = 5;
const lifeMs = 30 * 60 * 1000;

export class ResponseUrls {
  readonly #clock: Clock;
  readonly #origin: string;
  readonly #issued = new Map<string, { target: ResponseTarget; expiresAt: number; usesLeft: number }>();

  constructor(clock: Clock, origin: string) {
    this.#clock = clock;
    this.#origin = origin;
  }

  /** Returns a new URL that answers to this interaction. */
  issue(target: ResponseTarget): string {
    const id = this.#clock.id('R');
    this.#issued.set(id, { target, expiresAt: this.#clock.now() + lifeMs, usesLeft: usesAllowed });
    return `${this.#origin}/response/${id}`;
  }

  /** Whether a URL with this id was ever issued here. */
  knows(id: string): boolean {
    return this.#issued.has(id);
  }

  /** Counts one use of the URL with this id, or says why there is none left. */
  use(id: string): ResponseTicket {
    const issued = this.#issued.get(id);
    if (!issued) return { kind: 'refused', error: 'no_such_url' };
    if (this.#clock.now() > issued.expiresAt) return { kind: 'refused', error: 'expired_url' };
    if (issued.usesLeft === 0) return { kind: 'refused', error: 'used_url' };
    issued.usesLeft -= 1;
    return { kind: 'accepted', target: issued.target };
  }
}

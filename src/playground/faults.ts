/** Knows which misfortunes have been ordered: for Web API calls, and for whatever is on its way to the app. */

/** What shall happen to the next calls of one method (`*` for any; `response_url` for posts to response URLs). */
export type ApiFault = { readonly method: string; readonly times?: number } & ApiMisfortune;

export type ApiMisfortune =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'server-error'; readonly status?: number }
  /** Answers `ok: false` with this error and does nothing; `messages` goes into `response_metadata`, as for `invalid_blocks`. */
  | { readonly kind: 'refused'; readonly error: string; readonly messages?: readonly string[] }
  /** Does nothing and never answers. */
  | { readonly kind: 'hang' }
  /** Does what was asked, then cuts the connection without an answer. */
  | { readonly kind: 'lost-answer' }
  /** Does what was asked and answers late. */
  | { readonly kind: 'slow'; readonly delayMs: number };

/**
 * What shall happen to the next deliveries. Without `event` it is for events only; with a name such as `message`, `block_actions`,
 * `view_submission` or `/fix` it is for that event, interaction or command. Slack repeats events, never the others.
 */
export type EventFault = { readonly event?: string; readonly times?: number } & EventMisfortune;

export type EventMisfortune =
  /** Sent twice with one id: an interaction that is sent twice is an impatient double click. */
  | { readonly kind: 'duplicate-event' }
  /** Sent twice with two ids, as for one post that Slack tells of twice; events only. */
  | { readonly kind: 'duplicate-new-id' }
  /** Sent late. */
  | { readonly kind: 'delay-event'; readonly delayMs: number }
  /** Sent after the event that follows it, or alone when none has followed within a second; events only. */
  | { readonly kind: 'reorder-event' }
  /** Sent, and its acknowledgement ignored. */
  | { readonly kind: 'ignore-ack' }
  /** Not sent at the first attempt. */
  | { readonly kind: 'lose-event' }
  /** Sent, and all sockets cut at that moment. */
  | { readonly kind: 'drop-socket' };

export type Fault = ApiFault | EventFault;

/** A fault that waits for its moment, and how often it will still happen. */
export interface ArmedFault {
  readonly id: number;
  readonly fault: Fault;
  readonly left: number;
}

export class Faults {
  #armed: readonly ArmedFault[] = [];
  #count = 0;

  /** Orders a misfortune; it happens once unless `times` says otherwise, in the order of ordering. Returns its number. */
  arm(fault: Fault): number {
    this.#count += 1;
    this.#armed = [...this.#armed, { id: this.#count, fault, left: fault.times ?? 1 }];
    return this.#count;
  }

  /** Takes back one order, or all of them. */
  clear(id?: number): void {
    this.#armed = id === undefined ? [] : this.#armed.filter((armed) => armed.id !== id);
  }

  list(): readonly ArmedFault[] {
    return this.#armed;
  }

  /** Takes the misfortune that this call shall meet, if any. */
  takeForCall(method: string): ApiMisfortune | undefined {
    const fault = this.#take((one) => 'method' in one && (one.method === method || one.method === '*'));
    return fault && 'method' in fault ? fault : undefined;
  }

  /** Takes the misfortune that this event shall meet, if any. */
  takeForEvent(type: string): EventMisfortune | undefined {
    const fault = this.#take((one) => !('method' in one) && (one.event ?? type) === type);
    return fault && !('method' in fault) ? fault : undefined;
  }

  /** Takes the misfortune that an interaction or command of this name shall meet, if one was ordered for it by name. */
  takeForInteraction(name: string): EventMisfortune | undefined {
    const fault = this.#take((one) => !('method' in one) && one.event === name);
    return fault && !('method' in fault) ? fault : undefined;
  }

  #take(fits: (fault: Fault) => boolean): Fault | undefined {
    const found = this.#armed.find(({ fault }) => fits(fault));
    if (!found) return undefined;
    const left = found.left - 1;
    this.#armed = this.#armed.flatMap((armed) => {
      if (armed !== found) return [armed];
      return left > 0 ? [{ ...armed, left }] : [];
    });
    return found.fault;
  }
}

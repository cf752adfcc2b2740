/** Knows which misfortunes a test has ordered: for Web API calls and for events on their way to the app. */

/** What shall happen to the next calls of one method (`*` for any; `response_url` for posts to response URLs). */
export type ApiFault = { readonly method: string; readonly times?: number } & ApiMisfortune;

export type ApiMisfortune =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'server-error'; readonly status?: number }
  /** Answers `ok: false` with this error and does nothing. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Does nothing and never answers. */
  | { readonly kind: 'hang' }
  /** Does what was asked, then cuts the connection without an answer. */
  | { readonly kind: 'lost-answer' }
  /** Does what was asked and answers late. */
  | { readonly kind: 'slow'; readonly delayMs: number };

/** What shall happen to the next events (or only to those of one type). */
export interface EventFault {
  /** Sent twice with one `event_id` · sent, and its acknowledgement ignored · not sent at the first attempt. */
  readonly kind: 'duplicate-event' | 'ignore-ack' | 'lose-event';
  /** The event's type, for example `message` or `app_mention`. */
  readonly event?: string;
  readonly times?: number;
}

export type Fault = ApiFault | EventFault;

export class Faults {
  #api: { readonly fault: ApiFault; left: number }[] = [];
  #events: { readonly fault: EventFault; left: number }[] = [];

  /** Orders a misfortune; it happens once unless `times` says otherwise, in the order of ordering. */
  arm(fault: Fault): void {
    const left = fault.times ?? 1;
    if ('method' in fault) this.#api.push({ fault, left });
    else this.#events.push({ fault, left });
  }

  clear(): void {
    this.#api = [];
    this.#events = [];
  }

  /** Takes the misfortune that this call shall meet, if any. */
  takeForCall(method: string): ApiMisfortune | undefined {
    const found = this.#api.find(({ fault }) => fault.method === method || fault.method === '*');
    if (!found) return undefined;
    found.left -= 1;
    this.#api = this.#api.filter(({ left }) => left > 0);
    return found.fault;
  }

  /** Takes the misfortune that this event shall meet, if any. */
  takeForEvent(type: string): EventFault['kind'] | undefined {
    const found = this.#events.find(({ fault }) => fault.event === undefined || fault.event === type);
    if (!found) return undefined;
    found.left -= 1;
    this.#events = this.#events.filter(({ left }) => left > 0);
    return found.fault.kind;
  }
}

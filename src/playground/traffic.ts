/** Knows what went over the wire between the local Slack and the app: for the inspector and for assertions. */
import type { Clock } from './clock.ts';
import type { Feed } from './feed.ts';
import type { Fields } from './json.ts';
import type { TrafficEntry } from './protocol.ts';

/** One Web API call as it arrived, with nested JSON already parsed, and as it was answered. */
export interface ApiCall {
  readonly method: string;
  readonly args: Fields;
  readonly token: string | null;
  readonly answer: Fields;
  readonly at: number;
}

/** What was sent and what came back, where there was something. */
export interface TrafficDetail {
  readonly sent: Fields | null;
  readonly answer: Fields | null;
}

/** The page's inspector shows this many lines. */
const inspectorLength = 200;
/** Enough for any assertion; older calls are forgotten so that a long load run keeps its memory. */
const callsKept = 20_000;

export class Traffic {
  readonly #clock: Clock;
  readonly #feed: Feed;
  readonly #entries: TrafficEntry[] = [];
  readonly #details = new Map<number, TrafficDetail>();
  readonly #calls: ApiCall[] = [];
  #count = 0;
  #open = 0;
  #lastAt = performance.now();

  constructor(clock: Clock, feed: Feed) {
    this.#clock = clock;
    this.#feed = feed;
  }

  /**
   * Starts measuring one exchange; the returned function ends it with the word for what came of it. What was sent and answered is
   * kept as long as the entry, for whoever opens it.
   */
  begin(
    direction: TrafficEntry['direction'],
    name: string,
    sent?: Fields,
  ): (outcome: string, answer?: Fields) => void {
    const at = this.#clock.now();
    const startedAt = performance.now();
    this.#open += 1;
    return (outcome, answer) => {
      this.#open -= 1;
      this.#lastAt = performance.now();
      this.#count += 1;
      const tookMs = Math.round((this.#lastAt - startedAt) * 10) / 10;
      this.#details.set(this.#count, { sent: sent ?? null, answer: answer ?? null });
      this.#keep({ id: this.#count, at, direction, name, outcome, tookMs });
    };
  }

  #keep(entry: TrafficEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > inspectorLength) this.#details.delete(this.#entries.shift()?.id ?? 0);
    this.#feed.publish({ type: 'traffic', entry });
  }

  /** Counts as going on, for what is held back on purpose; the returned function ends it. */
  hold(): () => void {
    this.#open += 1;
    return () => {
      this.#open -= 1;
      this.#lastAt = performance.now();
    };
  }

  /** What lies behind an entry; undefined once it is forgotten. */
  detail(id: number): TrafficDetail | undefined {
    return this.#details.get(id);
  }

  keepCall(call: ApiCall): void {
    this.#calls.push(call);
    if (this.#calls.length > callsKept) this.#calls.splice(0, callsKept / 2);
  }

  entries(): readonly TrafficEntry[] {
    return [...this.#entries];
  }

  /** All calls, or those of one method, oldest first. */
  calls(method?: string): readonly ApiCall[] {
    return this.#calls.filter((call) => method === undefined || call.method === method);
  }

  /** How long nothing has been going on, in milliseconds; 0 while an exchange is under way. */
  quietMs(): number {
    return this.#open > 0 ? 0 : performance.now() - this.#lastAt;
  }
}

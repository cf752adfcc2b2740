/** Knows how often each method may be called, and counts; it refuses nobody unless it was switched on. */
import type { Tier } from './web-api/method.ts';

interface Allowance {
  readonly calls: number;
  readonly perMs: number;
}

const minute = 60_000;

/**
 * docs apis/web-api/rate-limits: tiers are "N+ per minute", of which N is taken at its word; posting is about one a second and channel
 * with short bursts, for which ten in ten seconds stand here; the other special methods take "hundreds per minute".
 */
export const allowances: Readonly<Record<Tier, Allowance>> = {
  1: { calls: 1, perMs: minute },
  2: { calls: 20, perMs: minute },
  3: { calls: 50, perMs: minute },
  4: { calls: 100, perMs: minute },
  posting: { calls: 10, perMs: 10_000 },
  generous: { calls: 300, perMs: minute },
};

export class RateLimits {
  readonly #now: () => number;
  readonly #calls = new Map<string, number[]>();
  isOn: boolean;

  constructor(now: () => number, isOn: boolean) {
    this.#now = now;
    this.isOn = isOn;
  }

  /**
   * Counts a call of a method (its name, and for posting its channel) against its tier. Returns undefined when it may go on, else
   * the whole seconds after which it may be tried again.
   */
  count(name: string, tier: Tier): number | undefined {
    if (!this.isOn) return undefined;
    const { calls, perMs } = allowances[tier];
    const now = this.#now();
    const recent = (this.#calls.get(name) ?? []).filter((at) => at > now - perMs);
    const [oldest = now] = recent;
    if (recent.length >= calls) return Math.max(1, Math.ceil((oldest + perMs - now) / 1000));
    this.#calls.set(name, [...recent, now]);
    return undefined;
  }

  /** Switches the limits on or off, and forgets what was counted. */
  turn(isOn: boolean): void {
    this.isOn = isOn;
    this.#calls.clear();
  }
}

/** When the next message may be posted in a channel, and which methods Slack asked to leave alone for a while. */
import { setTimeout as pause } from 'node:timers/promises';
import { NotYet } from '../flows/effect-ports.ts';

export interface Pace {
  /** Waits for the channel's next turn; throws NotYet when that is too far off to wait for it. */
  turnIn(channel: string): Promise<void>;
  /** Notes that Slack wants no call of a method for so many ms. */
  hold(method: string, ms: number): void;
  /** Throws NotYet while a method is held. */
  check(method: string): void;
}

export interface PaceNeeds {
  /** The least time between two posts in one channel, in ms. Slack takes about one a second (docs: chat.postMessage, rate limits). */
  readonly channelMs: number;
  readonly now: () => number;
}

// Well within the lease of an effect, and within the time that a stop waits.
const LONGEST_WAIT_MS = 5000;
const MOST_REMEMBERED = 10_000;

/** Builds the pace of one process. Several processes share a channel only roughly; Slack's 429 tells them the rest. */
export function buildPace({ channelMs, now }: PaceNeeds): Pace {
  const nextTurn = new Map<string, number>();
  const heldUntil = new Map<string, number>();
  return {
    turnIn: async (channel) => {
      const turn = Math.max(now(), nextTurn.get(channel) ?? 0);
      const wait = turn - now();
      if (wait > LONGEST_WAIT_MS) throw new NotYet(wait);
      if (nextTurn.size >= MOST_REMEMBERED) forgetPast(nextTurn, now());
      nextTurn.set(channel, turn + channelMs);
      if (wait > 0) await pause(wait);
    },
    hold: (method, ms) => void heldUntil.set(method, now() + ms),
    check: (method) => {
      const wait = (heldUntil.get(method) ?? 0) - now();
      if (wait > 0) throw new NotYet(wait);
    },
  };
}

function forgetPast(turns: Map<string, number>, now: number): void {
  for (const [channel, turn] of turns) if (turn <= now) turns.delete(channel);
}

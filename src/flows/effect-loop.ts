/** When effects are carried out: at once after a change, many side by side, and every second for what is due again. */
import { type CarryOutNeeds, carryOut } from './carry-out.ts';

export interface EffectLoop {
  /** Says that there is something new to carry out. */
  wake(): void;
  /** Begins nothing more, waits for what is under way, at most so long, and answers how much was left. */
  stop(withinMs: number): Promise<number>;
}

export interface LoopNeeds extends CarryOutNeeds {
  readonly pollMs: number;
  /** Told when the queue itself fails, for example because the disk is full. The loop goes on. */
  readonly onFault: (fault: unknown) => void;
}

// Slow calls must not hold up the others; more at once would only wait inside Slack's client.
const MOST_AT_ONCE = 24;

const LONGEST_RING_MS = 60_000;

/** Starts the loop. An effect is in one pair of hands at a time, because its lease is. */
export function startEffectLoop(needs: LoopNeeds): EffectLoop {
  const bell = buildBell();
  const running = new Set<Promise<void>>();
  let stopped = false;
  const round = async (): Promise<boolean> => {
    const limit = MOST_AT_ONCE - running.size;
    const due = await needs.store.lease({ now: needs.world.now(), leaseMs: needs.leaseMs, limit });
    for (const leased of due) {
      const work = carryOut(needs, leased)
        .then(bell.ringIn, needs.onFault)
        .finally(() => running.delete(work));
      running.add(work);
    }
    return due.length === limit;
  };
  const run = async () => {
    while (!stopped) {
      const heard = bell.heard();
      const isFull = await round().catch((fault: unknown) => {
        needs.onFault(fault);
        return false;
      });
      if (stopped) break;
      if (isFull) await Promise.race(running);
      else await Promise.race([heard, pause(needs.pollMs)]);
    }
    await Promise.all(running);
  };
  const finished = run();
  return {
    wake: bell.ring,
    stop: async (withinMs) => {
      stopped = true;
      bell.ring();
      await Promise.race([finished, pause(withinMs)]);
      return running.size;
    },
  };
}

interface Bell {
  ring(): void;
  /** Rings after so many ms; at once for 0. */
  ringIn(ms: number): void;
  /** Resolves at the next ring. */
  heard(): Promise<void>;
}

function buildBell(): Bell {
  let wake = () => {};
  const ring = () => wake();
  return {
    ring,
    // unref: a sleeping loop must not keep the process alive.
    // What is due in days is found by the poll; a timer cannot even count so far.
    ringIn: (ms) => {
      if (ms <= LONGEST_RING_MS) setTimeout(ring, ms).unref();
    },
    heard: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

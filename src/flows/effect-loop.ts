/** When effects are carried out: at once after a change, many side by side, and every second for what is due again. */
import { type CarryOutNeeds, carryOut, putOff } from './carry-out.ts';
import type { LeasedEffect } from './effect-ports.ts';

export interface EffectLoop {
  /** Says that there is something new to carry out. */
  wake(): void;
  /** Begins nothing more, waits for what is under way, at most so long, and answers how much was left. */
  stop(withinMs: number): Promise<number>;
}

/** What carries out the effects of one workspace. */
export type Hands = Pick<CarryOutNeeds, 'carriers' | 'destinations'>;

export interface LoopNeeds extends Omit<CarryOutNeeds, keyof Hands> {
  /** The hands for a workspace's effects. Throws when nobody can act there any more. */
  handsFor(workspace: string): Promise<Hands>;
  /** How many effects of one workspace are carried out at once, so that a busy one leaves room for the others; all that there is room for when left out. */
  readonly mostPerWorkspace?: number;
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
  const running = new Map<Promise<void>, string>();
  const most = needs.mostPerWorkspace ?? MOST_AT_ONCE;
  let stopped = false;
  const take = (leased: LeasedEffect) => {
    const work = perform(needs, leased)
      .then(bell.ringIn, needs.onFault)
      .finally(() => running.delete(work));
    running.set(work, leased.workspace);
  };
  const round = async (): Promise<boolean> => {
    const limit = Math.min(MOST_AT_ONCE - running.size, most);
    const except = most === MOST_AT_ONCE ? [] : busy(running, most);
    const due = await needs.store.lease({ now: needs.world.now(), leaseMs: needs.leaseMs, limit, except });
    due.forEach(take);
    return due.length === limit;
  };
  const run = async () => {
    while (!stopped) {
      const heard = bell.heard();
      const isMore = await round().catch((fault: unknown) => {
        needs.onFault(fault);
        return false;
      });
      if (stopped) break;
      if (running.size >= MOST_AT_ONCE) await Promise.race(running.keys());
      else if (!isMore) await Promise.race([heard, pause(needs.pollMs)]);
    }
    await Promise.all(running.keys());
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

async function perform(needs: LoopNeeds, leased: LeasedEffect): Promise<number> {
  let hands: Hands;
  try {
    hands = await needs.handsFor(leased.workspace);
  } catch (fault) {
    return await putOff(needs, leased, fault);
  }
  return await carryOut({ ...needs, ...hands }, leased);
}

// One lease may bring a workspace up to its share and over, by less than a share.
function busy(running: ReadonlyMap<unknown, string>, most: number): readonly string[] {
  const counts = Map.groupBy(running.values(), (workspace) => workspace);
  return [...counts].filter(([, works]) => works.length >= most).map(([workspace]) => workspace);
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

/** When tickets are carried: at once after a new one, and every second for what is due again. */
import { type DeliverNeeds, deliverDue } from './deliver-tickets.ts';

export interface DeliveryLoop {
  /** Says that there is something new to deliver. */
  wake(): void;
  /** Finishes the round that is running and ends. */
  stop(): Promise<void>;
}

export interface LoopNeeds extends DeliverNeeds {
  readonly pollMs: number;
  /** Told when the queue itself fails, for example because the disk is full. The loop goes on. */
  readonly onFault: (fault: unknown) => void;
}

/** Starts the loop. Rounds never overlap. */
export function startDeliveryLoop(needs: LoopNeeds): DeliveryLoop {
  let stopped = false;
  let wake: () => void = () => {};
  const run = async () => {
    while (!stopped) {
      const asleep = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const delivered = await deliverDue(needs).catch((fault: unknown) => {
        needs.onFault(fault);
        return 0;
      });
      if (delivered === 0 && !stopped) await Promise.race([asleep, pause(needs.pollMs)]);
    }
  };
  const finished = run();
  return {
    wake: () => wake(),
    stop: async () => {
      stopped = true;
      wake();
      await finished;
    },
  };
}

function pause(ms: number): Promise<void> {
  // unref: a sleeping loop must not keep the process alive.
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

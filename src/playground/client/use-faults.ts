/** The misfortunes that wait for their moment, as the server knows them. */
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk.ts';
import { type FaultState, loadFaults, orderFault } from './wire.ts';

interface Faults {
  /** Undefined until the server has told. */
  readonly state: FaultState | undefined;
  /** Asks the server for something about misfortunes, then looks at what is so; shows its sentence when it refuses. */
  readonly order: (path: string, body: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Looks again whenever something has gone over the wire: a misfortune may have happened. */
export function useFaults(): Faults {
  const { snapshot, say } = useDesk();
  const [state, setState] = useState<FaultState>();
  const look = useCallback(async () => setState(await loadFaults()), []);
  const newest = snapshot.traffic.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line is the reason to look
  useEffect(() => void look(), [look, newest]);
  return {
    state,
    order: async (path, body) => {
      const answer = await orderFault(path, body);
      if (!answer.ok) say(answer.error);
      await look();
    },
  };
}

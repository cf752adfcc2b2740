/** Knows whether something that was started is still under way, so that it is not started twice. */
import { useRef, useState } from 'react';

/** Returns whether work is under way, and a function that starts work unless some is. */
export function usePending(): readonly [boolean, (work: () => Promise<void>) => void] {
  const [pending, setPending] = useState(false);
  // A second click can come before React has drawn the first one.
  const busy = useRef(false);
  async function run(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    try {
      await work();
    } finally {
      busy.current = false;
      setPending(false);
    }
  }
  return [pending, (work) => void run(work)];
}

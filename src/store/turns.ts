/** A turn that one at a time may have, in the order of asking. */
export interface Turns {
  /** Resolves when it is the caller's turn; then `pass` is owed. */
  take(): Promise<void>;
  pass(): void;
  isTaken(): boolean;
}

/** Makes a turn that nobody has. */
export function buildTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take: async () => {
      if (taken) await new Promise<void>((resolve) => void waiting.push(resolve));
      taken = true;
    },
    pass: () => {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
    isTaken: () => taken,
  };
}

/** A clock that can be set back, so that a story of two days is told in two seconds, and that runs on from wherever it is set. */

export interface ShiftedClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sets the clock to so many minutes before the true time. */
  readonly setBack: (minutes: number) => void;
}

const minuteMs = 60_000;

/** Builds the clock from the true one; it tells the true time until it is set back. */
export function createShiftedClock(trueNow: () => number): ShiftedClock {
  let behindMs = 0;
  return {
    now: () => trueNow() - behindMs,
    setBack: (minutes) => {
      behindMs = minutes * minuteMs;
    },
  };
}

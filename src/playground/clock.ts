/** Knows what time it is in the local workspace, and hands out message timestamps and ids. */

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A message timestamp as Slack writes it: seconds, a dot, six digits; never the same twice, always rising. */
  readonly ts: () => string;
  /** A new id such as `F04KX2M9Q1TZ`, with the prefix that tells Slack's kinds apart. */
  readonly id: (prefix: string) => string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Returns a random id suffix of ten characters A-Z and 0-9; ids are names here, not secrets. */
export function randomSuffix(): string {
  let suffix = '';
  while (suffix.length < 10) suffix += alphabet[Math.floor(Math.random() * alphabet.length)];
  return suffix;
}

/** Builds a clock from a source of milliseconds and a source of id suffixes. */
export function createClock(now: () => number, suffix: () => string): Clock {
  let lastMicros = 0;
  return {
    now,
    ts: () => {
      lastMicros = Math.max(Math.floor(now()) * 1000, lastMicros + 1);
      return formatTs(lastMicros);
    },
    id: (prefix) => prefix + suffix(),
  };
}

function formatTs(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

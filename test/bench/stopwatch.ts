/** How long something takes: single runs, their middle and their slow end. */

/** Times in microseconds. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** Runs an action once for each input, without the first ones, which only warm up; answers the times. */
export function timeEach<Input>(
  inputs: readonly Input[],
  action: (input: Input) => unknown,
  warmUp = 0,
): Timing {
  const times: number[] = [];
  for (const [at, input] of inputs.entries()) {
    const time = timeOnce(() => action(input));
    if (at >= warmUp) times.push(time);
  }
  return timingOf(times);
}

/** The time of one run in microseconds. */
export function timeOnce(action: () => unknown): number {
  const from = performance.now();
  action();
  return (performance.now() - from) * 1000;
}

/** The least of several runs: what the machine did beside must not count. */
export function leastTime(runs: number, action: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => timeOnce(action)));
}

function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Builds something and answers it with the time in milliseconds and the bytes that it holds; needs --expose-gc. */
export function weigh<Built>(build: () => Built): {
  readonly built: Built;
  readonly ms: number;
  readonly bytes: number;
} {
  const before = heldBytes();
  const from = performance.now();
  const built = build();
  const ms = performance.now() - from;
  return { built, ms, bytes: heldBytes() - before };
}

function heldBytes(): number {
  if (globalThis.gc === undefined)
    throw new Error('memory is measured with node --expose-gc, as npm run bench:match does');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

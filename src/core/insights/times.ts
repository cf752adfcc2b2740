/** How long things take: a middle and a slow end, in minutes, of samples that are large enough. */
import { FEWEST_SAMPLES } from './share.ts';

/** `median` and `p90` are null while the sample is too small. */
export interface Duration {
  readonly of: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Takes minutes in any order and returns their median and 90th percentile. */
export function durationOf(minutes: readonly number[], fewest = FEWEST_SAMPLES): Duration {
  const of = minutes.length;
  if (of < fewest) return { of, median: null, p90: null };
  return { of, median: quantile(minutes, 0.5), p90: quantile(minutes, 0.9) };
}

/** Takes values in any order and returns the one below which the share `at` of them lies, between neighbours; of nothing, 0. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** The minutes between two moments, never less than 0. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / 60_000;
}

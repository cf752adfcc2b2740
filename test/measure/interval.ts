/** How sure a share is: Wilson's interval at 95 %, which stays honest for small samples and near 0 and 1. */

const Z = 1.959964;

/** A share with its 95 % interval; all between 0 and 1. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Takes how many of how many and returns the share with its interval (Wilson 1927). Of nothing it knows nothing. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const p = hits / of;
  const centre = (p + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of);
  return { hits, of, share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** "94.1 % (88.3-97.2, 128/136)". */
export function formatShare({ hits, of, share, low, high }: Share): string {
  const percent = (value: number) => (value * 100).toFixed(1);
  return `${percent(share).padStart(5)} % (${percent(low)}-${percent(high)}, ${hits}/${of})`;
}

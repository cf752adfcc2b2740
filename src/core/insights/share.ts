/** How sure a share is: Wilson's interval at 95 %, which stays honest for small samples and near 0 and 1. */

// The 97.5 % point of the normal distribution: 2.5 % on either side.
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

/** Fewer samples than these are not shown as a share: at ten, one case more or less moves it by ten points. */
export const FEWEST_SAMPLES = 10;

/** A share that is shown, or only the size of a sample that is too small for one. */
export type Shown = Share | { readonly of: number; readonly share: null };

/** Takes how many of how many and returns the share, or hides it while the sample is smaller than `fewest`. */
export function shownShare(hits: number, of: number, fewest = FEWEST_SAMPLES): Shown {
  return of < fewest ? { of, share: null } : shareOf(hits, of);
}

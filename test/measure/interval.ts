/** How a share is printed beside others. */
import type { Share } from '../../src/core/insights/share.ts';

/** "94.1 % (88.3-97.2, 128/136)". */
export function formatShare({ hits, of, share, low, high }: Share): string {
  const percent = (value: number) => (value * 100).toFixed(1);
  return `${percent(share).padStart(5)} % (${percent(low)}-${percent(high)}, ${hits}/${of})`;
}

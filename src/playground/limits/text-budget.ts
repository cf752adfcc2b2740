/** Knows how many characters of text a list of blocks carries. */
import { isFields } from '../json.ts';

/** Sums the characters of every `text` string inside blocks, however deep, the way reports count them (bolt-js#2509). */
export function countText(value: unknown): number {
  if (Array.isArray(value)) {
    let sum = 0;
    for (const item of value) sum += countText(item);
    return sum;
  }
  if (!isFields(value)) return 0;
  let sum = 0;
  for (const [key, inner] of Object.entries(value))
    sum += key === 'text' && typeof inner === 'string' ? inner.length : countText(inner);
  return sum;
}

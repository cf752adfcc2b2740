/** Knows how long lists are handed out in pages with cursors (docs apis/web-api/pagination). */
import type { Fields } from '../json.ts';
import { countArgument, textArgument } from './arguments.ts';
import { Refusal } from './refusal.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** `response_metadata` with the cursor of the next page; an empty cursor on the last one. */
  readonly metadata: Fields;
}

/** Cuts the page that `cursor` and `limit` (100 unless told, at most 1,000) ask for. */
export function cutPage<Item>(items: readonly Item[], args: Fields): Page<Item> {
  const limit = countArgument(args, 'limit', { usual: 100, most: 1_000 });
  const cursor = textArgument(args, 'cursor');
  const from =
    cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('from:', ''));
  if (!Number.isInteger(from)) throw new Refusal('invalid_cursor');
  const until = from + limit;
  const hasMore = until < items.length;
  const nextCursor = hasMore ? Buffer.from(`from:${until}`).toString('base64') : '';
  return {
    items: items.slice(from, until),
    hasMore,
    metadata: { response_metadata: { next_cursor: nextCursor } },
  };
}

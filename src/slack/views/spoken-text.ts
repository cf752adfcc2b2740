/** Rich text as one line, for notifications and screen readers. */
import type { RichTextElement } from '@slack/types';

/** Joins the words; emoji are left out, and people stand as their ids. */
export function textOf(elements: readonly RichTextElement[]): string {
  return elements
    .map((one) => {
      if (one.type === 'text') return one.text;
      return one.type === 'user' ? one.user_id : '';
    })
    .join('')
    .trim();
}

/** A message of one sentence. */
import type { RichTextElement } from '@slack/types';
import { emoji, fallback, line, rich, say } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';

/** Draws a sentence of our own words. Words between backticks are shown as code; it may begin with one :emoji:. */
export function sentence(text: string): CardMessage {
  return { text: fallback(text), blocks: [rich(line(...spoken(text)))] };
}

/** The same as a line for other views. */
export function spoken(text: string): readonly RichTextElement[] {
  const [, mark, rest = text] = /^:([a-z0-9_+-]+): (.*)$/s.exec(text) ?? [];
  const parts = rest.split('`').flatMap((part, at): RichTextElement[] => {
    if (part === '') return [];
    return [at % 2 === 1 ? say(part, { code: true }) : say(part)];
  });
  if (mark !== undefined) return [emoji(mark), say(' '), ...parts];
  return parts.length === 0 ? [say(' ')] : parts;
}

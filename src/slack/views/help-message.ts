/** The answers to `/authfix help` and `/authfix product`. */
import type { RichTextElement } from '@slack/types';
import { fallback, line, rich, say, section } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { sentence } from './sentence.ts';
import { manyNames } from './wording/common.ts';
import { helpLines, helpWords, productSet, unknownProduct } from './wording/help.ts';

/** What authfix does and how to ask it. */
export function helpMessage(): CardMessage {
  return { text: helpWords.helpTitle, blocks: helpLines().map(section) };
}

/** What became of `/authfix product`. */
export function productMessage(
  verdict:
    | { readonly kind: 'set'; readonly product: string | null }
    | { readonly kind: 'unknown-product'; readonly known: readonly string[] },
): CardMessage {
  if (verdict.kind === 'set' && verdict.product === null) return sentence(helpWords.productForgotten);
  const parts =
    verdict.kind === 'set'
      ? productSet(verdict.product ?? '')
      : unknownProduct(manyNames(verdict.known), verdict.known[0] ?? 'none');
  const elements = parts.map(
    ({ text, style }): RichTextElement => (style === undefined ? say(text) : say(text, { [style]: true })),
  );
  return { text: fallback(parts.map(({ text }) => text).join('')), blocks: [rich(line(...elements))] };
}

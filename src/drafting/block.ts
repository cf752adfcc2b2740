/** What an article is made of, whatever it was written in. */

/** A reference to another page. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

/** How loud an aside is; the same three strengths as in a guide. */
export type Strength = 'tip' | 'note' | 'important';

/** One piece of an article, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly links: readonly Reference[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly string[];
      readonly links: readonly Reference[];
    }
  /** The first row is the heading. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'note'; readonly strength: Strength; readonly text: string }
  | { readonly kind: 'picture'; readonly text: string };

const STRENGTHS: Readonly<Record<string, Strength>> = {
  tip: 'tip',
  hint: 'tip',
  note: 'note',
  info: 'note',
  information: 'note',
  important: 'important',
  warning: 'important',
  caution: 'important',
  attention: 'important',
  danger: 'important',
};

const NAMES = Object.keys(STRENGTHS).join('|');
const LEADING = new RegExp(`^(?:\\[!(${NAMES})\\]|(?:[\\p{L}\\p{N}]+ )?(${NAMES})s?\\s*[:–—])\\s*`, 'iu');
const NAMED = new RegExp(`(?:^|[\\s_-])(${NAMES})(?:$|[\\s_-])`, 'i');

/** Reads "Tip: ...", "Acme Note: ..." and "[!WARNING] ..." as an aside; null for any other text. */
export function readNote(text: string): { readonly strength: Strength; readonly text: string } | null {
  const found = LEADING.exec(text);
  const strength = STRENGTHS[(found?.[1] ?? found?.[2] ?? '').toLowerCase()];
  if (found === null || strength === undefined || text.length === found[0].length) return null;
  return { strength, text: text.slice(found[0].length) };
}

/** Reads a name such as the CSS class `callout-warning` as a strength; null where it names none. */
export function strengthNamed(name: string): Strength | null {
  return STRENGTHS[NAMED.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** Takes a text as a page shows it; returns it on one line, without the picture that some pages put before it. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .trim()
    .replace(/^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\u20E3)*)+\s*/u, '');
}

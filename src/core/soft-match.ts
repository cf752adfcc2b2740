/** Which causes a text resembles when no signature was met: good enough to offer to somebody who asked, never to speak unasked. */
import type { Cause, Guide } from './guide.ts';
import { requiredText } from './required-text.ts';
import type { Scan } from './scan.ts';
import type { Signature } from './signature.ts';
import { buildTypedSearch, type TypedSearch } from './typed-search.ts';
import type { Corrector } from './typos.ts';

/** A cause and how much the text resembles it, between 0 and 1. */
export interface Resemblance {
  readonly guide: Guide;
  readonly cause: Cause;
  readonly likeness: number;
}

interface Page {
  readonly guide: Guide;
  readonly cause: Cause;
  readonly words: ReadonlySet<string>;
}

/** What a text resembles: causes, and for a few typed words kinds, since those are all that there is to go by. */
export interface Likeness {
  readonly causes: readonly Resemblance[];
  /** Kind -> how much the typed words resemble it, between 0 and 1; null for a paste. */
  readonly typed: ReadonlyMap<string, number> | null;
}

/** Compares texts with causes: a few typed words with fuse.js, anything longer by the rare words they share. */
export interface SoftMatcher {
  resemble(scan: Scan): Likeness;
}

// Above this a text is a paste (docs/decisions/0003).
const TYPED_WORDS = 5;
const TYPED_LENGTH = 64;
// Nobody types these to search: such a text was copied, however short it is.
const TYPED = /^[^{}<>[\]="`\n]+$/;

/** Builds the soft matcher over all causes of all guides. */
export function buildSoftMatcher(
  guides: readonly Guide[],
  scanText: (text: string) => Scan,
  correct: Corrector,
): SoftMatcher {
  let shelf: Shelf | null = null;
  return {
    resemble: (scan) => {
      // Made for the first who asks: what is only overheard never needs it.
      shelf ??= buildShelf(guides, scanText);
      const { pages, rarity, typed } = shelf;
      const text = scan.text.trim();
      const words = scan.words.map(({ word }) => word);
      const isTyped = text.length <= TYPED_LENGTH && words.length <= TYPED_WORDS && TYPED.test(text);
      if (!isTyped) return { causes: compareWords(pages, rarity, words.map(correct)), typed: null };
      const kinds = typed(words);
      return { causes: ofKinds(pages, kinds), typed: kinds };
    },
  };
}

interface Shelf {
  readonly pages: readonly Page[];
  readonly rarity: ReadonlyMap<string, number>;
  readonly typed: TypedSearch;
}

function buildShelf(guides: readonly Guide[], scanText: (text: string) => Scan): Shelf {
  const pages = guides.flatMap((guide) => guide.causes.map((cause) => pageOf(guide, cause, scanText)));
  return { pages, rarity: rarityOf(pages), typed: buildTypedSearch(guides, scanText) };
}

function pageOf(guide: Guide, cause: Cause, scanText: (text: string) => Scan): Page {
  const signatures = cause.signatures.map(textOf);
  const texts = [cause.error, cause.kind.replaceAll('-', ' '), ...signatures];
  const body = [...texts, cause.reason, ...stepTitles(guide, cause)].join('\n');
  return { guide, cause, words: new Set(scanText(body).words.map((word) => word.word)) };
}

function stepTitles(guide: Guide, cause: Cause): string[] {
  return guide.steps.filter((step) => cause.steps[0] === step.id).map((step) => step.title);
}

function textOf(signature: Signature): string {
  if (typeof signature === 'string') return withoutBrackets(signature);
  if ('status' in signature) return String(signature.status);
  if ('code' in signature) return signature.code;
  if ('literal' in signature) return signature.literal;
  if ('lines' in signature) return signature.lines.map(withoutBrackets).join('\n');
  return 'regex' in signature ? (requiredText(signature.regex) ?? '') : withoutBrackets(signature.phrase);
}

function withoutBrackets(phrase: string): string {
  return phrase.replace(/[[\]|]|\.{3}/g, ' ');
}

// Every cause of a kind resembles the words alike; which guide is meant the ranking decides.
function ofKinds(pages: readonly Page[], kinds: ReadonlyMap<string, number>): Resemblance[] {
  return pages
    .map(({ guide, cause }) => ({ guide, cause, likeness: kinds.get(cause.kind) ?? 0 }))
    .filter(({ likeness }) => likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness);
}

function rarityOf(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const word of page.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + pages.length / count)]));
}

function compareWords(
  pages: readonly Page[],
  rarity: ReadonlyMap<string, number>,
  words: readonly string[],
): Resemblance[] {
  const asked = [...new Set(words)].filter((word) => rarity.has(word));
  const total = asked.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  if (total === 0) return [];
  return pages
    .map(({ guide, cause, words: own }) => {
      const shared = asked.reduce((sum, word) => sum + (own.has(word) ? (rarity.get(word) ?? 0) : 0), 0);
      return { guide, cause, likeness: shared / total };
    })
    .filter(({ likeness }) => likeness > 0.2);
}

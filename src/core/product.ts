/** Which product a report is about, when its text says so. */
import type { Guide } from './guide.ts';
import type { ProductHint } from './match.ts';
import { readPhrase, type Sequence } from './phrase.ts';
import { type Scan, wordAt } from './scan.ts';
import { readerOf, type WordReader } from './word-reader.ts';
import { ROW } from './word-rows.ts';

/** The words by which products are known, by the first of them. */
export interface ProductWords {
  readonly byFirstWord: ReadonlyMap<string, readonly Naming[]>;
  /** Knows the words with which some naming begins. */
  readonly first: WordReader;
}

/** One way to name a product. */
interface Naming {
  readonly id: string;
  readonly words: readonly string[];
}

/** Collects the product words of all guides; guides of one product add up. */
export function buildProductWords(guides: readonly Guide[]): ProductWords {
  const byFirstWord = new Map<string, Naming[]>();
  const known = new Set<string>();
  for (const { product } of guides) {
    if (product === undefined) continue;
    for (const words of product.words.flatMap(sequencesOf)) {
      // Guides of one product share its words; a word that two of them list is still one mention.
      const naming = `${product.id} ${words.join(' ')}`;
      if (known.has(naming)) continue;
      known.add(naming);
      const first = words[0] ?? '';
      const others = byFirstWord.get(first);
      if (others === undefined) byFirstWord.set(first, [{ id: product.id, words }]);
      else others.push({ id: product.id, words });
    }
  }
  return {
    byFirstWord,
    first: readerOf({
      meaningOf: (word) => (byFirstWord.has(word) ? 1 : 0),
      numbers: byFirstWord.keys(),
      longest: LONGEST,
    }),
  };
}

// No naming has a longer word; the guide's schema allows none.
const LONGEST = 200;

function sequencesOf(phrase: string): (readonly string[])[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences.map((sequence: Sequence) =>
    sequence.flatMap((one) => ('word' in one ? [one.word] : [])),
  );
}

interface Mentions {
  count: number;
  /** How the text names it first. */
  readonly quote: string;
}

/** Names the product that the text mentions most, or nobody's when two are named equally often: then asking is right. */
export function findProduct(scan: Scan, products: ProductWords): ProductHint {
  const mentions = new Map<string, Mentions>();
  const { count, places } = products.first.pick(scan);
  for (let at = 0; at < count; at += 1) countMentions(scan, places[at] ?? 0, { products, mentions });
  const [first, second] = [...mentions].sort(([, a], [, b]) => b.count - a.count);
  if (first === undefined || first[1].count === second?.[1].count) return { from: 'nothing' };
  return { from: 'text', id: first[0], quote: first[1].quote };
}

interface Counting {
  readonly products: ProductWords;
  readonly mentions: Map<string, Mentions>;
}

function countMentions(scan: Scan, at: number, { products, mentions }: Counting): void {
  for (const { id, words } of products.byFirstWord.get(wordAt(scan, at)) ?? []) {
    const last = at + words.length - 1;
    if (last >= scan.count || !words.every((word, step) => wordAt(scan, at + step) === word)) continue;
    const known = mentions.get(id);
    if (known !== undefined) known.count += 1;
    else {
      const quote = scan.text.slice(scan.rows[at * ROW], scan.rows[last * ROW + 1]);
      mentions.set(id, { count: 1, quote });
    }
  }
}

/** Which product a report is about, when its text says so. */
import type { Guide } from './guide.ts';
import type { ProductHint } from './match.ts';
import { readPhrase, type Sequence } from './phrase.ts';
import type { Scan } from './scan.ts';

/** The words by which products are known. */
export interface ProductWords {
  readonly id: string;
  readonly sequences: readonly (readonly string[])[];
}

/** Collects the product words of all guides; guides of one product add up. */
export function buildProductWords(guides: readonly Guide[]): readonly ProductWords[] {
  const byId = new Map<string, (readonly string[])[]>();
  for (const { product } of guides) {
    if (product === undefined) continue;
    const known = byId.get(product.id) ?? [];
    // Guides of one product share its words; a word that two of them list is still one mention.
    const fresh = product.words
      .flatMap(sequencesOf)
      .filter((one) => !known.some((other) => other.join(' ') === one.join(' ')));
    byId.set(product.id, [...known, ...fresh]);
  }
  return [...byId]
    .map(([id, sequences]) => ({ id, sequences }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

function sequencesOf(phrase: string): (readonly string[])[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences.map((sequence: Sequence) =>
    sequence.flatMap((one) => ('word' in one ? [one.word] : [])),
  );
}

/** Names the product that the text mentions most, or nobody's when two are named equally often: then asking is right. */
export function findProduct(scan: Scan, products: readonly ProductWords[]): ProductHint {
  const mentions = products.map((product) => ({ product, found: mentionsOf(scan, product) }));
  const named = mentions.filter(({ found }) => found.count > 0).sort((a, b) => b.found.count - a.found.count);
  const [first, second] = named;
  if (first === undefined || first.found.count === second?.found.count) return { from: 'nothing' };
  return { from: 'text', id: first.product.id, quote: first.found.quote };
}

function mentionsOf(scan: Scan, product: ProductWords): { readonly count: number; readonly quote: string } {
  let count = 0;
  let quote = '';
  for (const [index, word] of scan.words.entries()) {
    for (const sequence of product.sequences) {
      const last = scan.words[index + sequence.length - 1];
      if (last === undefined || !sequence.every((one, at) => scan.words[index + at]?.word === one)) continue;
      count += 1;
      if (quote === '') quote = scan.text.slice(word.start, last.end);
    }
  }
  return { count, quote };
}

/** How an author's signature is read: `[a|b c]` alternatives, `[a|]` an optional part, `...` a gap of up to four words. */
import { scan } from './scan.ts';

/** One word to meet, or a gap in which up to `GAP` words of the same line may stand. */
export type Element = { readonly word: string } | { readonly gap: true };

/** One way in which a phrase can be written. */
export type Sequence = readonly Element[];

export const GAP = 4;

/** More expansions than this make a phrase unreadable for people too. */
export const MAX_EXPANSIONS = 400;

/** What is wrong with a phrase, or every way to write it. */
export type PhraseReading =
  | { readonly kind: 'sequences'; readonly sequences: readonly Sequence[] }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads a phrase as its author wrote it. Refuses unbalanced brackets, nesting, and phrases without a word. */
export function readPhrase(phrase: string): PhraseReading {
  const parts = splitBrackets(phrase);
  if (parts === null)
    return {
      kind: 'wrong',
      message: 'brackets must come in pairs and not inside each other, for example [invalid|wrong] token',
    };
  let sequences: Sequence[] = [[]];
  for (const alternatives of parts) {
    // Brackets end every word, so what stands in them is read once, not once for each spelling.
    const tails = alternatives.map(toElements);
    sequences = sequences.flatMap((head) => tails.map((tail) => joined(head, tail)));
    if (sequences.length > MAX_EXPANSIONS)
      return {
        kind: 'wrong',
        message: `has more than ${MAX_EXPANSIONS} spellings; write fewer alternatives`,
      };
  }
  const complete = sequences.map(withoutLastGaps).filter((one) => one.length > 0);
  if (complete.length === 0) return { kind: 'wrong', message: 'has no word to look for' };
  return { kind: 'sequences', sequences: complete };
}

function splitBrackets(phrase: string): string[][] | null {
  const parts: string[][] = [];
  let rest = phrase;
  while (rest !== '') {
    const open = rest.indexOf('[');
    const close = rest.indexOf(']');
    if (open === -1) return close === -1 ? [...parts, [rest]] : null;
    if (close < open || rest.slice(open + 1, close).includes('[')) return null;
    parts.push(
      [rest.slice(0, open)],
      rest
        .slice(open + 1, close)
        .split('|')
        .map((one) => ` ${one} `),
    );
    rest = rest.slice(close + 1);
  }
  return parts;
}

function toElements(written: string): Sequence {
  const elements: Element[] = [];
  for (const [index, run] of written.split(/\.{3}|…/).entries()) {
    if (index > 0) elements.push(A_GAP);
    for (const word of scan(run).words) elements.push({ word: word.word });
  }
  return elements;
}

const A_GAP: Element = { gap: true };

// Nothing stands before a phrase's first word that could be left out.
function joined(head: Sequence, tail: Sequence): Sequence {
  if (tail.length === 0) return head;
  return head.length > 0 ? [...head, ...tail] : withoutFirstGaps(tail);
}

function withoutFirstGaps(sequence: Sequence): Sequence {
  const first = sequence.findIndex((element) => 'word' in element);
  return first === -1 ? [] : sequence.slice(first);
}

function withoutLastGaps(sequence: Sequence): Sequence {
  const last = sequence.findLastIndex((element) => 'word' in element);
  return last === sequence.length - 1 ? sequence : sequence.slice(0, last + 1);
}

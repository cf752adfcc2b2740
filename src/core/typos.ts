/** Which known word a misspelled one probably is. */
import { buildDeletionIndex, type DeletionIndex } from './deletion-index.ts';

/** Answers the known word that a word of the text stands for, or the word itself. */
export type Corrector = (word: string) => string;

// Real words that stand one slip away from words of the error trade. Correcting these would invent errors.
const REAL_WORDS = new Set(
  'taken broken spoken tokens authored requested inspired exempted expected excepted accepted assessed excess recess process denoted deny defined refused reused methods metered credits creditable correction connective projected injected protected rejection selected expire expiry explored exposed exported experienced signed singled single simple sample passed passes posted headed reader leader formed format former permit permitted permits permissive forbade bearing barrier basics inactivity interactive validate validated validation vacation logon logins location allocation allowance allowing followed hollowed'.split(
    ' ',
  ),
);

/**
 * Builds a corrector for a set of known words. It corrects one slip (a missing, extra, wrong or swapped letter) in words
 * of six letters or more and two in words of ten or more, and never the first letter: "valid" must not become "invalid".
 */
export function buildCorrector(known: ReadonlySet<string>): Corrector {
  const correctable = [...known].filter((word) => word.length >= 6 && /^\p{L}+$/u.test(word)).sort();
  const index = buildDeletionIndex(correctable.map((word) => ({ word, depth: slips(word) })));
  const remembered = new Map<string, string>();
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || REAL_WORDS.has(word))
      return word;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const answer = correct(word, correctable, index);
    // The same words come again in every paste; what is remembered must not grow without end.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, answer);
    return answer;
  };
}

const SHORTEST = 5;
const LONGEST = 24;
const MOST_REMEMBERED = 20_000;

// The fewest slips win; of several the word from which letters were left out, then the first in the alphabet.
function correct(word: string, known: readonly string[], index: DeletionIndex): string {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of index.near(word, word.length >= 9 ? 2 : 1)) {
    const candidate = known[place] ?? '';
    if (candidate[0] !== word[0]) continue;
    const distance = slipDistance(word, candidate);
    if (distance > slips(candidate) || distance >= fewest) continue;
    best = place;
    fewest = distance;
  }
  return known[best] ?? word;
}

function slips(word: string): number {
  return word.length >= 10 ? 2 : 1;
}

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each.
function slipDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? Number.POSITIVE_INFINITY;
}

/** Which known word a misspelled one probably is. */

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
  const index = new Map<string, string[]>();
  for (const word of [...known].sort()) {
    if (word.length < 6 || !/^\p{L}+$/u.test(word)) continue;
    for (const shorter of deletions(word, slips(word))) {
      const list = index.get(shorter);
      if (list === undefined) index.set(shorter, [word]);
      else list.push(word);
    }
  }
  const remembered = new Map<string, string>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const answer = correct(word, known, index);
    // The same words come again in every paste; what is remembered must not grow without end.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, answer);
    return answer;
  };
}

const MOST_REMEMBERED = 20_000;

function correct(
  word: string,
  known: ReadonlySet<string>,
  index: ReadonlyMap<string, readonly string[]>,
): string {
  if (word.length < 5 || word.length > 24 || known.has(word) || REAL_WORDS.has(word)) return word;
  let best = word;
  let fewest = Number.POSITIVE_INFINITY;
  for (const shorter of deletions(word, word.length >= 9 ? 2 : 1)) {
    for (const candidate of index.get(shorter) ?? []) {
      if (candidate[0] !== word[0]) continue;
      const distance = slipDistance(word, candidate);
      if (distance <= slips(candidate) && distance < fewest) {
        best = candidate;
        fewest = distance;
      }
    }
  }
  return best;
}

function slips(word: string): number {
  return word.length >= 10 ? 2 : 1;
}

function deletions(word: string, depth: number): Set<string> {
  const all = new Set([word]);
  let layer = [word];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const one of layer) {
      for (let at = 0; at < one.length; at += 1) {
        const shorter = one.slice(0, at) + one.slice(at + 1);
        if (!all.has(shorter)) next.push(shorter);
        all.add(shorter);
      }
    }
    layer = next;
  }
  return all;
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

/** Words by which an error could be known: what its reports have in common and other texts do not say. */

/** A signature as a guide file takes it: words in order, or an error code. */
export type TellingSign = { readonly phrase: string } | { readonly code: string };

const MOST_SIGNS = 3;
const LONGEST = 6;
/** A sign that fewer of the reports have is about one of them only. */
const LEAST_COVERED = 0.6;

// Words as the format of guides reads them: brackets, bars and dots in a row mean something there.
const WORD = /<[a-z-]+>|[\p{L}\p{N}]+(?:[_.:'’-][\p{L}\p{N}]+)*/gu;
const CODE = /^(?:[A-Z]{2,}[-_]?\d{2,}|[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Za-z]+(?:_[A-Za-z0-9]+)+)$/;

interface Candidate {
  readonly words: readonly string[];
  readonly score: number;
}

/**
 * Takes masked texts of one error and masked texts of anything else, and returns the best signs of it, the most telling first.
 * What was masked is in none of them, so neither is a secret nor anybody's number.
 */
export function tellingSigns(own: readonly string[], others: readonly string[]): readonly TellingSign[] {
  const rarity = rarityIn(others);
  const counted = new Map<string, { readonly words: readonly string[]; count: number }>();
  for (const text of own) {
    for (const words of new Map(runsOf(text).map((run) => [keyOf(run), run])).values()) {
      const known = counted.get(keyOf(words));
      if (known === undefined) counted.set(keyOf(words), { words, count: 1 });
      else known.count += 1;
    }
  }
  const least = Math.max(1, Math.ceil(own.length * LEAST_COVERED));
  const candidates = [...counted.values()]
    .filter(({ count, words }) => count >= least && (words.length > 1 || CODE.test(words[0] ?? '')))
    .map(({ words, count }) => ({ words, score: (count / own.length) * rarity(words) }))
    .toSorted((a, b) => b.score - a.score || (keyOf(a.words) < keyOf(b.words) ? -1 : 1));
  return withoutOverlaps(candidates).map(signOf);
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

/** All runs of up to six words of one line that have no placeholder in them. */
function runsOf(text: string): readonly (readonly string[])[] {
  return text.split('\n').flatMap((line) => {
    const words = line.match(WORD) ?? [];
    return words.flatMap((_, from) => {
      const rest = words.slice(from, from + LONGEST);
      const end = rest.findIndex((word) => word.startsWith('<'));
      const free = end === -1 ? rest : rest.slice(0, end);
      return free.map((_word, last) => free.slice(0, last + 1));
    });
  });
}

/** How surprising words are, given other texts: each counts more the fewer of those have it; common little words count next to nothing. */
function rarityIn(others: readonly string[]): (words: readonly string[]) => number {
  const counts = new Map<string, number>();
  for (const text of others)
    for (const word of new Set((text.match(WORD) ?? []).map((one) => one.toLowerCase())))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = (word: string) =>
    Math.log((others.length + 2) / ((counts.get(word.toLowerCase()) ?? 0) + 1)) *
    (/\p{L}{3}/u.test(word) ? 1 : 0.2);
  return (words) => words.reduce((sum, word) => sum + own(word), 0);
}

function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken: Candidate[] = [];
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (taken.length === MOST_SIGNS) break;
    const words = candidate.words.map((word) => word.toLowerCase());
    // One that says half as much as the best is a word that happened to stand there.
    if (words.some((word) => used.has(word)) || candidate.score < (taken[0]?.score ?? 0) / 2) continue;
    taken.push(candidate);
    for (const word of words) used.add(word);
  }
  return taken;
}

function signOf({ words }: Candidate): TellingSign {
  const [first = ''] = words;
  return words.length === 1 ? { code: first } : { phrase: words.join(' ') };
}

/** The line of a text in which most of the signs stand; its first one when none does. */
export function tellingLine(text: string, signs: readonly TellingSign[]): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}{3}/u.test(line));
  const met = (line: string) =>
    signs.filter((sign) => {
      const sought = 'code' in sign ? sign.code : sign.phrase;
      return (line.match(WORD) ?? []).join(' ').toLowerCase().includes(sought.toLowerCase());
    }).length;
  const [best = text.trim()] = lines.toSorted((a, b) => met(b) - met(a));
  return best;
}

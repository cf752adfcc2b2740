/** The guides' signatures as the peers get them: every way to write each, in comparable words, with its kind. */
import type { Guide } from '../../src/core/guide.ts';
import { readPhrase } from '../../src/core/phrase.ts';
import { scan } from '../../src/core/scan.ts';
import type { Signature } from '../../src/core/signature.ts';

/** One way to write a signature. */
export interface PeerPhrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly kind: string;
}

/** A kind that a peer found, and how strongly; a higher score is better. */
export interface Ranked {
  readonly kind: string;
  readonly score: number;
}

/** A library as it would be used in the matcher's place. `rank` answers kinds, best first, ties by name. */
export interface Peer {
  readonly name: string;
  readonly rank: (text: string) => readonly Ranked[];
}

/** Expands every signature of the guides' causes; a regular expression has no spellings. Each text and kind is told once. */
export function peerKnowledge(guides: readonly Guide[]): readonly PeerPhrase[] {
  const phrases = new Map<string, PeerPhrase>();
  for (const cause of guides.flatMap((guide) => guide.causes)) {
    for (const words of cause.signatures.flatMap(spellings)) {
      const text = words.join(' ');
      if (text !== '') phrases.set(`${cause.kind} ${text}`, { text, words, kind: cause.kind });
    }
  }
  return [...phrases.values()].sort((a, b) => (`${a.text} ${a.kind}` < `${b.text} ${b.kind}` ? -1 : 1));
}

function spellings(signature: Signature): readonly (readonly string[])[] {
  if (typeof signature === 'string') return phraseSpellings(signature);
  if ('status' in signature) return [[String(signature.status)]];
  if ('code' in signature) return [wordsOf(signature.code)];
  return 'phrase' in signature ? phraseSpellings(signature.phrase) : [];
}

function phraseSpellings(phrase: string): readonly (readonly string[])[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences.map((sequence) =>
    sequence.flatMap((element) => ('word' in element ? [element.word] : [])),
  );
}

function wordsOf(text: string): readonly string[] {
  return scan(text).words.map(({ word }) => word);
}

/** The lines of a text in the same words as the phrases; empty lines are left out. */
export function peerLines(text: string): readonly string[] {
  const { words, lines } = scan(text);
  return lines
    .map(({ from, to }) =>
      words
        .slice(from, to)
        .map(({ word }) => word)
        .join(' '),
    )
    .filter((line) => line !== '');
}

/** How much meeting a word tells: the rarer among the phrases, the more. */
export function rarityIn(phrases: readonly PeerPhrase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of phrases)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].map(([word, count]) => [word, Math.log(1 + (phrases.length - count + 0.5) / (count + 0.5))]),
  );
}

/** The best score of each kind, best first, ties by name. */
export function rankedKinds(found: Iterable<Ranked>): readonly Ranked[] {
  const best = new Map<string, number>();
  for (const { kind, score } of found) best.set(kind, Math.max(best.get(kind) ?? 0, score));
  return [...best]
    .map(([kind, score]) => ({ kind, score }))
    .sort((a, b) => b.score - a.score || (a.kind < b.kind ? -1 : 1));
}

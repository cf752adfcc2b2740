/** A few words as people type them into /authfix: written by hand, and made from the signatures with a slip each. */
import type { Guide } from '../../src/core/guide.ts';
import { type Share, shareOf } from '../../src/core/insights/share.ts';
import type { Matcher } from '../../src/core/matcher.ts';
import { makeDice, pick } from '../bench/random.ts';
import { isRight, type Judged } from './figures.ts';
import { judgeAll } from './judging.ts';
import { slip } from './misspelling.ts';
import { type Paste, readPastes } from './paste-set.ts';
import { type PeerPhrase, peerKnowledge } from './peer-knowledge.ts';
import { miniSearchPeer } from './peer-libraries.ts';
import { judgeRanked } from './thresholds.ts';

const BY_HAND = './test/measure/typed-queries.jsonl';
const MADE = 400;
const MOST_WORDS = 4;
// A slip in a short word makes another word of it; nobody could tell what was meant.
const LETTERS_FOR_A_SLIP = 5;

/** How often the right kind is first for one way of making queries, and the queries for which it is not. */
export interface TypedFigures {
  readonly name: string;
  readonly first: Share;
  readonly missed: readonly Judged[];
}

/** Searches every typed query as /authfix does, and with MiniSearch over the same signatures, and answers the figures. */
export function judgeTyped(matcher: Matcher, guides: readonly Guide[]): readonly TypedFigures[] {
  const sets = [
    { name: 'typed by hand', queries: readPastes([BY_HAND]) },
    { name: 'made from signatures, one slip', queries: madeQueries(guides) },
  ];
  const peer = miniSearchPeer(peerKnowledge(guides));
  const rank = (paste: Paste) => ({ paste, found: peer.rank(paste.text) });
  return sets.flatMap(({ name, queries }) => [
    typedFigures(name, judgeAll(matcher, queries)),
    typedFigures(`  the same with ${peer.name}`, judgeRanked(queries.map(rank), 0)),
  ]);
}

function typedFigures(name: string, judged: readonly Judged[]): TypedFigures {
  const missed = judged.filter((one) => !isRight(one));
  return { name, first: shareOf(judged.length - missed.length, judged.length), missed };
}

/** Signatures of one to four words, as many of each kind, with a slip in one word that is long enough. */
export function madeQueries(guides: readonly Guide[]): readonly Paste[] {
  const phrases = peerKnowledge(guides).filter(isTypeable);
  const kindsOf = new Map<string, Set<string>>();
  for (const { text, kind } of phrases) kindsOf.set(text, (kindsOf.get(text) ?? new Set()).add(kind));
  const kinds = [...new Set(phrases.map(({ kind }) => kind))].sort();
  const ofKind = new Map(kinds.map((kind) => [kind, phrases.filter((phrase) => phrase.kind === kind)]));
  const dice = makeDice(1);
  return Array.from({ length: MADE }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? '';
    const { text, words } = pick(dice, ofKind.get(kind) ?? []);
    const wrong = pick(dice, [...words.entries()].filter(isLongEnough));
    const typed = words.map((word, place) => (place === wrong[0] ? slip(word, dice) : word)).join(' ');
    const accept = [...(kindsOf.get(text) ?? [])];
    return { id: `made-${at + 1}`, text: typed, accept, product: null, form: 'typed' };
  });
}

function isTypeable({ words }: PeerPhrase): boolean {
  return words.length <= MOST_WORDS && [...words.entries()].some(isLongEnough);
}

function isLongEnough([, word]: readonly [number, string]): boolean {
  return word.length >= LETTERS_FOR_A_SLIP && /^\p{L}+$/u.test(word);
}

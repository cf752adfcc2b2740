/** How a run of letters or digits becomes words: joined names come apart at their capitals, contractions stay whole. */
import { characterAt, DIGIT, isLetter, LOWER, MARK, UPPER } from './characters.ts';
import type { Word } from './scan.ts';
import { normaliseWord } from './spelling.ts';

/** Where the words of a run go. `limit` is the end of what may be read. */
export interface RunSink {
  readonly words: Word[];
  readonly line: number;
  readonly inPath: boolean;
  readonly limit: number;
}

/** Reads the run that begins at `at`, adds its words and answers where the next character is. */
export function readRun(text: string, at: number, sink: RunSink): number {
  return characterAt(text, at) === DIGIT ? readDigits(text, at, sink) : readLetters(text, at, sink);
}

function readDigits(text: string, from: number, sink: RunSink): number {
  let at = from;
  while (at < sink.limit && characterAt(text, at) === DIGIT) at += 1;
  const digits = text.slice(from, at);
  // "401s" are several of one status; "5seconds" are not several fives.
  const isPlural = /s/i.test(text.charAt(at)) && at < sink.limit && !isLetter(characterAt(text, at + 1));
  const end = isPlural ? at + 1 : at;
  sink.words.push({ word: digits, start: from, end, line: sink.line, inPath: sink.inPath });
  return end;
}

function readLetters(text: string, from: number, sink: RunSink): number {
  let start = from;
  let at = from;
  let before = 0;
  let last = 0;
  while (at < sink.limit) {
    const kind = characterAt(text, at);
    if (!isLetter(kind) && kind !== MARK) break;
    if (at > start && beginsName(text, at, { before, last, kind })) {
      push(text, start, at, sink);
      start = at;
    }
    before = last;
    last = kind;
    at += isPair(text, at) ? 2 : 1;
  }
  const end = sink.inPath ? at : afterContraction(text, at, sink.limit);
  push(text, start, Math.min(end, sink.limit), sink);
  return Math.min(end, sink.limit);
}

interface Neighbours {
  readonly before: number;
  readonly last: number;
  readonly kind: number;
}

// One letter before a capital is part of a name: OAuth, eBay, iOS.
function beginsName(text: string, at: number, { before, last, kind }: Neighbours): boolean {
  if (kind !== UPPER) return false;
  if (last === LOWER) return before === LOWER || before === UPPER;
  return last === UPPER && before === UPPER && characterAt(text, at + 1) === LOWER;
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

const CONTRACTION = /['’](?:t|s|re|ve|ll|d|m)(?![\p{L}\p{M}\w])/iuy;

function afterContraction(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (at >= limit || (code !== 39 && code !== 0x2019)) return at;
  CONTRACTION.lastIndex = at;
  return CONTRACTION.test(text) && CONTRACTION.lastIndex <= limit ? CONTRACTION.lastIndex : at;
}

function push(text: string, start: number, end: number, { words, line, inPath }: RunSink): void {
  words.push({ word: comparable(text.slice(start, end)), start, end, line, inPath });
}

// The same few thousand words make up nearly every paste, so their comparable forms are remembered.
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function comparable(source: string): string {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  const word = normaliseWord(source.replace(/['’]/g, ''));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  // A long run is no word that comes again, and would only fill the memory.
  if (source.length <= 40) remembered.set(source, word);
  return word;
}

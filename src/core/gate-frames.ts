/** How a signature is framed: its own words, those right before and behind it, and the shape of the text that it stands in. */
import type { KindScore } from './kinds.ts';
import { lineIn, type Scan, wordAt } from './scan.ts';
import type { Hit } from './signals.ts';
import { formOf } from './text-form.ts';
import { ROW } from './word-rows.ts';

const MOST_SAID = 12;
const LONGEST_WORD = 14;

/** Names the features of the words of a hit and of the two before and behind it on its line. */
export function framesOf(
  scan: Scan,
  { start, end, line }: Pick<Hit, 'start' | 'end' | 'line'>,
): readonly string[] {
  const { from, to } = lineIn(scan, line) ?? { from: 0, to: 0 };
  const first = wordFrom(scan, start, { from, to });
  const behind = wordFrom(scan, end, { from: first, to });
  const word = (at: number) => (at >= from && at < to ? wordAt(scan, at) : '');
  const names = [
    ...framed('before', [word(first - 1)]),
    ...framed('before', [word(first - 2), word(first - 1)]),
    ...framed('after', [word(behind)]),
    ...framed('after', [word(behind), word(behind + 1)]),
  ];
  for (let at = first; at < Math.min(behind, first + MOST_SAID); at += 1)
    names.push(...framed('said', [word(at)]));
  return [...new Set(names)];
}

// The first of these words that begins at a place of the text or behind it. By halves: a line may have thousands of words.
function wordFrom(
  { rows }: Scan,
  place: number,
  words: { readonly from: number; readonly to: number },
): number {
  let { from, to } = words;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle * ROW] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

// Names and numbers tell nothing; a pair needs both of its words.
function framed(place: string, words: readonly string[]): readonly string[] {
  const isPlain = words.every((word) => word !== '' && word.length <= LONGEST_WORD && !/\d/.test(word));
  return isPlain ? [`${place}: ${words.join(' ')}`] : [];
}

const LARGEST = 60;
const SIZES = [6, 12, 25, LARGEST] as const;
const MANY_LINES = 4;

/** Names the features of the whole text: which form it has, how long it is, how it begins, and which kind it shows. */
export function shapeOf(scan: Scan, kind: Pick<KindScore, 'kind' | 'hits'>): readonly string[] {
  const size = SIZES.find((most) => scan.count <= most);
  const lines = scan.lineCount;
  const form = formOf(scan.text);
  return [
    `kind: ${kind.kind}`,
    `form: ${form}`,
    `form: ${form} with ${strongestOf(kind)}`,
    `places: ${placesOf(kind)}`,
    size === undefined ? `words: over ${LARGEST}` : `words: up to ${size}`,
    lines >= MANY_LINES ? `lines: ${MANY_LINES} and more` : `lines: ${lines}`,
    ...framed('opens', scan.count === 0 ? [''] : [wordAt(scan, 0)]),
  ];
}

function strongestOf({ hits }: Pick<KindScore, 'hits'>): string {
  if (hits.some(({ entry }) => !entry.broad))
    return hits.some(isStatus) ? 'a status and telling words' : 'telling words';
  if (!hits.some(isStatus)) return 'common words';
  return hits.every(isStatus) ? 'a status' : 'a status and common words';
}

function isStatus({ entry }: Hit): boolean {
  return entry.status !== null;
}

const MANY_PLACES = 3;

// Hits that overlap stand at one place.
function placesOf({ hits }: Pick<KindScore, 'hits'>): string {
  let places = 0;
  let end = -1;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (hit.start >= end) places += 1;
    end = Math.max(end, hit.end);
  }
  return places >= MANY_PLACES ? `${MANY_PLACES} and more` : String(places);
}

const IN_WORDS: Readonly<Record<string, (what: string) => string>> = {
  said: (what) => `it says “${what}”`,
  before: (what) => `“${what}” right before it`,
  after: (what) => `“${what}” right behind it`,
  opens: (what) => `the text begins with “${what}”`,
  form: (what) => `a text that is ${what}`,
  places: (what) => `it is met at ${what} ${what === '1' ? 'place' : 'places'}`,
  kind: (what) => `what people write about ${what}`,
  words: (what) => `a text of ${what} words`,
  lines: (what) => (what === '1' ? 'a text of one line' : `a text of ${what} lines`),
};

/** Such a feature as people read it, or nothing when it is another feature. */
export function frameInWords(feature: string): string | undefined {
  const [, place = '', what = ''] = /^(\w+): (.*)$/s.exec(feature) ?? [];
  return IN_WORDS[place]?.(what);
}

const FRAMED = /^(?:said|before|after): (\S+)$/;

/** The word of such a feature that rests on a single word before, in or behind a signature; nothing for any other. */
export function wordInFrame(feature: string): string | undefined {
  return FRAMED.exec(feature)?.[1];
}

/** Where literals and regular expressions of guides stand in a text: all literals in one pass, few regular expressions at all. */

import type { Entry } from './entry.ts';
import { buildFragmentIndex, type FragmentIndex } from './fragment-index.ts';
import { type FindIn, LONGEST_READ } from './regex.ts';
import { lineIn, type Scan } from './scan.ts';

/** A signature that is met exactly. `required` stands in every match of a regular expression; null when nothing does. */
export type ExactText =
  | { readonly entry: Entry; readonly literal: string }
  | {
      readonly entry: Entry;
      readonly find: FindIn;
      readonly size: number;
      readonly required: string | null;
    };

/** One of them met at one place; `line` is the number of the line that it stands on. */
export interface ExactPlace {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface ExactTexts {
  find(scan: Scan): readonly ExactPlace[];
}

// What the engine may do for one text, in steps: about a tenth of a second at its slowest, a few milliseconds as a rule.
const MOST_STEPS = 4_000_000;

const NO_LINE = { start: 0, end: 0 };

// Beginning to read a line costs about as much as so many characters of it.
const EACH_LINE = 50;

/** Builds the search. Of a regular expression only the first match on a line counts. */
export function buildExactTexts(all: readonly ExactText[]): ExactTexts {
  const hooked = all.flatMap((one) => {
    const fragment = 'literal' in one ? one.literal : one.required;
    return fragment === null ? [] : [{ one, fragment }];
  });
  const index = buildFragmentIndex(hooked.map(({ fragment }) => fragment));
  const texts = hooked.map(({ one }) => one);
  const always = all.flatMap((one) => ('find' in one && one.required === null ? [one] : []));
  return {
    find: (scan) => {
      if (all.length === 0) return [];
      const { places, promising } = searchFragments(scan, index, texts);
      return [...places, ...searchRegexes(scan, promising, always)];
    },
  };
}

type Regex = Extract<ExactText, { readonly find: FindIn }>;

interface Fragments {
  readonly places: readonly ExactPlace[];
  /** The lines on which the required text of a regular expression stands, in order. */
  readonly promising: ReadonlyMap<Regex, readonly number[]>;
}

function searchFragments(scan: Scan, index: FragmentIndex, texts: readonly ExactText[]): Fragments {
  const places: ExactPlace[] = [];
  const promising = new Map<Regex, number[]>();
  const free = new Int32Array(texts.length);
  for (let line = 0; line < scan.lineCount; line += 1) {
    const { start: from, end: to } = lineIn(scan, line) ?? NO_LINE;
    index.find(scan.text, { from, to }, (at, start) => {
      const one = texts[at];
      if (one === undefined) return;
      if ('find' in one) addLine(promising, one, line);
      else if (start >= (free[at] ?? 0) && scan.text.startsWith(one.literal, start)) {
        const end = start + one.literal.length;
        free[at] = end;
        places.push({ entry: one.entry, start, end, line });
      }
    });
  }
  return { places, promising };
}

function addLine(promising: Map<Regex, number[]>, regex: Regex, line: number): void {
  const lines = promising.get(regex);
  if (lines === undefined) promising.set(regex, [line]);
  else if (lines.at(-1) !== line) lines.push(line);
}

function searchRegexes(
  scan: Scan,
  promising: ReadonlyMap<Regex, readonly number[]>,
  always: readonly Regex[],
): readonly ExactPlace[] {
  const places: ExactPlace[] = [];
  const everywhere = Array.from({ length: scan.lineCount }, (_, line) => line);
  const tries = [...promising, ...always.map((regex) => [regex, everywhere] as const)];
  let left = MOST_STEPS;
  for (const [regex, lines] of tries) {
    for (const line of lines) {
      const { start, end } = lineIn(scan, line) ?? NO_LINE;
      left -= (Math.min(end - start, LONGEST_READ) + EACH_LINE) * regex.size;
      if (left < 0) return places;
      const found = regex.find(scan.text.slice(start, endOfLine(scan.text, start, end)));
      if (found === null || found.end === found.start) continue;
      places.push({ entry: regex.entry, start: start + found.start, end: start + found.end, line });
    }
  }
  return places;
}

// Lines from Windows end with a carriage return, which is no part of what is said. A character more shows that a line is cut.
function endOfLine(text: string, start: number, end: number): number {
  const shown = end > start && text.charAt(end - 1) === '\r' ? end - 1 : end;
  return Math.min(shown, start + LONGEST_READ + 1);
}

/** Regular expressions of guides, run by an engine whose time grows only with the text (re2js, a port of RE2). */
import { RE2JS, RE2JSException } from 're2js';
import { requiredText } from './required-text.ts';

/** A place in a line, in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Answers the first place in a line that matches. Reads the first `LONGEST_READ` characters. */
export type FindIn = (line: string) => Found | null;

export type RegexReading =
  /** `size` is how many steps the engine takes at most for one character. */
  | { readonly kind: 'regex'; readonly find: FindIn; readonly size: number }
  | { readonly kind: 'wrong'; readonly message: string };

/** Nobody writes longer lines; machines do, and put what matters first. */
export const LONGEST_READ = 2000;

// Steps for one character. Counted repetition multiplies: (?:a{30}){30} has 900.
const LARGEST = 300;

/** Takes a regular expression as its author wrote it. Refuses what cannot run in linear time, and what matches nothing at all. */
export function readRegex(pattern: string): RegexReading {
  const refused = refusal(pattern);
  if (refused !== null) return { kind: 'wrong', message: refused };
  const compiled = compile(pattern);
  if (typeof compiled === 'string') return { kind: 'wrong', message: compiled };
  const size = compiled.programSize();
  if (size > LARGEST)
    return { kind: 'wrong', message: 'is too large once its counts are written out; use smaller counts' };
  if (matchesNothing(pattern))
    return {
      kind: 'wrong',
      message:
        'also matches an empty text, which is everywhere; let it require a character, for example \\d+ for \\d*',
    };
  return { kind: 'regex', find: (line) => firstIn(compiled, line), size };
}

function firstIn(compiled: RE2JS, line: string): Found | null {
  const isCut = line.length > LONGEST_READ;
  const matcher = compiled.matcher(isCut ? line.slice(0, LONGEST_READ) : line);
  if (!matcher.find()) return null;
  const found = { start: matcher.start(), end: matcher.end() };
  // At the cut the line only seems to end.
  return isCut && found.end === LONGEST_READ ? null : found;
}

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /\(\?<?[=!]/,
    'looks around itself with (?=, (?!, (?<= or (?<!, which cannot run in linear time; write what must stand there as part of the pattern, or a counter-signature',
  ],
  [
    /\\[1-9]|\\k[<{']|\(\?P=/,
    'refers back to a group, as \\1 does, which cannot run in linear time; write the repeated part out',
  ],
  [/\(\?>|[*+?}]\+/, 'has a group or a count that never gives back, as (?>a) or a++; write (?:a) or a+'],
  [/\\Q/, 'quotes text with \\Q; write { literal: ... } or put \\ before each sign'],
];

function refusal(pattern: string): string | null {
  if (/[\r\n]/.test(pattern)) return 'is longer than one line; it is held against one line at a time';
  // An escaped backslash and the members of a class are nothing of that sort.
  const bare = pattern.replace(/\\\\/g, '').replace(/\[\^?\]?(?:\\.|[^\]\\])*\]/g, '[]');
  return REFUSED.find(([form]) => form.test(bare))?.[1] ?? null;
}

function compile(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /, '');
    return `cannot be read (${reason}); put \\ before a sign that stands for itself, for example \\( or \\.`;
  }
}

// What a pattern may match without reading anything depends only on what stands on both sides.
function matchesNothing(pattern: string): boolean {
  if (requiredText(pattern) !== null) return false;
  const sides = ['', 'a', ' '];
  return sides.some((before) =>
    sides.some((after) =>
      RE2JS.compile(`^${before}(?:${pattern})${after}$`)
        .matcher(before + after)
        .find(),
    ),
  );
}

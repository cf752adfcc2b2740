/** Which text stands in everything that a regular expression matches, so that a line without it need not be searched. */

/** A shorter text is found nearly everywhere and spares nothing. */
export const SHORTEST_REQUIRED = 3;

/**
 * Takes a regular expression and returns the longest run of ASCII characters that every match contains in this order, in
 * any case; null when there is none of three characters. It looks only at what stands outside of groups.
 */
export function requiredText(pattern: string): string | null {
  let longest = '';
  let run = '';
  const end = () => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < pattern.length; ) {
    const piece = pieceAt(pattern, at);
    if (piece.sort === 'choice') return null;
    const { least, next } = readCount(pattern, piece.next);
    // What may be missing belongs to no run, and what comes again parts the run before it from the run after it.
    if (piece.sort === 'character' && least > 0) run += piece.character;
    else end();
    if (next > piece.next) end();
    at = next;
  }
  end();
  return longest.length >= SHORTEST_REQUIRED ? longest : null;
}

type Piece =
  | { readonly sort: 'character'; readonly character: string; readonly next: number }
  | { readonly sort: 'choice' | 'other'; readonly next: number };

function pieceAt(pattern: string, at: number): Piece {
  const sign = pattern.charAt(at);
  if (sign === '|') return { sort: 'choice', next: at + 1 };
  if (sign === '(') return { sort: 'other', next: afterGroup(pattern, at) };
  if (sign === '[') return { sort: 'other', next: afterClass(pattern, at) };
  if (sign === '\\') return escaped(pattern, at);
  if (/[\^$.*+?{})\]]/.test(sign) || !/^[ -~]$/.test(sign)) return { sort: 'other', next: at + 1 };
  return { sort: 'character', character: sign, next: at + 1 };
}

function escaped(pattern: string, at: number): Piece {
  const sign = pattern.charAt(at + 1);
  if (/^[!-/:-@[-`{-~]$/.test(sign)) return { sort: 'character', character: sign, next: at + 2 };
  const long = /^\\(?:x\{[^}]*\}|x..|[pP]\{[^}]*\}|[pP].|[0-7]{1,3})/.exec(pattern.slice(at, at + 40));
  return { sort: 'other', next: at + (long?.[0].length ?? 2) };
}

function afterGroup(pattern: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < pattern.length) {
    const sign = pattern.charAt(at);
    if (sign === '\\') at += 2;
    else if (sign === '[') at = afterClass(pattern, at);
    else {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      at += 1;
      if (depth === 0) return at;
    }
  }
  return pattern.length;
}

// A bracket right after the opening one, or after its ^, is a member of the class.
function afterClass(pattern: string, from: number): number {
  let at = from + 1;
  if (pattern.charAt(at) === '^') at += 1;
  if (pattern.charAt(at) === ']') at += 1;
  while (at < pattern.length && pattern.charAt(at) !== ']') {
    if (pattern.charAt(at) === '\\') at += 2;
    else if (pattern.startsWith('[:', at)) at = Math.max(at + 1, pattern.indexOf(':]', at + 2) + 2);
    else at += 1;
  }
  return at + 1;
}

// How often the piece before `at` comes at least, and where the pattern goes on.
function readCount(pattern: string, at: number): { readonly least: number; readonly next: number } {
  // A brace that holds no count is a character (RE2's syntax).
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(pattern.slice(at, at + 20));
  if (found === null) return { least: 1, next: at };
  const least = found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
  return { least, next: at + found[0].length };
}

/** What sort of character stands at a place of a text: looked up in a table, because every character of every paste is asked. */

export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
/** A letter without case, as in Hebrew or Chinese. */
export const LETTER = 3;
/** An accent or another mark that belongs to the letter before it. */
export const MARK = 4;
export const DIGIT = 5;
/** White space, quotes, brackets and other signs at which every run ends. */
export const BREAK = 6;

const UNKNOWN = 255;

// One place for every code point; only the classes of those that were met are known.
const table = new Uint8Array(0x110000).fill(UNKNOWN);
for (let code = 0; code < 128; code += 1) table[code] = classOf(String.fromCharCode(code));

/** Answers the class of the character that begins at the UTF-16 unit `at`; past the end it is a break. */
export function characterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = table[code] ?? BREAK;
  return code < 128 ? known : rareCharacter(text, at, code);
}

function rareCharacter(text: string, at: number, unit: number): number {
  if (Number.isNaN(unit)) return BREAK;
  const point = unit >= 0xd800 && unit <= 0xdfff ? pointAt(text, at) : unit;
  const known = table[point] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classOf(String.fromCodePoint(point));
  table[point] = found;
  return found;
}

// A surrogate means nothing alone; the second half of a pair has the class of the whole.
function pointAt(text: string, at: number): number {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return text.codePointAt(isSecond ? at - 1 : at) ?? 0;
}

function classOf(character: string): number {
  if (/^\p{Ll}$/u.test(character)) return LOWER;
  if (/^\p{Lu}$/u.test(character)) return UPPER;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{M}$/u.test(character)) return MARK;
  if (/^\d$/.test(character)) return DIGIT;
  return /^[\s"'`’‘“”<>|(){}[\],;=&]$/u.test(character) ? BREAK : OTHER;
}

/** Whether a class is that of a letter. */
export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER;
}

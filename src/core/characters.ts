/** What sort of character stands at a place of a text: looked up in a table, because every character of every paste is asked. */

// Letters come first, so that one comparison tells them from all others.
export const LOWER = 0;
export const UPPER = 1;
/** A letter without case, as in Hebrew or Chinese. */
export const LETTER = 2;
/** An accent or another mark that belongs to the letter before it. */
export const MARK = 3;
export const DIGIT = 4;
export const OTHER = 5;
/** White space, quotes, brackets and other signs at which every run ends. */
export const BREAK = 6;

const UNKNOWN = 255;

// One place for every code point; only the classes of those that were met are known.
const table = new Uint8Array(0x110000).fill(UNKNOWN);
for (let code = 0; code < 128; code += 1) table[code] = classOf(String.fromCharCode(code));

/** Answers the class of the character that begins at the place `at` of UTF-16 units. */
export function characterAt(units: Uint16Array, at: number): number {
  const known = table[units[at] ?? SPACE] ?? UNKNOWN;
  return known === UNKNOWN ? rareCharacter(units, at) : known;
}

const SPACE = 32;

function rareCharacter(units: Uint16Array, at: number): number {
  const unit = units[at] ?? SPACE;
  const point = pointAt(units, at, unit);
  const known = table[point] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  // Half a character that stands alone is nothing, and no class of its own may be remembered for its unit.
  if (isFirstHalf(point) || isSecondHalf(point)) return OTHER;
  const found = classOf(String.fromCodePoint(point));
  table[point] = found;
  return found;
}

// A surrogate means nothing alone; the second half of a pair has the class of the whole.
function pointAt(units: Uint16Array, at: number, unit: number): number {
  const first = isSecondHalf(unit) ? (units[at - 1] ?? 0) : unit;
  const second = isSecondHalf(unit) ? unit : (units[at + 1] ?? 0);
  if (!isFirstHalf(first) || !isSecondHalf(second)) return unit;
  return ((first & 0x3ff) << 10) + (second & 0x3ff) + 0x10000;
}

/** Whether a unit is the first half of a character of two. */
export function isFirstHalf(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

/** Whether a unit is the second half of a character of two. */
export function isSecondHalf(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
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
  return kind <= LETTER;
}

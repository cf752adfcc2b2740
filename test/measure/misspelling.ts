/** Slips of the finger in a fifth of the long words, the same ones in every run. */
import { type Dice, makeDice } from '../bench/random.ts';

/** One misspelled word: where it stands in the misspelled text and what it was. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly was: string;
}

export interface Misspelled {
  readonly text: string;
  readonly slips: readonly Slip[];
}

const LONG_WORD = /\p{L}{6,}/gu;
const ONE_IN = 5;

/** Takes a text and a seed and misspells about a fifth of its words of six letters and more. */
export function misspell(text: string, seed: number): Misspelled {
  const dice = makeDice(seed);
  const slips: Slip[] = [];
  let out = '';
  let read = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    if (dice(ONE_IN) !== 0) continue;
    out += text.slice(read, index);
    const wrong = slip(word, dice);
    slips.push({ start: out.length, end: out.length + wrong.length, was: word });
    out += wrong;
    read = index + word.length;
  }
  return { text: out + text.slice(read), slips };
}

/** Puts every word back as it was. */
export function unmisspell({ text, slips }: Misspelled): string {
  let out = '';
  let read = 0;
  for (const { start, end, was } of slips) {
    out += text.slice(read, start) + was;
    read = end;
  }
  return out + text.slice(read);
}

/** One slip inside a word: two letters swapped, one left out, doubled or replaced; the first letter is hardly ever wrong. */
export function slip(word: string, dice: Dice): string {
  const letters = [...word];
  const at = 1 + dice(letters.length - 2);
  const [here = '', next = ''] = letters.slice(at, at + 2);
  const head = letters.slice(0, at).join('');
  const tail = letters.slice(at + 2).join('');
  switch (dice(4)) {
    case 0:
      return here === next ? head + here + tail : head + next + here + tail;
    case 1:
      return head + next + tail;
    case 2:
      return head + here + here + next + tail;
    default:
      return head + beside(here) + next + tail;
  }
}

const KEYS = 'qwertyuiopasdfghjklzxcvbnm';

function beside(letter: string): string {
  const at = KEYS.indexOf(letter.toLowerCase());
  return at === -1 ? 'e' : (KEYS[at + 1] ?? 'n');
}

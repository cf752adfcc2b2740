/** What a matcher over very many signatures still finds, and what it says about noise. */
import type { Matcher } from '../../src/core/matcher.ts';
import { overheard } from './contestants.ts';
import { makePaste } from './pastes.ts';
import { makeDice, pick } from './random.ts';
import { causeOf } from './signatures.ts';

export interface Quality {
  /** Shares, between 0 and 1, of exact quotes and of quotes with two letters swapped whose own cause was offered first. */
  readonly exact: number;
  readonly swapped: number;
  /** Shares of pastes without any quote that got a reply, and in which anything at all was strong enough for one. */
  readonly answered: number;
  readonly tempted: number;
}

const PASTES = 400;
const LINES = 30;

/** Asks about pastes of 30 lines, half of them with a quote of one of the signatures. */
export function qualityAt(signatures: readonly string[], matcher: Matcher): Quality {
  const ask = overheard(matcher);
  const dice = makeDice(11);
  const words = [...new Set(signatures.slice(0, 2000).flatMap((one) => one.match(/[a-z]{4,}/gi) ?? []))];
  const places = Array.from({ length: PASTES }, () => dice(signatures.length));
  const quoted = places.map((place) => ({ place, text: signatures[place] ?? '' }));
  const finds = (change: (text: string) => string) =>
    shareOf(quoted, ({ place, text }) => {
      const { best } = ask(makePaste(LINES, place, change(text)));
      const { guide, cause } = causeOf(place);
      return best?.guide === guide && best.cause === cause;
    });
  const noise = Array.from({ length: PASTES }, (_, at) => ask(noisePaste(at, words)));
  return {
    exact: finds((text) => text),
    swapped: finds((text) => swapLetters(text, makeDice(text.length))),
    answered: shareOf(noise, ({ speaks }) => speaks),
    tempted: shareOf(noise, ({ best }) => (best?.score ?? 0) >= 0.4),
  };
}

// Of three noise pastes one is plain, one is full of slips, and one is made of the signatures' own words with slips.
function noisePaste(at: number, words: readonly string[]): string {
  const text = makePaste(LINES, 50_000 + at, null);
  if (at % 3 === 0) return text;
  const dice = makeDice(at);
  return text.replaceAll(/[a-z]{6,}/g, (plain) => {
    const word = at % 3 === 1 ? plain : pick(dice, words);
    return dice(3) === 0 ? swapLetters(word, dice) : word;
  });
}

function swapLetters(text: string, dice: (below: number) => number): string {
  const long = [...text.matchAll(/[a-z]{6,}/gi)];
  if (long.length === 0) return text;
  const word = pick(dice, long);
  const at = word.index + 1 + dice(word[0].length - 2);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function shareOf<Value>(all: readonly Value[], holds: (one: Value) => boolean): number {
  return all.filter(holds).length / all.length;
}

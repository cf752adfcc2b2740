/** How a negated verb is written together and apart: "does not" and "doesn't" are met alike. */
import type { Element, Sequence } from './phrase.ts';
import { normaliseWord } from './spelling.ts';

const VERBS = 'do does did is are was were has have had can could would should must need will'.split(' ');

const SHORT = new Map([
  ['can', 'cant'],
  ['will', 'wont'],
]);

// "cant" and "couldnt" have one form: "cannot".
const TOGETHER = new Map(
  VERBS.map((verb) => [normaliseWord(verb), normaliseWord(SHORT.get(verb) ?? `${verb}nt`)]),
);
const APART = groupByTogether();

function groupByTogether(): ReadonlyMap<string, readonly string[]> {
  const verbs = new Map<string, string[]>();
  for (const [verb, together] of TOGETHER) verbs.set(together, [...(verbs.get(together) ?? []), verb]);
  return verbs;
}

// "cannot" stands for "can not" and "could not"; no other has more than one.
const WAYS = [0, 1];

/** Answers the other ways in which the negated verbs of a sequence are written; none if it has no such verb. */
export function otherNegations(sequence: Sequence): readonly Sequence[] {
  const [first, second] = WAYS.map((way) => negatedAnew(sequence, way));
  if (first === undefined || second === undefined || isSame(first, sequence)) return [];
  return isSame(first, second) ? [first] : [first, second];
}

function negatedAnew(sequence: Sequence, way: number): Sequence {
  const anew: Element[] = [];
  for (let at = 0; at < sequence.length; at += 1) {
    const element = sequence[at];
    if (element === undefined) break;
    const word = wordOf(element);
    const together = wordOf(sequence[at + 1]) === 'not' ? TOGETHER.get(word) : undefined;
    const apart = APART.get(word);
    if (together !== undefined) {
      anew.push({ word: together });
      at += 1;
    } else if (apart !== undefined) anew.push({ word: apart[way % apart.length] ?? word }, { word: 'not' });
    else anew.push(element);
  }
  return anew;
}

function wordOf(element: Element | undefined): string {
  return element !== undefined && 'word' in element ? element.word : '';
}

function isSame(one: Sequence, other: Sequence): boolean {
  return one.length === other.length && one.every((element, at) => wordOf(element) === wordOf(other[at]));
}

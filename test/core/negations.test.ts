import { describe, expect, it } from 'vitest';
import { otherNegations } from '../../src/core/negations.ts';
import { readPhrase } from '../../src/core/phrase.ts';

function othersOf(phrase: string): readonly string[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences
    .flatMap(otherNegations)
    .map((one) => one.map((element) => ('gap' in element ? '...' : element.word)).join(' '));
}

describe('a negated verb', () => {
  it.each([
    ['apart is also written together', 'key does not match', ['key doesnt match']],
    ['together is also written apart', "the key isn't valid", ['the key is not valid']],
    ['has its own short form', 'it will not work', ['it wont work']],
    ['of can or could has one form', 'cannot log in', ['can not log in', 'could not log in']],
    ['apart of could is written together', 'could not log in', ['cannot log in']],
    ['may stand beside a gap', 'role ... is not allowed', ['role ... isnt allowed']],
    ['is not every verb', 'may not pass', []],
    ['is not every not', 'not found', []],
  ])('%s', (_name, phrase, expected) => {
    expect(othersOf(phrase)).toEqual(expected);
  });
});

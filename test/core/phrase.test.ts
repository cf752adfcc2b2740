import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GAP, MAX_EXPANSIONS, readPhrase } from '../../src/core/phrase.ts';
import { anyText } from './any-text.ts';

/** Every way to write the phrase, a gap shown as three dots. */
function spellings(phrase: string): string[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [`wrong: ${reading.message}`];
  return reading.sequences.map((one) =>
    one.map((element) => ('gap' in element ? '...' : element.word)).join(' '),
  );
}

describe('a phrase', () => {
  it.each([
    ['is its words in their common form', 'The Tokens, Expired!', ['the token expired']],
    ['branches at alternatives', '[invalid|expired] token', ['invalid token', 'expired token']],
    ['may have alternatives of several words', 'token [is old|has gone]', ['token is old', 'token has gone']],
    ['may leave a part out', 'token [has|] expired', ['token has expired', 'token expired']],
    ['multiplies its alternatives', '[a|b] [c|d]', ['a c', 'a d', 'b c', 'b d']],
    ['may have a gap', 'role ... missing', ['role ... missing']],
    ['knows the single sign for a gap', 'role … missing', ['role ... missing']],
    ['needs no gap at its ends', '... role missing ...', ['role missing']],
    [
      'may have a gap beside alternatives',
      'overview ... [red|inactive]',
      ['overview ... red', 'overview ... inactive'],
    ],
    ['needs no spaces at brackets', 'token[s|]expired', ['token s expired', 'token expired']],
  ])('%s', (_name, phrase, expected) => {
    expect(spellings(phrase)).toEqual(expected);
  });

  it.each(['a [b', 'a b]', ']a[', '[a [b|c] d]', '[[a]]'])('is refused for the brackets of %s', (phrase) => {
    expect(spellings(phrase)).toEqual([
      'wrong: brackets must come in pairs and not inside each other, for example [invalid|wrong] token',
    ]);
  });

  it.each(['...', '[|]', '!?', '[...|]', ' '])('is refused without a word, as in "%s"', (phrase) => {
    expect(spellings(phrase)).toEqual(['wrong: has no word to look for']);
  });

  it(`is refused with more than ${MAX_EXPANSIONS} spellings`, () => {
    const three = '[a|b|c] ';
    expect(spellings(three.repeat(5))).toHaveLength(243);
    expect(spellings(three.repeat(6))).toEqual([
      `wrong: has more than ${MAX_EXPANSIONS} spellings; write fewer alternatives`,
    ]);
  });

  test('can be anything without a throw, and never begins or ends with a gap', () => {
    const piece = fc.constantFrom('[', ']', '|', '...', 'token', ' ', '…', '401', "don't");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          anyText(40),
        ),
        (phrase) => {
          for (const one of spellings(phrase)) expect(one).not.toMatch(/^\.\.\.|\.\.\.$/);
        },
      ),
    );
  });
});

it('a gap is up to four words', () => {
  expect(GAP).toBe(4);
});

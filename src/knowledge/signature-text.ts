/** Every text that a signature stands for, so that two signatures can be held against each other. */
import { readPhrase } from '../core/phrase.ts';
import type { Signature } from '../core/signature.ts';
import type { Path } from './places.ts';

/** A phrase of a signature as its author wrote it, and the path from the signature to it. */
export interface WrittenPhrase {
  readonly path: Path;
  readonly phrase: string;
}

/** Returns the phrases of a signature; none for a status, a code, a literal or a regular expression. */
export function phrasesOf(signature: Signature): readonly WrittenPhrase[] {
  if (typeof signature === 'string') return [{ path: [], phrase: signature }];
  if ('lines' in signature) return signature.lines.map((phrase, at) => ({ path: ['lines', at], phrase }));
  return 'phrase' in signature ? [{ path: ['phrase'], phrase: signature.phrase }] : [];
}

/** Takes a signature and returns one comparable text for each way in which it can be met. */
export function textsOf(signature: Signature): readonly string[] {
  if (typeof signature === 'string') return spellingsOf(signature);
  if ('phrase' in signature) return spellingsOf(signature.phrase);
  if ('status' in signature) return [`status ${signature.status}`];
  if ('literal' in signature) return [`literal ${signature.literal}`];
  if ('regex' in signature) return [`regex ${signature.regex}`];
  // Six lines of many spellings each would be too many texts to hold against each other.
  if ('lines' in signature) return [`lines ${signature.lines.join(' / ').toLowerCase()}`];
  return [`code ${signature.code}`];
}

function spellingsOf(phrase: string): readonly string[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences.map((sequence) =>
    sequence.map((element) => ('word' in element ? element.word : '...')).join(' '),
  );
}

/** Every text that a signature stands for, so that two signatures can be held against each other. */
import type { Signature } from '../core/guide.ts';
import { readPhrase } from '../core/phrase.ts';

/** Returns the phrase of a signature as its author wrote it, or null for a status or a code. */
export function phraseOf(signature: Signature): string | null {
  if (typeof signature === 'string') return signature;
  return 'phrase' in signature ? signature.phrase : null;
}

/** Takes a signature and returns one comparable text for each way in which it can be met. */
export function textsOf(signature: Signature): readonly string[] {
  if (typeof signature === 'string') return spellingsOf(signature);
  if ('phrase' in signature) return spellingsOf(signature.phrase);
  return 'status' in signature ? [`status ${signature.status}`] : [`code ${signature.code}`];
}

function spellingsOf(phrase: string): readonly string[] {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return [];
  return reading.sequences.map((sequence) =>
    sequence.map((element) => ('word' in element ? element.word : '...')).join(' '),
  );
}

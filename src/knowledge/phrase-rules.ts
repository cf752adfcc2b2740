/** The rule about phrases: the matcher can read each of them. */
import { readPhrase } from '../core/phrase.ts';
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { phrasesOf } from './signature-text.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

/** Signatures and counter-signatures keep to the grammar of phrases. */
export function phrasesAreReadable(written: WrittenGuide): readonly Problem[] {
  return phrasesIn(written).flatMap(({ path, phrase }) => {
    const reading = readPhrase(phrase);
    return reading.kind === 'wrong'
      ? [errorAt(written, path, `the phrase "${phrase}" ${reading.message}`)]
      : [];
  });
}

function phrasesIn({ guide }: WrittenGuide): readonly { readonly path: Path; readonly phrase: string }[] {
  const phrases: { path: Path; phrase: string }[] = [];
  for (const [index, cause] of guide.causes.entries()) {
    for (const [number, signature] of cause.signatures.entries()) {
      for (const { path, phrase } of phrasesOf(signature))
        phrases.push({ path: ['causes', index, 'signatures', number, ...path], phrase });
    }
    for (const [number, phrase] of cause.counter_signatures.entries()) {
      phrases.push({ path: ['causes', index, 'counter_signatures', number], phrase });
    }
  }
  return phrases;
}

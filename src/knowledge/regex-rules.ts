/** The rule about regular expressions: each of them can be run in a time that grows only with the text. */
import { readRegex } from '../core/regex.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

/** Regular expressions keep to what the engine takes and never match an empty text. */
export function regexesRunInLinearTime(written: WrittenGuide): readonly Problem[] {
  return written.guide.causes.flatMap(({ signatures }, index) =>
    signatures.flatMap((signature, number) => {
      if (typeof signature === 'string' || !('regex' in signature)) return [];
      const reading = readRegex(signature.regex);
      if (reading.kind === 'regex') return [];
      const path = ['causes', index, 'signatures', number, 'regex'];
      return [errorAt(written, path, `the regex "${signature.regex}" ${reading.message}`)];
    }),
  );
}

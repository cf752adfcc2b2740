/** Words that several surfaces share: names, counts, and what stands on every form, in the language that is spoken. */
import * as english from './english/common.ts';
import * as german from './german/common.ts';
import { spoken } from './language.ts';

export const { commonWords, causeName, manyNames, andMoreFiles, durationWords } = spoken({
  en: english,
  de: german,
});

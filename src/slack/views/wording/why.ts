/** The words of "Why this?", in the language that is spoken. */
import * as english from './english/why.ts';
import * as german from './german/why.ts';
import { spoken } from './language.ts';

export const {
  whyWords,
  productFound,
  onLine,
  quoteMet,
  quoteCountered,
  quoteOverruled,
  quoteWorth,
  moreQuotes,
  rankedCause,
  runnerUpWords,
  tierWords,
} = spoken({ en: english, de: german });

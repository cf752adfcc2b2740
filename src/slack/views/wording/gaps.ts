/** The words about what no guide answers yet, and about guides that came later, in the language that is spoken. */
import * as english from './english/gaps.ts';
import * as german from './german/gaps.ts';
import { spoken } from './language.ts';

export const { gapWords, metBy, moreGaps } = spoken({ en: english, de: german });

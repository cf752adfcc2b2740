/** The words of the question which cause fits, in the language that is spoken. */
import * as english from './english/choice.ts';
import * as german from './german/choice.ts';
import { spoken } from './language.ts';

export const { choiceWords, thisOne } = spoken({ en: english, de: german });

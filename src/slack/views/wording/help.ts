/** The words of help and of the channel settings, in the language that is spoken. */
import * as english from './english/help.ts';
import * as german from './german/help.ts';
import { spoken } from './language.ts';

export const { helpWords, helpLines, productSet, unknownProduct } = spoken({ en: english, de: german });

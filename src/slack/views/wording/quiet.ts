/** The words of staying quiet, in the language that is spoken. */
import * as english from './english/quiet.ts';
import * as german from './german/quiet.ts';
import { spoken } from './language.ts';

export const { quietWords } = spoken({ en: english, de: german });

/** The words of App Home, in the language that is spoken. */
import * as english from './english/home.ts';
import * as german from './german/home.ts';
import { spoken } from './language.ts';

export const { homeWords, pageWords, stepWords } = spoken({ en: english, de: german });

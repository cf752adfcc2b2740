/** The words of the ways in: the paste form, its thread, and what is said about a message that cannot be read, in the language that is spoken. */
import * as english from './english/paste.ts';
import * as german from './german/paste.ts';
import { spoken } from './language.ts';

export const { pasteWords, shortenedReport, moreSymptoms } = spoken({ en: english, de: german });

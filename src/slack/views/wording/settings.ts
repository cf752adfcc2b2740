/** The words of the settings: the introduction in a channel, the forms of a channel and of the roles, and what is wrong in them, in the language that is spoken. */
import * as english from './english/settings.ts';
import * as german from './german/settings.ts';
import { spoken } from './language.ts';

export const { settingsWords, modeWords, settingsLines } = spoken({ en: english, de: german });

/** The words for a guide file that cannot serve, in the language that is spoken. */
import * as english from './english/guide-fault.ts';
import * as german from './german/guide-fault.ts';
import { spoken } from './language.ts';

export const { guideFaultWords, moreFaults } = spoken({ en: english, de: german });

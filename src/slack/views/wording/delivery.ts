/** The words for what was given up, in the language that is spoken. */
import * as english from './english/delivery.ts';
import * as german from './german/delivery.ts';
import { spoken } from './language.ts';

export const { deliveryWords, deadWords } = spoken({ en: english, de: german });

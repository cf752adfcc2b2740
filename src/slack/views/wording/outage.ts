/** The words of a likely outage, in the language that is spoken. */
import * as english from './english/outage.ts';
import * as german from './german/outage.ts';
import { spoken } from './language.ts';

export const { outageWords, outageReach, outageKnown, outageTicket } = spoken({ en: english, de: german });

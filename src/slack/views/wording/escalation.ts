/** The words of the escalation form and of its confirmation, in the language that is spoken. */
import * as english from './english/escalation.ts';
import * as german from './german/escalation.ts';
import { spoken } from './language.ts';

export const { escalationWords, ticketWith, ticketOnItsWay, escalatedBefore } = spoken({
  en: english,
  de: german,
});

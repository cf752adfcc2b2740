/** The words of the ticket card, in the language that is spoken. */
import * as english from './english/ticket.ts';
import * as german from './german/ticket.ts';
import { spoken } from './language.ts';

export const { ticketWords, ticketTitle, guideWords, notGiven, matchedBy, shortened, wholeTicket } = spoken({
  en: english,
  de: german,
});

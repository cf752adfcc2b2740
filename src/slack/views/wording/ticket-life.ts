/** The words of a ticket's life: its buttons and forms, what its thread and its supporters hear, and why something is refused, in the language that is spoken. */
import * as english from './english/ticket-life.ts';
import * as german from './german/ticket-life.ts';
import { spoken } from './language.ts';

export const {
  ticketLifeWords,
  stateWords,
  priorityName,
  reasonName,
  menuName,
  formTitles,
  threadNews,
  supportNews,
  targetDue,
  responseTime,
  resolutionTime,
  mergedInto,
  hasDuplicates,
  waitsFor,
  refusedBecause,
} = spoken({ en: english, de: german });

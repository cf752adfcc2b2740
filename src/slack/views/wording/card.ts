/** The words of the checklist card, in the language that is spoken. */
import * as english from './english/card.ts';
import * as german from './german/card.ts';
import { spoken } from './language.ts';

export const {
  cardWords,
  outcomeWords,
  noteWords,
  progressWords,
  readerPart,
  inTheGuide,
  versionWords,
  textSays,
  nextClosest,
  fixedAfter,
} = spoken({ en: english, de: german });

/** The words of a triage's life beside its steps: helpers, administrators, reminders, other guides, and coming back, in the language that is spoken. */
import * as english from './english/triage-life.ts';
import * as german from './german/triage-life.ts';
import { spoken } from './language.ts';

export const { triageLifeWords, cameBackTimes, triedBefore, adminAsked } = spoken({
  en: english,
  de: german,
});

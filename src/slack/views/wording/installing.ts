/** What people read while they install authfix in a workspace, and right after, in the language that is spoken. */
import * as english from './english/installing.ts';
import * as german from './german/installing.ts';
import { spoken } from './language.ts';

export const { installPage, installedPage, installWords, supportChannelWords } = spoken({
  en: english,
  de: german,
});

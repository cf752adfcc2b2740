/** The words for an error that several people have, in the language that is spoken. */
import * as english from './english/pointer.ts';
import * as german from './german/pointer.ts';
import { spoken } from './language.ts';

export const { pointerWords, haveThis, underWay } = spoken({ en: english, de: german });

/** The words of turning an answer into a draft of a guide, in the language that is spoken. */
import * as english from './english/knowledge.ts';
import * as german from './german/knowledge.ts';
import { spoken } from './language.ts';

export const { knowledgeWords, draftWritten } = spoken({ en: english, de: german });

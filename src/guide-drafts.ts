/** Drafts of guides from what people reported: what is in one, whether it would pass the check, and the file that it becomes. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viewProblems } from './commands/guide-views.ts';
import { judgeFor } from './commands/judge.ts';
import { inHalfAYear } from './commands/new-guide-file.ts';
import { type TellingSign, tellingLine, tellingSigns } from './core/gaps/telling-phrases.ts';
import type { Guide } from './core/guide.ts';
import { maskText } from './core/masked-text.ts';
import type { RedactedText } from './core/redacted-text.ts';
import { idFor } from './drafting/draft.ts';
import { draftText } from './drafting/draft-text.ts';
import { reportDraft } from './drafting/report-draft.ts';
import type { DraftDesk, DraftMaterial, DraftRequest, DraftWritten } from './flows/draft-ports.ts';
import type { KnowledgeSource } from './flows/ports.ts';
import { checkDraft } from './knowledge/check.ts';
import { formatProblem } from './knowledge/problem.ts';

/** What a draft is made of. */
export interface DraftSource {
  readonly texts: readonly RedactedText[];
  readonly title: string | null;
  readonly product: string | null;
  readonly id: string | null;
  readonly reason: string | null;
  readonly steps: readonly string[];
  readonly source: string;
}

/** Writes a draft as the text of a guide file. The serving guides say which words are not telling. */
export function draftOf(source: DraftSource, guides: readonly Guide[], now: Date): string {
  const signs = tellingSigns(source.texts.map(maskText), backgroundOf(guides));
  const error = errorOf(source.texts, signs);
  const title = source.title ?? (source.product === null ? error : `${source.product}: ${error}`);
  return draftText(
    reportDraft({
      ...source,
      title,
      error,
      signatures: signs.map((sign) => ('code' in sign ? { code: sign.code } : sign.phrase)),
      examples: source.texts.map(cut),
      contact: 'Support team',
      owner: 'Support team',
      reviewBy: inHalfAYear(now),
    }),
  );
}

// One paste may be a whole log; what the error looks like stands at its beginning or its end.
const LONGEST_EXAMPLE = 1500;

function cut(text: string): string {
  return text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, 1000)}\n…\n${text.slice(-400)}`;
}

function backgroundOf(guides: readonly Guide[]): readonly string[] {
  return guides
    .flatMap(({ causes, must_not_match }) => [
      ...causes.flatMap(({ examples }) => examples),
      ...must_not_match,
    ])
    .map(maskText);
}

// A title is read by people: the line with the signs in it, else the signs themselves.
function errorOf(texts: readonly RedactedText[], signs: readonly TellingSign[]): string {
  const [first = ''] = texts.toSorted((a, b) => a.length - b.length);
  const line = tellingLine(first, signs);
  const [best] = signs;
  if (line.length <= LONGEST_ERROR || best === undefined) return line;
  return 'code' in best ? best.code : best.phrase;
}

const LONGEST_ERROR = 120;

/** Takes the text of a draft and the folder of guides beside which it would serve; returns what the check would say, one sentence each. */
export async function missingIn(text: string, knowledgeDir: string, now: Date): Promise<readonly string[]> {
  const today = now.toISOString().slice(0, 10);
  const file = 'draft.yml';
  const problems = await checkDraft(
    { folder: knowledgeDir, file, text },
    // A draft changes how no other guide looks.
    { today, judgeFor, inspect: (all) => viewProblems(all.filter((one) => one.file === file)) },
  );
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

export interface DraftDeskNeeds {
  /** Where drafts go. */
  readonly folder: string;
  /** Where the guides are beside which a draft would serve. */
  readonly knowledgeDir: string;
  readonly knowledge: KnowledgeSource;
  readonly now: () => Date;
}

/** Opens the desk at which drafts are made; the folder is made when the first one is written. */
export function openDraftDesk(needs: DraftDeskNeeds): DraftDesk {
  return {
    propose: (material) => propose(material, needs.knowledge.current().guides),
    isTaken: (id) => isTaken(needs, id),
    write: (request) => write(needs, request),
  };
}

function propose({ texts, product, steps }: DraftMaterial, guides: readonly Guide[]) {
  const signs = tellingSigns(texts.map(maskText), backgroundOf(guides));
  const error = errorOf(texts, signs);
  const title = product === null ? error : `${product}: ${error}`;
  const taken = new Set(guides.map(({ id }) => id));
  return {
    id: idFor(title, taken),
    title,
    product,
    error,
    signs: signs.map((sign) => ('code' in sign ? sign.code : sign.phrase)),
    steps,
  };
}

async function isTaken({ folder, knowledge }: DraftDeskNeeds, id: string): Promise<boolean> {
  if (knowledge.current().guides.some((guide) => guide.id === id)) return true;
  return (await namesIn(folder)).includes(nameOf(id));
}

function nameOf(id: string): string {
  return `${id}.yml`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return [];
    throw fault;
  }
}

async function write(
  { folder, knowledgeDir, knowledge, now }: DraftDeskNeeds,
  request: DraftRequest,
): Promise<DraftWritten> {
  const text = draftOf(request, knowledge.current().guides, now());
  const file = join(folder, nameOf(request.id));
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (fault) {
    if (!hasCode(fault, 'EEXIST')) throw fault;
    // The same form sent twice.
    if ((await readFile(file, 'utf8')) !== text) return { kind: 'taken' };
  }
  return { kind: 'written', file, missing: await missingIn(text, knowledgeDir, now()) };
}

function hasCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}

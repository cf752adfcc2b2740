/** How much of a finished guide the importer finds in the article that the guide was written from. */
import type { Guide } from '../../src/core/guide.ts';

/** One sort of thing, how many of it the guide has, how many the draft has too, and which are missing. */
export interface Recall {
  readonly what: string;
  readonly all: number;
  readonly found: number;
  readonly missing: readonly string[];
}

/** So much of a text's words must be in one text of the draft. */
const ENOUGH = 0.8;

/**
 * Takes a finished guide and the draft of its article; compares what they say, each sort of thing with its like. Where the
 * article has no error table, the guide's author made the rows and only their reasons can be looked for.
 */
export function importRecall(guide: Guide, draft: Guide, hasErrorTable: boolean): readonly Recall[] {
  const sorts = [...SORTS, ...(hasErrorTable ? TABLE : NO_TABLE)];
  return sorts.map(([what, textsOf]) => {
    const drafted = textsOf(draft).map(wordsOf);
    const texts = textsOf(guide);
    const missing = texts.filter((text) => !drafted.some((words) => isCovered(text, words)));
    return { what, all: texts.length, found: texts.length - missing.length, missing };
  });
}

type TextsOf = (guide: Guide) => readonly string[];

const SORTS: readonly (readonly [string, TextsOf])[] = [
  ['steps', ({ steps }) => steps.map(({ title, causes, text }) => [title, ...causes, text ?? ''].join(' '))],
  [
    'checks, causes and clicks in steps',
    ({ steps }) =>
      steps.flatMap(({ checks, causes, procedures }) => [
        ...checks,
        ...causes,
        ...procedures.flatMap((one) => [one.title, ...one.steps]),
      ]),
  ],
  ['rows of decision tables', ({ steps }) => steps.flatMap(({ decision }) => decisionRows(decision))],
  [
    'notes',
    ({ notes, steps }) =>
      [...notes, ...steps.flatMap((step) => step.notes)].map(({ kind, text }) => `${kind} ${text}`),
  ],
  [
    'escalation details',
    ({ escalation: { contact, fields } }) => [contact, ...fields.map(({ label }) => label)],
  ],
  [
    'links and side exits',
    ({ steps }) =>
      steps.flatMap(({ links, exits }) => [
        ...links.map(({ title }) => title),
        ...exits.map(({ text }) => text),
      ]),
  ],
  ['title, summary, introduction', ({ title, summary, intro }) => [title, summary, intro]],
];

const TABLE: readonly (readonly [string, TextsOf])[] = [
  ['rows of the error table', ({ causes }) => causes.map(({ error, reason }) => `${error} ${reason}`)],
  ['which steps a row leads to', rowSteps],
];

const NO_TABLE: readonly (readonly [string, TextsOf])[] = [
  ['reasons (the article has no error table)', ({ causes }) => causes.map(({ reason }) => reason)],
];

function rowSteps({ causes, steps }: Guide): readonly string[] {
  const titles = new Map(steps.map(({ id, title }) => [id, title]));
  return causes.flatMap(({ error, steps: ids }) => ids.map((id) => `${error} ${titles.get(id)}`));
}

function decisionRows(decision: Guide['steps'][number]['decision']): readonly string[] {
  return (decision?.rows ?? []).map(({ when, works, result }) => {
    const labels = decision?.questions.map(
      ({ id, choices }) => choices.find((one) => one.id === when[id])?.label ?? '',
    );
    return `${labels?.join(' ')} ${result} ${works}`;
  });
}

function isCovered(text: string, words: ReadonlySet<string>): boolean {
  const wanted = [...wordsOf(text)];
  return wanted.filter((word) => words.has(word)).length >= wanted.length * ENOUGH;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

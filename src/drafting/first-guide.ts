/** A guide made of a few answers: complete enough to pass the check, with comments where it still is nobody's experience. */
import { causesFrom, type Row } from './cause-draft.ts';
import { at, type Drafted, idFor, ROOM, shorten, type Value } from './draft.ts';

/** What a person was asked. */
export interface FirstAnswers {
  readonly title: string;
  readonly product: string;
  /** The error as people see it. */
  readonly error: string;
  readonly reason: string;
  /** One thing to try each, in order. */
  readonly steps: readonly string[];
  readonly contact: string;
  readonly owner: string;
  /** `YYYY-MM-DD` */
  readonly reviewBy: string;
}

/** Takes the answers; returns a guide of one cause with made-up pastes around the error, marked as such. */
export function firstGuide(answers: FirstAnswers): Drafted<Record<string, Value | undefined>> {
  const { title, product, error, reason, contact } = answers;
  const ids = new Set<string>();
  const steps = answers.steps.map((step) => ({ id: idFor(step, ids), title: shorten(step, ROOM.line) }));
  const row: Row = { error, reason, goTo: null };
  const causes = causesFrom(
    [row],
    steps.map((step) => ({ ...step, label: undefined })),
  );
  const [cause] = causes.value;
  const examples = { ...(cause as Record<string, Value>), examples: pastesOf(error, product) };
  const isAboutTheMade = (text: string) => !text.includes('real pastes') && !text.includes('all of them');
  const name = shorten(product, 40);
  return {
    value: {
      id: idFor(title.includes(product) ? title : `${product} ${title}`, new Set()),
      version: 1,
      title: shorten(title, ROOM.line),
      product: { id: idFor(name, new Set()), name, words: [name] },
      tell_apart: shorten(`Do you see this error in ${product}?`, 150),
      summary: shorten(`What to do when ${product} shows: ${error}`, ROOM.prose),
      intro: 'Work through the steps in order until the error is gone.',
      source: { title: shorten(title, ROOM.line) },
      owner: shorten(answers.owner, ROOM.line),
      review_by: answers.reviewBy,
      causes: [examples],
      steps,
      escalation: {
        contact: shorten(contact, ROOM.line),
        intro: shorten(`Still failing? Tell ${contact} the following.`, ROOM.prose),
        fields: FIELDS,
      },
      must_not_match: strangers(product),
    },
    remarks: [
      ...at(
        ['causes'],
        causes.remarks.filter(({ text }) => isAboutTheMade(text)),
      ),
      {
        path: ['causes', 0, 'examples'],
        text: 'made up around the error; put pastes of real people in their place',
      },
      {
        path: ['must_not_match'],
        text: 'made up; add what people here write about the product without having the error',
      },
    ],
  };
}

const FIELDS: readonly Value[] = [
  {
    id: 'error-message',
    label: 'The full error message',
    type: 'long-text',
    need: 'required',
    fill: 'error',
  },
  {
    id: 'first-seen',
    label: 'When it was first seen',
    type: 'date-time',
    need: 'required',
    fill: 'first-seen',
  },
  { id: 'screenshots', label: 'Screenshots', type: 'files', need: 'when_available' },
  { id: 'steps-tried', label: 'Steps already tried', type: 'steps-tried', need: 'required' },
];

/** The forms in which one error is pasted. */
function pastesOf(error: string, product: string): readonly string[] {
  return [
    error,
    `${product} says: ${error}`,
    `ERROR ${error}`,
    `2026-10-02 05:14:09,118 ERROR ${product} - ${error}`,
    JSON.stringify({ success: false, message: error }),
    `Error: ${error}\n    at connect (/srv/app/client.js:18:11)`,
    `since this morning ${product} fails with "${error}"`,
    `> ${product} > Errors\n> ${error}`,
  ];
}

function strangers(product: string): readonly string[] {
  return [
    `who looks after ${product} while Priya is away?`,
    `the new ${product} release looks great, thanks all`,
    `${product} training is on Thursday at 14:00`,
    `does anybody have the ${product} price list?`,
    `${product} sync finished: 401 records, 0 errors`,
    `moved the ${product} runbook to the wiki`,
    `lunch at twelve?`,
    `GET /health 200 OK 12ms`,
    `503 Service Unavailable, retrying in 30 s`,
    `connect ETIMEDOUT 10.0.0.8:443`,
    `TypeError: Cannot read properties of undefined (reading 'id')`,
    `order 40312 was shipped this morning`,
    `disk usage on web-2 is at 91 %`,
    `the build is green again`,
    `can somebody review my pull request please`,
  ];
}

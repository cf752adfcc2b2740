/** A step's decision table: asked question by question on the card, and as a whole in the step's reader. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Decision, Step } from '../../core/guide.ts';
import type { Triage } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { clip } from '../limits.ts';
import { actions, button, emoji, line, lines, rich, say } from './blocks.ts';
import { cardWords } from './wording/card.ts';

type Row = Decision['rows'][number];

/** The question or the answer of a table; `whole` says whether the row's words fitted. */
export interface DecisionView {
  readonly blocks: readonly KnownBlock[];
  readonly whole: boolean;
}

/** Asks the table's first open question, or reads out the row that fits the answers, in at most `budget` characters. */
export function decisionBlocks(triage: Triage, step: Step, budget: number): DecisionView {
  const { decision } = step;
  if (decision === undefined) return { blocks: [], whole: true };
  const given = answersTo(triage, step);
  const open = decision.questions.find((question) => !given.has(question.id));
  if (open === undefined) return verdictBlocks(triage, step, { decision, given, budget });
  const choices = open.choices.map((one, at) =>
    button({
      id: `${card.answer}.${at}`,
      text: one.label,
      value: JSON.stringify({ triage: triage.id, step: step.id, question: open.id, choice: one.id }),
    }),
  );
  const asked = rich(
    lines([emoji('question'), say(' '), say(open.ask, { bold: true })], ...toldLine(decision, given)),
  );
  return { blocks: [asked, actions(blockId(triage, 'question'), choices)], whole: true };
}

// A record's keys are ids that authors chose, "constructor" among them, so only own keys count.
function answersTo(triage: Triage, step: Step): ReadonlyMap<string, string> {
  return new Map(Object.hasOwn(triage.answers, step.id) ? Object.entries(triage.answers[step.id] ?? {}) : []);
}

interface Answered {
  readonly decision: Decision;
  readonly given: ReadonlyMap<string, string>;
  readonly budget: number;
}

function verdictBlocks(triage: Triage, step: Step, { decision, given, budget }: Answered): DecisionView {
  const row = decision.rows.find(({ when }) =>
    Object.entries(when).every(([question, choice]) => given.get(question) === choice),
  );
  const result = clip(row?.result ?? cardWords.noRow, Math.floor(budget / 2));
  const advice = clip(row?.advice ?? '', Math.max(budget - result.length, 0));
  const again = button({
    id: card.askAgain,
    text: cardWords.askAgain,
    value: JSON.stringify({ triage: triage.id, step: step.id }),
  });
  const verdict = rich(
    lines(
      [emoji(markOf(row)), say(' '), say(result, { bold: true })],
      ...(advice === '' ? [] : [[say(advice)]]),
      ...toldLine(decision, given),
    ),
  );
  return {
    blocks: [verdict, actions(blockId(triage, 'verdict'), [again])],
    whole: row === undefined || (result === row.result && advice === (row.advice ?? '')),
  };
}

function markOf(row: Row | undefined): string {
  return row?.works === true ? 'large_green_circle' : 'red_circle';
}

function blockId(triage: Triage, name: string): string {
  return `${name}:${triage.id}:r${triage.version}`;
}

function toldLine(
  decision: Decision,
  given: ReadonlyMap<string, string>,
): readonly (readonly RichTextElement[])[] {
  const told = decision.questions.flatMap((question) =>
    question.choices.filter((choice) => given.get(question.id) === choice.id).map(({ label }) => label),
  );
  return told.length === 0 ? [] : [[say(told.join(' · '), { italic: true })]];
}

/** What the table is about. */
export function decisionIntro(step: Step): readonly KnownBlock[] {
  return step.decision?.intro === undefined ? [] : [rich(line(say(step.decision.intro)))];
}

/** The whole table, a block for the words of each row. */
export function decisionTable({ decision }: Step): readonly KnownBlock[] {
  if (decision === undefined) return [];
  return [
    rich(line(say(cardWords.tableTitle, { bold: true }))),
    ...decision.rows.flatMap((row) => [
      rich(
        lines(...toldLine(decision, new Map(Object.entries(row.when))), [
          emoji(markOf(row)),
          say(' '),
          say(row.result),
        ]),
      ),
      ...(row.advice === undefined ? [] : [rich(line(say(row.advice)))]),
    ]),
  ];
}

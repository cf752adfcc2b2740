/** Every step at a glance, with what became of it and by whom. */
import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { Step } from '../../core/guide.ts';
import type { StepTried } from '../../core/ticket.ts';
import { currentStep, type StepRecord, type Triage } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { clip } from '../limits.ts';
import { actions, button, divider, emoji, line, list, moment, person, rich, say, small } from './blocks.ts';
import { cardWords, outcomeWords } from './wording/card.ts';

// At most twenty steps belong to a cause; with these lengths they leave half of a message to the current one.
const LONGEST_TITLE = 60;
const LONGEST_EXIT = 40;
const LONGEST_ADVICE = 1000;

/** Lists the triage's steps. A single step that nobody has dealt with is on the card already. */
export function overviewBlocks(triage: Triage): readonly KnownBlock[] {
  const { steps } = triage.guide;
  if (steps.length === 1 && triage.records.length === 0) return [];
  const open = triage.state === 'open' ? currentStep(triage)?.id : undefined;
  const lines = steps.map((step) => {
    const record = triage.records.find((one) => one.step === step.id);
    return record === undefined ? toDo(step, step.id === open) : done(step, record);
  });
  return [divider, small(cardWords.allSteps), rich(list('ordered', lines))];
}

function toDo(step: Step, isCurrent: boolean): RichTextSection {
  const title = clip(step.title, LONGEST_TITLE);
  return line(
    emoji(isCurrent ? 'arrow_forward' : 'white_circle'),
    say(' '),
    isCurrent ? say(title, { bold: true }) : say(title),
  );
}

function done(step: Step, record: StepRecord): RichTextSection {
  const { mark, text } = outcomeWords(record.outcome);
  const exit = step.exits.find((one) => one.id === record.exit);
  const said = exit === undefined ? text : `“${clip(exit.label, LONGEST_EXIT)}”`;
  return line(emoji(mark), say(` ${clip(step.title, LONGEST_TITLE)} · ${said}, `), person(record.by));
}

/** Tells whoever left the last step by a side exit what to do instead. */
export function exitAdvice(triage: Triage): readonly KnownBlock[] {
  const record = triage.records.at(-1);
  const step = triage.guide.steps.find((one) => one.id === record?.step);
  const exit = step?.exits.find((one) => one.id === record?.exit);
  if (step === undefined || exit === undefined) return [];
  const advice = rich(line(emoji('point_right'), say(' '), say(clip(exit.text, LONGEST_ADVICE))));
  if (exit.text.length <= LONGEST_ADVICE) return [advice];
  const value = JSON.stringify({ triage: triage.id, step: step.id });
  const read = button({ id: card.readStep, text: cardWords.readStep, value });
  return [advice, actions(`advice:${triage.id}:r${triage.version}`, [read])];
}

/** The steps that a ticket carries, with their moments where `withMoments` asks for them. */
export function triedList(steps: readonly StepTried[], withMoments: boolean): KnownBlock {
  return rich(
    list(
      'ordered',
      steps.map((step) => triedLine(step, withMoments)),
    ),
  );
}

function triedLine(step: StepTried, withMoments: boolean): RichTextSection {
  const { mark, text } = outcomeWords(step.outcome);
  const guide = step.guide === undefined ? '' : ` (“${clip(step.guide, LONGEST_EXIT)}”)`;
  const note = step.note === undefined ? '' : ` · “${clip(step.note, LONGEST_EXIT)}”`;
  const at: readonly RichTextElement[] = withMoments ? [say(' '), moment(step.at)] : [];
  return line(
    emoji(mark),
    say(` ${clip(step.title, LONGEST_TITLE)} · ${text}${note}${guide}, `),
    person(step.by),
    ...at,
  );
}

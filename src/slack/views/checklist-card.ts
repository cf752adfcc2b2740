/** The checklist card: a pure picture of a triage, always drawn whole. */
import type { KnownBlock } from '@slack/types';
import type { Decision, Step } from '../../core/guide.ts';
import { currentStep, type Triage } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import {
  actions,
  type ButtonSpec,
  button,
  context,
  divider,
  header,
  inert,
  mention,
  paragraph,
  rich,
  section,
  textLength,
} from './blocks.ts';
import { reasonBlock } from './reason-block.ts';
import { stepBlocks } from './step-blocks.ts';
import { counted, outcomeWords, progressWords, words } from './wording.ts';

/** A message: its blocks and the text for notifications and screen readers, both from one value. */
export interface CardMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Draws the card of a triage as it stands. */
export function checklistCard(triage: Triage): CardMessage {
  const head = headBlocks(triage);
  const foot = [...overviewBlocks(triage), ...closingBlocks(triage)];
  const step = triage.state === 'open' ? currentStep(triage) : null;
  const used = textLength(head) + textLength(foot);
  const middle = step === null ? [] : currentBlocks(triage, step, LIMITS.messageText - used - 1200);
  return {
    text: clip(fallback(triage), LIMITS.fallbackText),
    blocks: [...head, ...middle, ...foot].slice(0, LIMITS.messageBlocks),
  };
}

function fallback(triage: Triage): string {
  const name = titleOf(triage);
  if (triage.state === 'fixed') return `${name}: fixed`;
  if (triage.ticket !== null) return `${name}: ticket #${triage.ticket}`;
  const step = currentStep(triage);
  const progress = progressWords(triage.records.length, triage.guide.steps.length);
  return step === null ? `${name}: ${words.allDone}` : `${name}. ${progress}: ${step.title}`;
}

function titleOf(triage: Triage): string {
  const { product, cause } = triage.guide;
  return product === null ? cause.error : `${product.name}: ${cause.error}`;
}

function headBlocks(triage: Triage): KnownBlock[] {
  const mark = triage.state === 'fixed' ? ':white_check_mark: ' : triage.ticket !== null ? ':ticket: ' : '';
  const notes = triage.records.length === 0 && triage.state === 'open' ? triage.guide.notes : [];
  const tips = notes.map((note) => context(`:bulb: ${inert(note.text)}`));
  return [header(`${mark}${titleOf(triage)}`), reasonBlock(triage), ...tips];
}

function currentBlocks(triage: Triage, step: Step, budget: number): KnownBlock[] {
  const { blocks, whole } = stepBlocks(step, budget);
  return [
    divider,
    stepHeading(triage, step),
    ...blocks,
    ...(whole ? [] : [context(`${words.cutShort} ${words.readStep} shows the rest.`)]),
    ...decisionBlocks(triage, step),
    actions(blockId(triage, 'outcomes'), outcomeButtons(triage, step)),
    ...sideButtons(triage, step, whole),
  ];
}

function stepHeading(triage: Triage, step: Step): KnownBlock {
  const progress = progressWords(triage.records.length, triage.guide.steps.length);
  const label = step.label === undefined ? '' : ` · ${step.label} of the guide`;
  const who = step.who === 'administrator' ? ` · :key: ${words.forAdministrator}` : '';
  return section(`*${progress}*${inert(label)}${who}\n*${inert(step.title)}*`);
}

// Values carry keys only; the version in the block id makes clients forget what an older card had selected.
function blockId(triage: Triage, name: string): string {
  return `${name}:${triage.id}:r${triage.version}`;
}

function outcomeButtons(triage: Triage, step: Step) {
  const value = JSON.stringify({ triage: triage.id, step: step.id });
  const last = triage.records.length === triage.guide.steps.length - 1;
  const specs: readonly ButtonSpec[] = [
    { id: card.fixed, text: words.fixed, value, style: 'primary' },
    { id: card.noChange, text: last ? 'No change' : words.noChange, value },
    { id: card.notApplicable, text: words.notApplicable, value },
    { id: card.blocked, text: words.blocked, value },
  ];
  return specs.map(button);
}

function sideButtons(triage: Triage, step: Step, whole: boolean): KnownBlock[] {
  const exits = step.exits.map((exit, at) =>
    button({
      id: `${card.exit}.${at}`,
      text: exit.label,
      value: JSON.stringify({ triage: triage.id, step: step.id, exit: exit.id }),
    }),
  );
  const reading = whole
    ? []
    : [
        button({
          id: card.readStep,
          text: words.readStep,
          value: JSON.stringify({ triage: triage.id, step: step.id }),
        }),
      ];
  const side = [...exits, ...reading];
  return side.length === 0 ? [] : [actions(blockId(triage, 'side'), side)];
}

// Asks the table's first open question, or reads out the row that fits the answers.
function decisionBlocks(triage: Triage, step: Step): KnownBlock[] {
  const { decision } = step;
  if (decision === undefined) return [];
  const given = triage.answers[step.id] ?? {};
  const open = decision.questions.find((question) => given[question.id] === undefined);
  const intro =
    Object.keys(given).length === 0 && decision.intro !== undefined
      ? [rich([paragraph(decision.intro)])]
      : [];
  if (open === undefined) return verdictBlocks(triage, step, { decision, given });
  const asked = `:question: *${inert(open.ask)}*${answersSoFar(decision, given)}`;
  const choices = open.choices.map((one, at) =>
    button({
      id: `${card.answer}.${at}`,
      text: one.label,
      value: JSON.stringify({ triage: triage.id, step: step.id, question: open.id, choice: one.id }),
    }),
  );
  return [...intro, section(asked), actions(blockId(triage, 'question'), choices)];
}

interface Answered {
  readonly decision: Decision;
  readonly given: Readonly<Record<string, string>>;
}

function verdictBlocks(triage: Triage, step: Step, { decision, given }: Answered): KnownBlock[] {
  const row = decision.rows.find(({ when }) =>
    Object.entries(when).every(([question, choice]) => given[question] === choice),
  );
  const mark = row?.works === true ? ':large_green_circle:' : ':red_circle:';
  const advice = row?.advice === undefined ? '' : `\n${inert(row.advice)}`;
  const result = row === undefined ? 'The table has no row for these answers.' : row.result;
  const again = button({
    id: card.askAgain,
    text: words.askAgain,
    value: JSON.stringify({ triage: triage.id, step: step.id }),
  });
  return [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: clip(`${mark} *${inert(result)}*${answersSoFar(decision, given)}${advice}`, LIMITS.text),
        verbatim: true,
      },
      accessory: again,
    },
  ];
}

function answersSoFar(decision: Decision, given: Readonly<Record<string, string>>): string {
  const told = decision.questions.flatMap((question) =>
    question.choices.filter((choice) => given[question.id] === choice.id).map(({ label }) => label),
  );
  return told.length === 0 ? '' : `\n${inert(told.join(' · '))}`;
}

// Every step at a glance, with what became of it and by whom.
function overviewBlocks(triage: Triage): KnownBlock[] {
  const open = triage.state === 'open' ? currentStep(triage)?.id : undefined;
  const lines = triage.guide.steps.map((step, at) => {
    const record = triage.records.find((one) => one.step === step.id);
    const title = clip(inert(step.title), 120);
    if (record === undefined)
      return `${step.id === open ? ':arrow_forward:' : ':white_circle:'} ${at + 1}. ${title}`;
    const { mark, text } = outcomeWords(record.outcome);
    const exit = step.exits.find((one) => one.id === record.exit);
    const said = exit === undefined ? text : `“${inert(exit.label)}”`;
    return `${mark} ${at + 1}. ${title} · ${said}, ${mention(record.by)}`;
  });
  return [divider, ...inParts(lines).map(context), ...exitAdvice(triage)];
}

// One context text holds 2,000 characters; a guide has at most forty steps.
function inParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length > 1900) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts;
}

// Whoever left the last step by a side exit is told what to do instead.
function exitAdvice(triage: Triage): KnownBlock[] {
  const record = triage.records.at(-1);
  const exit = triage.guide.steps
    .find((step) => step.id === record?.step)
    ?.exits.find((one) => one.id === record?.exit);
  return exit === undefined ? [] : [section(`:point_right: ${inert(exit.text)}`)];
}

function closingBlocks(triage: Triage): KnownBlock[] {
  if (triage.state === 'escalated')
    return [
      context(
        `:ticket: Ticket #${triage.ticket ?? 0} is with the ${inert(triage.guide.escalation.contact)}.`,
      ),
    ];
  const undo = button({
    id: card.undo,
    text: words.undo,
    value: JSON.stringify({ triage: triage.id, records: triage.records.length }),
  });
  if (triage.state === 'fixed') return [...fixedBlocks(triage), actions(blockId(triage, 'closing'), [undo])];
  const value = JSON.stringify({ triage: triage.id });
  const done = currentStep(triage) === null;
  const escalate = button({
    id: card.escalate,
    text: words.escalate,
    value,
    ...(done ? { style: 'primary' as const } : {}),
  });
  const lead = done ? [section(`:checkered_flag: ${words.allDone}`)] : [];
  return [
    ...lead,
    actions(blockId(triage, 'closing'), triage.records.length === 0 ? [escalate] : [escalate, undo]),
  ];
}

function fixedBlocks(triage: Triage): KnownBlock[] {
  const record = triage.records.at(-1);
  const by = record === undefined ? '' : ` by ${mention(record.by)}`;
  const thanks = section(
    `:tada: Fixed after ${counted(triage.records.length, 'step')}${by}. Glad that you are back at work.`,
  );
  if (triage.helpful !== null)
    return [thanks, context(triage.helpful ? words.thanksHelpful : words.thanksNotHelpful)];
  const value = JSON.stringify({ triage: triage.id });
  return [
    thanks,
    section(words.rateQuestion),
    actions(blockId(triage, 'rating'), [
      button({ id: card.helpful, text: words.helpful, value }),
      button({ id: card.notHelpful, text: words.notHelpful, value }),
    ]),
  ];
}

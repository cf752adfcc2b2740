/** The checklist card: a pure picture of a triage, always drawn whole. */
import type { Button, KnownBlock } from '@slack/types';
import { hintSentence } from '../../core/credential-hint.ts';
import type { Step } from '../../core/guide.ts';
import { currentStep, type Triage } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import {
  actions,
  type ButtonSpec,
  button,
  divider,
  fallback,
  header,
  line,
  rich,
  say,
  small,
} from './blocks.ts';
import { closingBlocks } from './closing-blocks.ts';
import { decisionBlocks, decisionIntro } from './decision-blocks.ts';
import { type Fitted, type Room, takeFitting, without } from './fitting.ts';
import { hintBlocks } from './hint-blocks.ts';
import { exitAdvice, overviewBlocks } from './overview.ts';
import { reasonBlock, sourceBlock, whyBlocks } from './reason-block.ts';
import { bodyBlocks, leadBlocks, noteBlocks } from './step-blocks.ts';
import { adminButton, lifeBlocks } from './triage-life.ts';
import { cardWords, inTheGuide, progressWords } from './wording/card.ts';
import { causeName } from './wording/common.ts';

// The schema counts characters and Slack UTF-16 units, so a reason of emoji may be twice as long as one of letters.
const LONGEST_REASON = 2000;

/** A message: its blocks and the text for notifications and screen readers, both from one value. */
export interface CardMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Draws the card of a triage as it stands. */
export function checklistCard(triage: Triage): CardMessage {
  const step = triage.state === 'open' ? currentStep(triage) : null;
  const reason = step === null ? triage.guide.cause.reason : clip(triage.guide.cause.reason, LONGEST_REASON);
  const head = headBlocks(triage, reason);
  const foot = [...overviewBlocks(triage), ...closingBlocks(triage), sourceBlock(triage)];
  const room = without({ size: LIMITS.messageText, blocks: LIMITS.messageBlocks }, [...head, ...foot]);
  const middle = step === null ? [] : currentBlocks(triage, step, room);
  return { text: fallback(spokenState(triage, step)), blocks: [...head, ...middle, ...foot] };
}

function spokenState(triage: Triage, step: Step | null): string {
  const name = titleOf(triage);
  if (triage.state === 'fixed') return `${name}: fixed`;
  if (triage.ticket !== null) return `${name}: ticket #${triage.ticket}`;
  return step === null ? `${name}: ${cardWords.allDone}` : `${name}. ${progressOf(triage)}: ${step.title}`;
}

function titleOf({ guide }: Triage): string {
  return causeName(guide.product?.name ?? null, guide.cause.error);
}

function progressOf(triage: Triage): string {
  const { steps } = triage.guide;
  const current = currentStep(triage)?.id;
  return progressWords(
    steps.findIndex(({ id }) => id === current),
    steps.length,
  );
}

function headBlocks(triage: Triage, reason: string): readonly KnownBlock[] {
  const mark = triage.state === 'fixed' ? '✅ ' : triage.ticket !== null ? '🎫 ' : '';
  const title = `${mark}${titleOf(triage)}`;
  const error = title.length > LIMITS.header ? titleOf(triage) : null;
  return [
    header(title),
    reasonBlock(reason, error),
    ...whyBlocks(triage),
    ...hintBlocks(triage.hints.map(hintSentence)),
    ...exitAdvice(triage),
    ...lifeBlocks(triage),
  ];
}

// The frame and the question always fit. Then the step's own words have their turn, and the guide's asides take what is left.
function currentBlocks(triage: Triage, step: Step, room: Room): readonly KnownBlock[] {
  const heading = [divider, ...stepHeading(triage, step)];
  const frame = [...heading, ...buttonRows(triage, step, false), small(cardWords.cutShort)];
  const free = without(room, frame);
  const decision = decisionBlocks(triage, step, Math.floor(free.size / 2));
  const isFresh = !Object.hasOwn(triage.answers, step.id);
  const lead = takeFitting(
    [...leadBlocks(step), ...(isFresh ? decisionIntro(step) : [])],
    without(free, decision.blocks),
  );
  const body = lead.whole ? takeFitting(bodyBlocks(step), lead.left) : nothing(lead.left);
  const isFirst = triage.records.length === 0;
  const notes = takeFitting(isFirst ? noteBlocks(triage.guide.notes) : [], body.left);
  const isReasonWhole = triage.guide.cause.reason.length <= LONGEST_REASON;
  const whole = isReasonWhole && decision.whole && lead.whole && body.whole && notes.whole;
  return [
    ...notes.blocks,
    ...heading,
    ...lead.blocks,
    ...decision.blocks,
    ...body.blocks,
    ...(whole ? [] : [small(cardWords.cutShort)]),
    ...buttonRows(triage, step, whole),
  ];
}

function nothing(left: Room): Fitted {
  return { blocks: [], whole: false, left };
}

function stepHeading(triage: Triage, step: Step): readonly KnownBlock[] {
  const facts = [
    progressOf(triage),
    ...(step.label === undefined ? [] : [inTheGuide(step.label)]),
    ...(step.who === 'administrator' ? [`🔑 ${cardWords.forAdministrator}`] : []),
  ];
  return [small(facts.join(' · ')), rich(line(say(step.title, { bold: true })))];
}

// Values carry keys only; the version in the block id makes clients forget what an older card had selected.
function blockId(triage: Triage, name: string): string {
  return `${name}:${triage.id}:r${triage.version}`;
}

function buttonRows(triage: Triage, step: Step, whole: boolean): readonly KnownBlock[] {
  const side = sideButtons(triage, step, whole);
  return [
    actions(blockId(triage, 'outcomes'), outcomeButtons(triage, step)),
    ...(side.length === 0 ? [] : [actions(blockId(triage, 'side'), side)]),
  ];
}

function outcomeButtons(triage: Triage, step: Step): readonly Button[] {
  const value = JSON.stringify({ triage: triage.id, step: step.id });
  const others = triage.records.filter((record) => record.step !== step.id);
  const isLast = others.length === triage.guide.steps.length - 1;
  const specs: readonly ButtonSpec[] = [
    { id: card.fixed, text: cardWords.fixed, value, style: 'primary' },
    { id: card.noChange, text: isLast ? cardWords.noChangeLast : cardWords.noChange, value },
    { id: card.notApplicable, text: cardWords.notApplicable, value },
    { id: card.blocked, text: cardWords.blocked, value },
  ];
  return specs.map(button);
}

function sideButtons(triage: Triage, step: Step, whole: boolean): readonly Button[] {
  const key = { triage: triage.id, step: step.id };
  const exits = step.exits.map((exit, at) =>
    button({
      id: `${card.exit}.${at}`,
      text: exit.label,
      value: JSON.stringify({ ...key, exit: exit.id }),
    }),
  );
  const read = button({ id: card.readStep, text: cardWords.readStep, value: JSON.stringify(key) });
  const forAdmin =
    step.who === 'administrator' || step.exits.some(({ leads_to }) => leads_to === 'administrator');
  const admin = forAdmin ? [adminButton(triage, step.id)] : [];
  return [...exits, ...admin, ...(whole ? [] : [read])];
}

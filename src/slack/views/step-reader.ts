/** A whole step in a modal, for steps that are longer than a message can be; in pages, with the way to the steps beside it. */
import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Step } from '../../core/guide.ts';
import type { GuideSnapshot } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { actions, button, line, lines, plain, rich, say, small } from './blocks.ts';
import { decisionIntro, decisionTable } from './decision-blocks.ts';
import { byteLength, takeFitting } from './fitting.ts';
import { reasonBlock } from './reason-block.ts';
import { bodyBlocks, leadBlocks, noteBlocks } from './step-blocks.ts';
import { cardWords, readerPart } from './wording/card.ts';
import { commonWords } from './wording/common.ts';

type About = Pick<GuideSnapshot, 'notes' | 'cause'>;

/** Draws every part of the step as far as one view goes, with what its guide says about the cause and beside the steps, if given. */
export function stepReader(step: Step, guide?: About): ModalView {
  const [first = [], ...others] = pagesOf(step, guide);
  return modal(step, [...first, ...(others.length === 0 ? [] : [small(cardWords.readerCut)])]);
}

/** Where somebody reads: which triage's guide, which of its steps, and which page of that (0 is the first). */
export interface Reading {
  readonly triage: string;
  readonly guide: About & Pick<GuideSnapshot, 'steps'>;
  readonly step: Step;
  readonly page: number;
}

/** Draws a page of a step, with buttons to its other pages and to the steps before and after. A page that does not exist becomes the last one. */
export function readerPage(reading: Reading): ModalView {
  const { step, guide, page: wanted } = reading;
  const pages = pagesOf(step, guide);
  const page = Math.min(wanted, pages.length - 1);
  const buttons = turnButtons({ ...reading, page }, pages.length);
  return modal(step, [
    ...(pages[page] ?? []),
    ...(pages.length === 1 ? [] : [small(readerPart(page, pages.length))]),
    ...(buttons.length === 0 ? [] : [actions(`reader:${step.id}:${page}`, buttons)]),
  ]);
}

function modal({ label }: Step, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: 'modal',
    title: plain(label ?? cardWords.readerTitle, LIMITS.modalTitle),
    close: plain(commonWords.close, LIMITS.modalTitle),
    blocks: [...blocks],
  };
}

// Two blocks and some bytes are for what stands below.
const ROOM = { size: LIMITS.viewBytes - 8000, blocks: LIMITS.viewBlocks - 2 };

function pagesOf(step: Step, guide: About | undefined): readonly (readonly KnownBlock[])[] {
  const pages: (readonly KnownBlock[])[] = [];
  let rest = partsOf(step, guide);
  while (rest.length > 0) {
    const { blocks } = takeFitting(rest, ROOM, byteLength);
    // One block is far smaller than a view, so each page takes at least one.
    const taken = blocks.length === 0 ? rest.slice(0, 1) : blocks;
    pages.push(taken);
    rest = rest.slice(taken.length);
  }
  return pages;
}

function partsOf(step: Step, guide: About | undefined): readonly KnownBlock[] {
  return [
    rich(line(say(step.title, { bold: true }))),
    ...leadBlocks(step),
    ...decisionIntro(step),
    ...bodyBlocks(step),
    ...exitBlocks(step),
    ...(guide === undefined ? [] : [reasonBlock(guide.cause.reason, null), ...noteBlocks(guide.notes)]),
    ...decisionTable(step),
  ];
}

function turnButtons({ triage, guide, step, page }: Reading, pages: number): readonly Button[] {
  const at = guide.steps.findIndex(({ id }) => id === step.id);
  const before = guide.steps[at - 1];
  const after = guide.steps[at + 1];
  const turn = (place: number, text: string, to: { readonly step: string; readonly page: number }) =>
    button({ id: `${card.turn}.${place}`, text, value: JSON.stringify({ triage, ...to }) });
  return [
    ...(page > 0 ? [turn(0, cardWords.readerBack, { step: step.id, page: page - 1 })] : []),
    ...(page < pages - 1 ? [turn(1, cardWords.readerMore, { step: step.id, page: page + 1 })] : []),
    ...(before === undefined ? [] : [turn(2, cardWords.stepBefore, { step: before.id, page: 0 })]),
    ...(after === undefined ? [] : [turn(3, cardWords.stepAfter, { step: after.id, page: 0 })]),
  ];
}

function exitBlocks({ exits }: Step): readonly KnownBlock[] {
  if (exits.length === 0) return [];
  return [
    rich(line(say(cardWords.exitsTitle, { bold: true }))),
    ...exits.map(({ label, text }) => rich(lines([say(`“${label}”`, { italic: true })], [say(text)]))),
  ];
}

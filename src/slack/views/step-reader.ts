/** A whole step in a modal, for steps that are longer than a message can be. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Step } from '../../core/guide.ts';
import type { GuideSnapshot } from '../../core/triage.ts';
import { LIMITS } from '../limits.ts';
import { line, lines, plain, rich, say, small } from './blocks.ts';
import { decisionIntro, decisionTable } from './decision-blocks.ts';
import { byteLength, takeFitting } from './fitting.ts';
import { reasonBlock } from './reason-block.ts';
import { bodyBlocks, leadBlocks, noteBlocks } from './step-blocks.ts';
import { cardWords } from './wording/card.ts';
import { commonWords } from './wording/common.ts';

/** Draws every part of the step, with what its guide says about the cause and beside the steps, if given. */
export function stepReader(step: Step, guide?: Pick<GuideSnapshot, 'notes' | 'cause'>): ModalView {
  const parts = [
    rich(line(say(step.title, { bold: true }))),
    ...leadBlocks(step),
    ...decisionIntro(step),
    ...bodyBlocks(step),
    ...exitBlocks(step),
    ...(guide === undefined ? [] : [reasonBlock(guide.cause.reason, null), ...noteBlocks(guide.notes)]),
    ...decisionTable(step),
  ];
  const { blocks, whole } = takeFitting(
    parts,
    { size: LIMITS.viewBytes, blocks: LIMITS.viewBlocks - 1 },
    byteLength,
  );
  return {
    type: 'modal',
    title: plain(step.label ?? cardWords.readerTitle, LIMITS.modalTitle),
    close: plain(commonWords.close, LIMITS.modalTitle),
    blocks: [...blocks, ...(whole ? [] : [small(cardWords.readerCut)])],
  };
}

function exitBlocks({ exits }: Step): readonly KnownBlock[] {
  if (exits.length === 0) return [];
  return [
    rich(line(say(cardWords.exitsTitle, { bold: true }))),
    ...exits.map(({ label, text }) => rich(lines([say(`“${label}”`, { italic: true })], [say(text)]))),
  ];
}

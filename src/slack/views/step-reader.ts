/** A whole step in a modal, for steps that are longer than a message can be. */
import type { ModalView } from '@slack/types';
import type { Step } from '../../core/guide.ts';
import { LIMITS } from '../limits.ts';
import { plain, section } from './blocks.ts';
import { stepBlocks } from './step-blocks.ts';

// Slack refuses views above 250 kB of JSON; a step's schema keeps its text below half of that.
const VIEW_TEXT = 120_000;

/** Draws every part of the step. */
export function stepReader(step: Step): ModalView {
  const { blocks } = stepBlocks(step, VIEW_TEXT);
  const body = blocks.length === 0 ? [section(' ')] : blocks;
  return {
    type: 'modal',
    title: plain(step.label ?? 'The whole step', LIMITS.modalTitle),
    close: plain('Close', LIMITS.modalTitle),
    blocks: body.slice(0, LIMITS.viewBlocks),
  };
}

/** What a guide says of one symptom, with the way to begin its checklist. */
import type { ModalView } from '@slack/types';
import type { Cause, Guide } from '../../core/guide.ts';
import { homeForms } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { line, list, plain, rich, say } from './blocks.ts';
import { reasonBlock } from './reason-block.ts';
import { causeName, commonWords } from './wording/common.ts';
import { homeWords } from './wording/home.ts';

const LONGEST_TITLE = 100;

/** Draws the form of a cause of a guide. */
export function symptomForm(guide: Guide, cause: Cause): ModalView {
  const titles = cause.steps.map((id) => guide.steps.find((step) => step.id === id)?.title ?? id);
  return {
    type: 'modal',
    callback_id: homeForms.symptom,
    private_metadata: JSON.stringify({ guide: guide.id, cause: cause.id }),
    title: plain(homeWords.symptomTitle, LIMITS.modalTitle),
    submit: plain(homeWords.symptomStart, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [
      rich(line(say(causeName(guide.product?.name ?? null, cause.error), { bold: true }))),
      reasonBlock(cause.reason, null),
      rich(
        line(say(homeWords.symptomSteps, { bold: true })),
        list(
          'ordered',
          titles.map((title) => line(say(clip(title, LONGEST_TITLE)))),
        ),
      ),
    ],
  };
}

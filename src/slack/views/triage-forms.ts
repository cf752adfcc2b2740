/** The forms about a triage: whom to ask, which other problem it is, and a remark; and what its thread is told. */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Step } from '../../core/guide.ts';
import type { AdminAsk, Triage } from '../../core/triage.ts';
import { formInputs, triageForms } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { emoji, fallback, line, person, plain, rich, say } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { takeFitting } from './fitting.ts';
import { type BrowseShelf, symptomGroups } from './paste-form.ts';
import { bodyBlocks, leadBlocks } from './step-blocks.ts';
import { causeName, commonWords } from './wording/common.ts';
import { formTitles, ticketLifeWords } from './wording/ticket-life.ts';
import { triageLifeWords } from './wording/triage-life.ts';

interface Parts {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly metadata: object;
  readonly input: InputBlock;
}

function modal({ guide }: Triage, { id, title, submit, metadata, input }: Parts): ModalView {
  const name = causeName(guide.product?.name ?? null, guide.cause.error);
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: JSON.stringify(metadata),
    title: plain(title, LIMITS.modalTitle),
    submit: plain(submit, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [rich(line(say(name, { bold: true }))), input],
  };
}

/** Asks which administrator can do a step. */
export function adminForm(triage: Triage, step: string): ModalView {
  return modal(triage, {
    id: triageForms.admin,
    title: triageLifeWords.adminTitle,
    submit: triageLifeWords.send,
    metadata: { triage: triage.id, step },
    input: {
      type: 'input',
      block_id: formInputs.choice,
      label: plain(triageLifeWords.adminLabel),
      hint: plain(triageLifeWords.adminHint),
      element: { type: 'users_select', action_id: formInputs.value },
    },
  });
}

/** Asks which other problem it is; `closest` come first. */
export function switchForm(
  triage: Triage,
  closest: BrowseShelf['symptoms'],
  shelves: readonly BrowseShelf[],
): ModalView {
  const first = { product: { name: triageLifeWords.closest }, symptoms: closest };
  const { groups } = symptomGroups(
    closest.length === 0 ? shelves : [first, ...withoutThose(shelves, closest)],
  );
  return modal(triage, {
    id: triageForms.other,
    title: triageLifeWords.otherTitle,
    submit: triageLifeWords.goOn,
    metadata: { triage: triage.id },
    input: {
      type: 'input',
      block_id: formInputs.choice,
      label: plain(triageLifeWords.otherLabel),
      hint: plain(triageLifeWords.otherHint),
      element: { type: 'static_select', action_id: formInputs.value, option_groups: [...groups] },
    },
  });
}

// Slack refuses two options of one value.
function withoutThose(
  shelves: readonly BrowseShelf[],
  shown: BrowseShelf['symptoms'],
): readonly BrowseShelf[] {
  const isShown = (guide: string, cause: string) =>
    shown.some((one) => one.guide === guide && one.cause === cause);
  return shelves
    .map((shelf) => ({ ...shelf, symptoms: shelf.symptoms.filter((one) => !isShown(one.guide, one.cause)) }))
    .filter(({ symptoms }) => symptoms.length > 0);
}

export function triageRemarkForm(triage: Triage): ModalView {
  return modal(triage, {
    id: triageForms.remark,
    title: formTitles.remark,
    submit: triageLifeWords.send,
    metadata: { triage: triage.id },
    input: {
      type: 'input',
      block_id: formInputs.text,
      label: plain(ticketLifeWords.remarkLabel),
      element: {
        type: 'plain_text_input',
        action_id: formInputs.value,
        multiline: true,
        max_length: LIMITS.input,
      },
    },
  });
}

/** Asks an administrator in the thread, with exactly what to do. */
export function adminNote(ask: AdminAsk, step: Step): CardMessage {
  const parts: readonly KnownBlock[] = [...leadBlocks(step), ...bodyBlocks(step)];
  const { blocks } = takeFitting(parts, {
    size: LIMITS.messageText - 1000,
    blocks: LIMITS.messageBlocks - 3,
  });
  const said = [
    emoji('key'),
    say(' '),
    person(ask.to),
    say(', '),
    person(ask.by),
    say(triageLifeWords.adminAsks),
  ];
  return {
    text: fallback(`${triageLifeWords.askAdmin}: ${clip(step.title, 200)}`),
    blocks: [rich(line(...said)), rich(line(say(step.title, { bold: true }))), ...blocks],
  };
}

/** Reminds the asker of a triage that was left alone. */
export function sleepNote({ asker }: Triage): CardMessage {
  return {
    text: fallback(triageLifeWords.reminder.slice(2)),
    blocks: [rich(line(emoji('wave'), say(' '), person(asker), say(triageLifeWords.reminder)))],
  };
}

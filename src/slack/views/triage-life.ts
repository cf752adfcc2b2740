/** What a checklist card shows beside its steps: who helps, who was asked, what was tried before, and where else to go. */
import type { Button, KnownBlock, Overflow, StaticSelect } from '@slack/types';
import { currentStep, type Triage } from '../../core/triage.ts';
import { card } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { actions, button, emoji, line, person, plain, rich, say, small } from './blocks.ts';
import { cardWords } from './wording/card.ts';
import { outageKnown } from './wording/outage.ts';
import { haveThis } from './wording/pointer.ts';
import { quietWords } from './wording/quiet.ts';
import { adminAsked, cameBackTimes, triageLifeWords, triedBefore } from './wording/triage-life.ts';

const LONGEST_TITLE = 60;
// The newest few say where things stand; the ticket carries all of them.
const MOST_LINES = 3;

/** Lines for the head of the card. */
export function lifeBlocks(triage: Triage): readonly KnownBlock[] {
  const { helper, asks, earlier, cameBack } = triage;
  const titleOf = (id: string) => triage.guide.steps.find((step) => step.id === id)?.title ?? id;
  const asked = asks
    .slice(-MOST_LINES)
    .map(({ to, step }) =>
      rich(line(emoji('key'), say(' '), person(to), say(adminAsked(clip(titleOf(step), LONGEST_TITLE))))),
    );
  const before = earlier
    .slice(-MOST_LINES)
    .map(({ error, tried }) => small(triedBefore(clip(error, LONGEST_TITLE), tried.length)));
  return [
    ...(helper === null
      ? []
      : [rich(line(emoji('raising_hand'), say(' '), person(helper.by), say(triageLifeWords.helps)))]),
    ...asked,
    ...before,
    ...(triage.outage === null ? [] : [small(outageKnown(triage.outage))]),
    ...(triage.others.length === 0 ? [] : [small(`👥 ${haveThis(1 + triage.others.length)}`)]),
    ...(cameBack.length === 0 ? [] : [small(cameBackTimes(cameBack.length))]),
  ];
}

/** The menu of what is pressed seldom. */
export function moreMenu({ id }: Triage): Overflow {
  const option = (text: string, deed: string) => ({
    text: plain(text, LIMITS.option),
    value: `${deed} ${id}`,
  });
  return {
    type: 'overflow',
    action_id: card.more,
    options: [
      option(triageLifeWords.help, 'help'),
      option(triageLifeWords.otherProblem, 'switch'),
      option(quietWords.ignoreThread, 'ignore'),
    ],
  };
}

/** A row to go to any step; nothing where there is only one. */
export function jumpBlocks(triage: Triage): readonly KnownBlock[] {
  const { steps } = triage.guide;
  if (steps.length < 2) return [];
  const current = currentStep(triage)?.id;
  const options = steps.flatMap((step, at) =>
    step.id === current ? [] : [{ text: plain(`${at + 1}. ${step.title}`, 40), value: `${at} ${triage.id}` }],
  );
  const select: StaticSelect = {
    type: 'static_select',
    action_id: card.jump,
    placeholder: plain(triageLifeWords.jump, LIMITS.placeholder),
    options,
  };
  return [{ type: 'actions', block_id: `jump:${triage.id}:r${triage.version}`, elements: [select] }];
}

export function cameBackButton({ id }: Triage): Button {
  return button({ id: card.cameBack, text: triageLifeWords.cameBack, value: JSON.stringify({ triage: id }) });
}

export function adminButton({ id }: Triage, step: string): Button {
  return button({
    id: card.askAdmin,
    text: triageLifeWords.askAdmin,
    value: JSON.stringify({ triage: id, step }),
  });
}

/** What stands below a rating: thanks, and room for a remark until there is one. */
export function ratedBlocks(triage: Triage): readonly KnownBlock[] {
  if (triage.remark !== null) return [small(triageLifeWords.remarkKept)];
  const thanks = triage.helpful === true ? cardWords.thanksHelpful : cardWords.thanksNotHelpful;
  const value = JSON.stringify({ triage: triage.id });
  const remark = button({ id: card.remark, text: triageLifeWords.remark, value });
  return [small(thanks), actions(`rated:${triage.id}:r${triage.version}`, [remark])];
}

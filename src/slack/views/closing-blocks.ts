/** How a card ends: thanks, the ticket, or the ways on. */
import type { Button, KnownBlock } from '@slack/types';
import { currentStep, type Triage } from '../../core/triage.ts';
import { isUntouched } from '../../core/triage-report.ts';
import { card } from '../ids.ts';
import { actions, button, emoji, line, person, rich, say } from './blocks.ts';
import { cameBackButton, jumpBlocks, moreMenu, ratedBlocks } from './triage-life.ts';
import { turnedAwayBlock } from './turned-away.ts';
import { cardWords, fixedAfter } from './wording/card.ts';
import { ticketWith } from './wording/escalation.ts';
import { quietWords } from './wording/quiet.ts';
import { triageLifeWords } from './wording/triage-life.ts';

/** Draws the end of the card for the triage's state. */
export function closingBlocks(triage: Triage): readonly KnownBlock[] {
  if (triage.state === 'escalated') {
    const said = ticketWith(triage.ticket ?? 0, triage.guide.escalation.contact);
    return [rich(line(emoji('ticket'), say(' '), say(said)))];
  }
  const undo = button({
    id: card.undo,
    text: cardWords.undo,
    value: JSON.stringify({ triage: triage.id, records: triage.records.length }),
  });
  const why = whyButtons(triage);
  const back = cameBackButton(triage);
  if (triage.state === 'fixed')
    return [...fixedBlocks(triage), actions(blockId(triage, 'closing'), [undo, back, ...why])];
  if (triage.state === 'closed')
    return [
      triage.rejected === null
        ? rich(line(emoji('zzz'), say(' '), say(triageLifeWords.closed)))
        : turnedAwayBlock(triage.rejected.by),
      actions(blockId(triage, 'closing'), [back, ...why]),
    ];
  const isDone = currentStep(triage) === null;
  const escalate = button({
    id: card.escalate,
    text: cardWords.escalate,
    value: JSON.stringify({ triage: triage.id }),
    ...(isDone ? { style: 'primary' as const } : {}),
  });
  return [
    ...(isDone ? [rich(line(emoji('checkered_flag'), say(' '), say(cardWords.allDone)))] : []),
    {
      type: 'actions',
      block_id: blockId(triage, 'closing'),
      elements: [
        escalate,
        ...(triage.records.length === 0 ? [] : [undo]),
        ...why,
        ...notMine(triage),
        moreMenu(triage),
      ],
    },
    ...jumpBlocks(triage),
  ];
}

// Only while nobody has begun: whoever works on it has taken it for theirs.
function notMine(triage: Triage): readonly Button[] {
  if (!isUntouched(triage)) return [];
  return [
    button({ id: card.notMine, text: quietWords.notMine, value: JSON.stringify({ triage: triage.id }) }),
  ];
}

// A triage that an earlier version opened keeps no explanation.
function whyButtons(triage: Triage): readonly Button[] {
  if (triage.reason.explanation === null) return [];
  return [button({ id: card.why, text: cardWords.why, value: JSON.stringify({ triage: triage.id }) })];
}

function blockId(triage: Triage, name: string): string {
  return `${name}:${triage.id}:r${triage.version}`;
}

function fixedBlocks(triage: Triage): readonly KnownBlock[] {
  const record = triage.records.at(-1);
  const by = record === undefined ? [] : [say(' by '), person(record.by)];
  const said = say(fixedAfter(triage.records.length));
  const thanks = rich(line(emoji('tada'), say(' '), said, ...by, say(cardWords.gladItWorks)));
  if (triage.helpful !== null) return [thanks, ...ratedBlocks(triage)];
  const value = JSON.stringify({ triage: triage.id });
  return [
    thanks,
    rich(line(say(cardWords.rateQuestion))),
    actions(blockId(triage, 'rating'), [
      button({ id: card.helpful, text: cardWords.helpful, value }),
      button({ id: card.notHelpful, text: cardWords.notHelpful, value }),
    ]),
  ];
}

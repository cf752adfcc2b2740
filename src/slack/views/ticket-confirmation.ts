/** What the requester's thread says about a ticket: that it exists, what is missing, and how to add it or withdraw. */
import type { Button, KnownBlock } from '@slack/types';
import type { Ticket } from '../../core/ticket.ts';
import { isErased } from '../../core/ticket-life.ts';
import { ticketThread } from '../ids.ts';
import { clip } from '../limits.ts';
import { actions, button, plain, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { sentence } from './sentence.ts';
import { ticketOnItsWay } from './wording/escalation.ts';
import { outageTicket } from './wording/outage.ts';
import { notGiven } from './wording/ticket.ts';
import { ticketLifeWords } from './wording/ticket-life.ts';

const LONGEST_LABEL = 60;

/** Draws the confirmation as the ticket stands. */
export function ticketConfirmation(ticket: Ticket): CardMessage {
  const said = sentence(
    ticket.outage === null
      ? `:ticket: ${ticketOnItsWay(ticket.number, ticket.contact)}`
      : `:rotating_light: ${outageTicket(ticket.number)}`,
  );
  if (ticket.state === 'resolved' || isErased(ticket)) return said;
  return { ...said, blocks: [...said.blocks, ...missingBlocks(ticket), waysOn(ticket)] };
}

function missingBlocks({ completeness, fields }: Ticket): readonly KnownBlock[] {
  const missing = [...completeness.required.missing, ...completeness.when_available.missing];
  const labels = missing.map((id) => clip(fields.find((one) => one.id === id)?.label ?? id, LONGEST_LABEL));
  return labels.length === 0 ? [] : [small(notGiven(labels))];
}

function waysOn({ number, version }: Ticket): KnownBlock {
  const value = JSON.stringify({ ticket: number });
  const withdraw: Button = {
    ...button({ id: ticketThread.withdraw, text: ticketLifeWords.withdraw, value }),
    confirm: {
      title: plain(ticketLifeWords.withdrawTitle),
      text: plain(ticketLifeWords.withdrawText),
      confirm: plain(ticketLifeWords.withdrawConfirm),
      deny: plain(ticketLifeWords.keep),
    },
  };
  return actions(`confirmation:${number}:v${version}`, [
    button({ id: ticketThread.details, text: ticketLifeWords.addDetails, value }),
    withdraw,
  ]);
}

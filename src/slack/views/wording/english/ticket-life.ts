/** The words of a ticket's life: its buttons and forms, what its thread and its supporters hear, and why something is refused. */
import type { Priority, ResolutionReason, TicketState } from '../../../../core/ticket.ts';
import { counted } from './counting.ts';

export const ticketLifeWords = {
  claim: "I'll take it",
  ask: 'Ask for a detail',
  resolve: 'Resolve',
  reopen: 'Reopen',
  addDetails: 'Add details',
  withdraw: 'I need it no more',
  withdrawTitle: 'Withdraw the ticket?',
  withdrawText: 'Support stops working on it. You can reopen it any time.',
  withdrawConfirm: 'Withdraw',
  keep: 'Keep it',
  answer: 'Answer',
  answered: 'Answered, thank you.',
  noLongerNeeded: 'No longer needed.',
  cameBack: 'It came back',
  remark: 'Add a remark',
  thanksRemark: 'Thank you, your remark is kept with the ticket.',
  thanksHelpful: 'Thank you, noted that it helped.',
  thanksNotHelpful: 'Thank you, noted that it did not help. “It came back” opens the ticket again.',
  rateQuestion: 'Did this answer your question?',
  send: 'Send',
  save: 'Save',
  choose: 'Choose',
  nobody: 'nobody yet',
  fieldLabel: 'Which detail?',
  fieldHint: 'Missing ones come first. The requester gets exactly this field to fill in.',
  ownLabel: 'In your own words',
  ownHint: 'Why you need it, or a question of your own if no field fits.',
  ownMissing: 'Choose a detail, or ask in your own words.',
  reasonLabel: 'How did it end?',
  resolutionLabel: 'What was it, and what helped?',
  resolutionHint: 'The requester reads this in their thread. Secrets are removed before it is stored.',
  assignLabel: 'Who looks after it?',
  notInSupport:
    'This person is not in the support channel. Invite them there first, or choose somebody else.',
  priorityLabel: 'How urgent is it?',
  noteLabel: 'Note for supporters',
  noteHint: 'Only the support channel sees it. Secrets are removed before it is stored.',
  mergeLabel: 'Number of the ticket that goes on',
  mergeHint: 'This ticket is resolved as its duplicate; its requester hears what is found there.',
  mergeWrong: 'This is no ticket number. Right would be, for example, 12.',
  remarkLabel: 'What should we know?',
  textMissing: 'Please write something here.',
  nothingNew: 'Nothing new was filled in. Fill in at least one field, or close the form.',
  notSupporter: 'Only members of the support channel can do this. Ask one of them in this thread.',
  notYours: 'Only the person who asked and the supporters can do this.',
  supportUnknown:
    'I cannot see who is a supporter, so I cannot let anybody do this: the support channel or the supporters’ group is out of my sight. Ask an admin to look at `/authfix settings` and `/authfix roles`, and your operator at the setting `AUTHFIX_SUPPORT_CHANNEL`.',
  outdated: 'That was done already: the card shows where the ticket stands now.',
  resolvedAlready: 'This ticket is resolved. Reopen it first.',
  erased:
    'What this ticket said has been erased, so it cannot be worked on. Paste the error again if it is back.',
  gone: 'This ticket no longer exists. Paste the error again to start a new one.',
  itself: 'A ticket cannot be a duplicate of itself. Name the other one.',
  noOther: 'There is no such ticket in this workspace. Look at its number on its card.',
  tooMany: 'This ticket has as many questions of your own as fit. Ask in the thread instead.',
  threadUnreadable:
    'I cannot read that thread (any more). Invite me to its channel, or copy what matters into a note.',
  threadEmpty: 'Nobody has written anything in that thread yet.',
  threadTitle: 'The thread so far',
} as const;

const STATES: Readonly<Record<TicketState, { readonly mark: string; readonly name: string }>> = {
  open: { mark: 'large_blue_circle', name: 'Open' },
  claimed: { mark: 'large_yellow_circle', name: 'Claimed' },
  waiting: { mark: 'hourglass_flowing_sand', name: 'Waiting for an answer' },
  resolved: { mark: 'white_check_mark', name: 'Resolved' },
  reopened: { mark: 'arrows_counterclockwise', name: 'Reopened' },
};

/** The emoji (without colons) and the name of a state. */
export function stateWords(state: TicketState): { readonly mark: string; readonly name: string } {
  return STATES[state];
}

const PRIORITIES: Readonly<Record<Priority, string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export function priorityName(priority: Priority): string {
  return PRIORITIES[priority];
}

const REASONS: Readonly<Record<ResolutionReason, string>> = {
  solved: 'Solved',
  workaround: 'There is a way around it',
  known_problem: 'A known problem, being worked on elsewhere',
  not_reproducible: 'It could not be reproduced',
  no_answer: 'No answer came',
  withdrawn: 'Withdrawn',
  duplicate: 'A duplicate',
};

export function reasonName(reason: ResolutionReason): string {
  return REASONS[reason];
}

const MENU = {
  assign: 'Assign…',
  priority: 'Change priority…',
  note: 'Add an internal note…',
  merge: 'Merge as a duplicate…',
  attach: 'Attach the thread so far',
} as const;

export function menuName(entry: keyof typeof MENU): string {
  return MENU[entry];
}

/** The titles of the forms; Slack cuts at 24 characters. */
export const formTitles = {
  ask: 'Ask for a detail',
  details: 'Add details',
  answer: 'Answer support',
  resolve: 'Resolve the ticket',
  assign: 'Assign the ticket',
  priority: 'Change the priority',
  note: 'Internal note',
  merge: 'Merge as a duplicate',
  remark: 'Your remark',
} as const;

/** What each entry of a history says in the requester's thread, between the names of people. */
export const threadNews = {
  looksAfter: (ticket: number) => ` looks after ticket #${ticket}.`,
  needs: (ticket: number) => ` needs one more detail for ticket #${ticket}:`,
  attached: (ticket: number) => ` attached this thread so far to ticket #${ticket}, without secrets.`,
  resolved: (ticket: number, reason: string) => `ticket #${ticket} is resolved. ${reason}.`,
  withdrew: (ticket: number) => ` withdrew ticket #${ticket}.`,
  duplicate: (ticket: number, other: number) =>
    `Ticket #${ticket} is about the same problem as ticket #${other}. What is found there is told here too.`,
  reopened: (ticket: number) => ` opened ticket #${ticket} again.`,
} as const;

/** What supporters hear under the ticket's card, between the names of people. */
export const supportNews = {
  noted: ' notes:',
  answered: ' answered:',
  added: ' added:',
  gave: ' gave this ticket to ',
  attached: (count: number) => ` attached the thread so far (${counted(count, 'message')}).`,
  leftOut: (count: number) =>
    `${counted(count, 'more message')}: all that is kept is in “authfix tickets show”.`,
  rated: (helpful: boolean) => (helpful ? ' says that it helped:' : ' says that it did not help:'),
  withdrew: ' withdrew this ticket.',
  reopened: ' opened this ticket again.',
  fileCount: (count: number) => counted(count, 'file'),
} as const;

/** A reminder about a target, before it is missed; the moment follows. */
export function targetDue(ticket: number, target: 'first_response' | 'resolution'): string {
  const what = target === 'first_response' ? 'has had no answer yet' : 'is not resolved yet';
  return `Ticket #${ticket} ${what}; it should by `;
}

export function responseTime(duration: string): string {
  return `first response after ${duration}`;
}

export function resolutionTime(duration: string): string {
  return `resolved after ${duration}`;
}

export function mergedInto(ticket: number): string {
  return `Merged into ticket #${ticket}`;
}

export function hasDuplicates(tickets: readonly number[]): string {
  return `Duplicates: ${tickets.map((one) => `#${one}`).join(', ')}`;
}

export function waitsFor(labels: readonly string[]): string {
  return `Waits for: ${labels.join(' · ')}`;
}

/** A refused change; `merged` names the ticket that goes on. */
export function refusedBecause(refusal: {
  readonly kind: string;
  readonly mergedInto: number | null;
}): string {
  switch (refusal.kind) {
    case 'taken':
      return 'Somebody else looks after this ticket already. “Assign…” in its menu gives it to you.';
    case 'merged':
      return `This ticket was merged into #${refusal.mergedInto ?? '?'}. Go on there, or reopen this one if that was wrong.`;
    case 'other-ended':
      return 'The other ticket has ended itself. Reopen it first, or name one that goes on.';
    default:
      return REFUSALS[refusal.kind] ?? ticketLifeWords.outdated;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  resolved: ticketLifeWords.resolvedAlready,
  erased: ticketLifeWords.erased,
  gone: ticketLifeWords.gone,
  itself: ticketLifeWords.itself,
  'no-other': ticketLifeWords.noOther,
  'too-many': ticketLifeWords.tooMany,
};

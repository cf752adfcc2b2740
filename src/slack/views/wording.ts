/** All sentences that authfix says in Slack, in one place: short, warm and plain. */
import type { Note } from '../../core/guide.ts';
import type { Outcome } from '../../core/triage.ts';

export const words = {
  fixed: 'That fixed it',
  noChange: 'No change, next step',
  notApplicable: 'Does not apply',
  blocked: "I can't do this",
  undo: 'Undo last step',
  escalate: 'Escalate to support',
  askAgain: 'Answer again',
  readStep: 'Read the whole step',
  helpful: 'Yes, it helped',
  notHelpful: 'Not really',
  none: 'None of these',
  whyThis: 'Why this guide?',
  allSteps: 'All steps',
  forAdministrator: 'needs an administrator',
  cutShort: 'This step is longer than one message can be.',
  allDone:
    'That was the last step. If it still fails, support can take over: everything you tried goes with the ticket.',
  rateQuestion: 'Did this answer your question?',
  thanksHelpful: 'Thank you, noted that it helped.',
  thanksNotHelpful: 'Thank you, noted that it did not help. Paste the error again or escalate any time.',
  outdated: 'That was done already: the card shows where this triage stands now.',
  closedCard: 'This triage is closed already. Paste the error again to start a new one.',
  nothingToUndo: 'There is nothing to undo yet.',
  goneCard: 'This card belongs to a triage that no longer exists. Paste the error again to start a new one.',
  goneChoice: 'This question is no longer open. Paste the error again to start anew.',
  choiceQuestion: 'This could be one of these. Which fits?',
  unknownWithGuesses: 'I do not recognise this error for sure. Could it be one of these?',
  unknown:
    'I do not recognise this error. Paste the full message with its codes, or browse the guides with `/authfix`.',
  noneReply:
    'Noted: none of these. Paste the full error message with its codes, or browse the guides with `/authfix`.',
  answeredInThread: 'I know this one: the checklist is in the thread that I began for you.',
  onlyFile: 'I can only read text. Please paste the error message itself, or attach it as a text file.',
  emptyMention: 'Hello! Paste the error after my name, or type `/authfix` to browse the guides.',
  pasteTitle: 'Find a fix',
  pasteSubmit: 'Find a fix',
  pasteCancel: 'Cancel',
  pasteLabel: 'Paste the error',
  pasteHint:
    'The whole message helps: codes, JSON, log lines. Secrets are removed before anything is stored.',
  symptomLabel: 'Or choose what you see',
  symptomHint: 'Also for problems without an error text, such as an inactive connection.',
  symptomPlaceholder: 'Choose a symptom',
  pasteMissing: 'Paste the error here, or choose a symptom below.',
  anyProduct: 'Any other API',
  escalationTitle: 'Escalate to support',
  escalationSubmit: 'Send to support',
  stepsTriedTitle: 'Steps tried (sent along)',
  noStepsTried: 'No steps tried yet.',
  whenAvailable: 'Only if you have it.',
  reference:
    'Something went wrong on my side. Nothing you entered is lost on purpose; please try again. Reference for your operator:',
} as const;

const OUTCOMES: Readonly<Record<Outcome, { readonly mark: string; readonly text: string }>> = {
  fixed: { mark: ':white_check_mark:', text: 'fixed it' },
  no_change: { mark: ':heavy_minus_sign:', text: 'no change' },
  not_applicable: { mark: ':fast_forward:', text: 'does not apply' },
  blocked: { mark: ':no_entry_sign:', text: 'could not be done' },
};

/** The emoji and the words for an outcome. */
export function outcomeWords(outcome: Outcome): { readonly mark: string; readonly text: string } {
  return OUTCOMES[outcome];
}

const NOTES: Readonly<Record<Note['kind'], { readonly mark: string; readonly name: string }>> = {
  tip: { mark: 'bulb', name: 'Tip' },
  note: { mark: 'memo', name: 'Note' },
  important: { mark: 'warning', name: 'Important' },
};

/** The emoji (without colons) and the name for an aside. */
export function noteWords(kind: Note['kind']): { readonly mark: string; readonly name: string } {
  return NOTES[kind];
}

/** "Step 2 of 3". */
export function progressWords(done: number, all: number): string {
  return `Step ${Math.min(done + 1, all)} of ${all}`;
}

export function ticketOnItsWay(number: number, contact: string): string {
  return `Ticket #${number} is with the ${contact}. It carries everything you entered and every step you tried; answers come to this thread.`;
}

export function escalatedBefore(number: number): string {
  return `This triage has ticket #${number} already; a second one is not needed. Add what is new in the thread.`;
}

/** "1 step", "2 steps". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

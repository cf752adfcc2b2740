/** The words of the checklist card. */
import type { Note } from '../../../../core/guide.ts';
import type { Outcome } from '../../../../core/triage.ts';
import { counted } from './counting.ts';

export const cardWords = {
  fixed: 'That fixed it',
  noChange: 'No change, next step',
  noChangeLast: 'No change',
  notApplicable: 'Does not apply',
  blocked: "I can't do this",
  undo: 'Undo last step',
  escalate: 'Escalate to support',
  askAgain: 'Answer again',
  readStep: 'Read the whole step',
  helpful: 'Yes, it helped',
  notHelpful: 'Not really',
  why: 'Why this?',
  mostLikely: 'Most likely: ',
  chosenByHand: 'Chosen from the list by',
  allSteps: 'All steps',
  forAdministrator: 'needs an administrator',
  notAbout: 'This is not about:',
  moreToRead: 'More: ',
  cutShort: 'This is longer than one message can be. “Read the whole step” shows the rest.',
  readerTitle: 'The whole step',
  readerCut: 'This step is longer than Slack can show. Whoever keeps the guide has the rest.',
  readerBack: '‹ Back',
  readerMore: 'More ›',
  stepBefore: '‹ Step before',
  stepAfter: 'Next step ›',
  tableTitle: 'What each combination means',
  exitsTitle: 'If the step does not fit you',
  noRow: 'The table has no row for these answers.',
  allDone:
    'That was the last step. If it still fails, support can take over: everything you tried goes with the ticket.',
  gladItWorks: '. Glad that you are back at work!',
  rateQuestion: 'Did this answer your question?',
  thanksHelpful: 'Thank you, noted that it helped.',
  thanksNotHelpful: 'Thank you, noted that it did not help. Paste the error again or escalate any time.',
  outdated: 'That was done already: the card shows where this triage stands now.',
  closedCard: 'This triage is closed already. Paste the error again to start a new one.',
  nothingToUndo: 'There is nothing to undo yet.',
  goneCard: 'This card belongs to a triage that no longer exists. Paste the error again to start a new one.',
} as const;

const OUTCOMES: Readonly<Record<Outcome, { readonly mark: string; readonly text: string }>> = {
  fixed: { mark: 'white_check_mark', text: 'fixed it' },
  no_change: { mark: 'heavy_minus_sign', text: 'no change' },
  not_applicable: { mark: 'fast_forward', text: 'does not apply' },
  blocked: { mark: 'no_entry_sign', text: 'could not be done' },
};

/** The emoji (without colons) and the words for an outcome. */
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

/** "Part 2 of 3": which page of a long step this is. */
export function readerPart(page: number, pages: number): string {
  return `Part ${page + 1} of ${pages}`;
}

/** How the source numbers a step, beside our own count of it. */
export function inTheGuide(label: string): string {
  return `“${label}” in the guide`;
}

export function versionWords(title: string, version: number): string {
  return `From “${title}”, version ${version}.`;
}

/** What in the report decided, quoted. */
export function textSays(quotes: readonly string[]): string {
  return `Your text says ${quotes.map((one) => `“${one}”`).join(', ')}`;
}

/** What else it could have been; the guide is named when it is another one. */
export function nextClosest(name: string): string {
  return `Next closest: ${name}.`;
}

export function fixedAfter(steps: number): string {
  return `Fixed after ${counted(steps, 'step')}`;
}

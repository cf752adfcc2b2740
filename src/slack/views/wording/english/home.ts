/** The words of App Home. */

import { progressWords } from './card.ts';
import { counted } from './counting.ts';

// Words between backticks are shown as code; everything else is shown as it stands.
export const homeWords = {
  title: 'What can I find a fix for?',
  findFix: 'Find a fix',
  searchLabel: 'Search the guides',
  searchPlaceholder: 'A few words, for example: expired token',
  searchHint: 'Press Enter. Secrets are removed before I look.',
  foundNothing:
    'No guide sounds like that. Press “Find a fix” and paste the whole error: codes and log lines tell more.',
  triages: 'My open checklists',
  noTriages: 'None. Paste an error in a channel that I am in, or press “Find a fix”.',
  tickets: 'My open tickets',
  noTickets: 'None. When the steps of a checklist do not help, “Escalate to support” makes one.',
  queue: 'The queue',
  noQueue: 'No ticket fits.',
  gaps: 'What no guide answered in the last 30 days',
  noGaps: 'Nothing: every question that was asked found an answer.',
  guides: 'All guides',
  shelfPlaceholder: 'Choose a product',
  noGuides: 'There are no guides yet.',
  look: 'Look',
  back: '‹ Back',
  more: 'More ›',
  statePlaceholder: 'State',
  unended: 'All that have not ended',
  productPlaceholder: 'Product',
  everyProduct: 'Every product',
  heldPlaceholder: 'Whose',
  held: { all: 'Everybody’s', mine: 'Mine', nobody: 'Nobody’s yet' },
  with: ', with ',
  from: ', from ',
  symptomTitle: 'Start a checklist',
  symptomStart: 'Start',
  symptomSteps: 'What we would go through',
  symptomGone: 'That guide has changed meanwhile. Open my Home again and choose anew.',
  started: 'The checklist is on its way to your direct messages with me: the tab “Messages”.',
} as const;

/** "Page 2 of 3 (27)". */
export function pageWords(page: number, pages: number, total: number): string {
  return `Page ${page + 1} of ${pages} · ${counted(total, 'entry').replace('entrys', 'entries')}`;
}

/** How far a checklist has come. */
export function stepWords(at: number, steps: number): string {
  return at < 0 ? 'all steps done' : progressWords(at, steps).toLowerCase();
}

/** The words of the ticket card. */
import { inThousands } from './counting.ts';

export const ticketWords = {
  reportedBy: 'Reported by ',
  error: 'Error ',
  integration: 'Integration ',
  platform: 'Platform ',
  firstSeen: 'First seen ',
  guide: 'Guide ',
  contact: 'For ',
  openConversation: 'Open the conversation',
  noConversation: 'The conversation cannot be linked.',
  pasted: 'What was pasted',
  stepsTried: 'Steps tried',
  noSteps: 'None.',
  complete: 'Everything that was asked for is here.',
} as const;

export function ticketTitle(number: number, error: string): string {
  return `Ticket #${number}: ${error}`;
}

export function guideWords(title: string, version: number): string {
  return `${title} (version ${version})`;
}

export function notGiven(labels: readonly string[]): string {
  return `Not given: ${labels.join(' · ')}`;
}

export function matchedBy(kind: string, quotes: readonly string[]): string {
  return quotes.length === 0 ? kind : `${kind} · matched by ${quotes.map((one) => `“${one}”`).join(', ')}`;
}

/** What a supporter is told at an answer that is longer than the card. */
export function shortened(shown: number, all: number): string {
  return ` (first ${inThousands(shown)} of ${inThousands(all)} characters)`;
}

export function wholeTicket(number: number): string {
  return `Some answers are shortened here; all of them are in \`authfix tickets show ${number}\`.`;
}

/** German: the words of the ticket card. */
import { inThousands } from './counting.ts';

export const ticketWords = {
  reportedBy: 'Gemeldet von ',
  error: 'Fehler ',
  integration: 'Integration ',
  platform: 'Plattform ',
  firstSeen: 'Zuerst gesehen ',
  guide: 'Anleitung ',
  contact: 'Für ',
  openConversation: 'Unterhaltung öffnen',
  noConversation: 'Zur Unterhaltung gibt es keinen Link.',
  pasted: 'Was eingefügt wurde',
  stepsTried: 'Versuchte Schritte',
  noSteps: 'Keine.',
  complete: 'Alles, wonach gefragt wurde, ist da.',
};

export function ticketTitle(number: number, error: string): string {
  return `Ticket #${number}: ${error}`;
}

export function guideWords(title: string, version: number): string {
  return `${title} (Version ${version})`;
}

export function notGiven(labels: readonly string[]): string {
  return `Fehlt: ${labels.join(' · ')}`;
}

export function matchedBy(kind: string, quotes: readonly string[]): string {
  return quotes.length === 0 ? kind : `${kind} · erkannt an ${quotes.map((one) => `„${one}“`).join(', ')}`;
}

export function shortened(shown: number, all: number): string {
  return ` (die ersten ${inThousands(shown)} von ${inThousands(all)} Zeichen)`;
}

export function wholeTicket(number: number): string {
  return `Einige Antworten sind hier gekürzt; alles steht in \`authfix tickets show ${number}\`.`;
}

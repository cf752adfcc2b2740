/** German: the words for what was given up. */
import { counted } from './counting.ts';

export const deliveryWords = {
  noReason: 'Ein Grund ist nicht bekannt.',
  deadAdvice:
    'Von selbst versuche ich das nicht noch einmal. „authfix doctor“ prüft Token, Scopes und Kanäle; „authfix tickets reconcile --repair“ versucht es wieder.',
};

export const deadWords = {
  ticket: (number: number, destination: string, attempts: number) =>
    `Ticket #${number} ist in ${counted(attempts, 'Versuch', 'Versuchen')} nicht nach ${destination} gelangt.`,
  other: (kind: string, attempts: number) =>
    `Etwas ist in ${counted(attempts, 'Versuch', 'Versuchen')} nicht geschehen (${kind}).`,
};

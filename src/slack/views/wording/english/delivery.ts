/** The words for what was given up. */
import { counted } from './counting.ts';

export const deliveryWords = {
  noReason: 'No reason is known.',
  deadAdvice:
    'I do not try this again by myself. “authfix doctor” looks at tokens, scopes and channels; “authfix tickets reconcile --repair” tries again.',
} as const;

/** What was given up, by what it was. */
export const deadWords = {
  ticket: (number: number, destination: string, attempts: number) =>
    `Ticket #${number} could not be delivered to ${destination} in ${counted(attempts, 'attempt')}.`,
  other: (kind: string, attempts: number) =>
    `Something did not happen (${kind}) in ${counted(attempts, 'attempt')}.`,
} as const;

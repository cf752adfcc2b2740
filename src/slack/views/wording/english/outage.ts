/** The words of a likely outage. */
import { counted } from './counting.ts';

export const outageWords = {
  likely: 'Likely outage',
  over: 'The outage behind this error is over, says support. If it is still there for you, paste it again.',
} as const;

/** How far an outage reaches, for supporters. */
export function outageReach(people: number, threads: number): string {
  const many = counted(people, 'person').replace('persons', 'people');
  return `: ${many} in ${counted(threads, 'thread')} met this, the first `;
}

/** What those who have it read on their cards. */
export function outageKnown(ticket: number): string {
  return `🚨 Likely an outage: support has ticket #${ticket} for everybody who has this.`;
}

/** What the thread of the ticket is told. */
export function outageTicket(ticket: number): string {
  return `Several people have this, so it is likely an outage: support has ticket #${ticket} for all of you. Answers come to this thread.`;
}

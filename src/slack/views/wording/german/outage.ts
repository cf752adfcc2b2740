/** German: the words of a likely outage. */
import { counted } from './counting.ts';

export const outageWords = {
  likely: 'Wohl ein Ausfall',
  over: 'Der Ausfall hinter diesem Fehler ist vorbei, sagt der Support. Wenn er bei dir noch da ist, füge ihn noch einmal ein.',
};

export function outageReach(people: number, threads: number): string {
  const many = counted(people, 'Person', 'Personen');
  return `: ${many} in ${counted(threads, 'Thread', 'Threads')} haben das, zuerst `;
}

export function outageKnown(ticket: number): string {
  return `🚨 Wohl ein Ausfall: Der Support hat Ticket #${ticket} für alle, die das haben.`;
}

export function outageTicket(ticket: number): string {
  return `Mehrere haben das, also ist es wohl ein Ausfall: Der Support hat Ticket #${ticket} für euch alle. Antworten kommen in diesen Thread.`;
}

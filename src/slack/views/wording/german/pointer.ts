/** German: the words for an error that several people have. */
import { counted } from './counting.ts';

export const pointerWords = {
  seeThread: 'die Checkliste ist in diesem Thread',
  ownChecklist: 'Eigene Checkliste beginnen',
  alreadyHere: 'Die Checkliste zu diesem Fehler ist schon in diesem Thread: weiter oben.',
  noLink: 'Die Checkliste ist in einem anderen Thread dieses Kanals.',
};

export function haveThis(people: number): string {
  return `${counted(people, 'Person hat', 'Personen haben')} das.`;
}

export function underWay(people: number): string {
  return people < 2 ? 'Daran wird schon gearbeitet:' : `${haveThis(people)} Daran wird schon gearbeitet:`;
}

/** The words for an error that several people have. */
import { counted } from './counting.ts';

export const pointerWords = {
  seeThread: 'the checklist is in that thread',
  ownChecklist: 'Start my own checklist',
  alreadyHere: 'The checklist for this error is in this thread already: look further up.',
  noLink: 'The checklist is in another thread of this channel.',
} as const;

/** How many people have an error, the first one included. */
export function haveThis(people: number): string {
  return `${counted(people, 'person').replace('persons', 'people')} ${people === 1 ? 'has' : 'have'} this.`;
}

/** Why there is no checklist here. */
export function underWay(people: number): string {
  return people < 2
    ? 'This is being looked at already:'
    : `${haveThis(people)} It is being looked at already:`;
}

/** The words for a guide file that cannot serve. */
import { counted } from './counting.ts';

export const guideFaultWords = {
  guideFault: 'A guide file cannot serve as it is written:',
  guideFaultHelp: 'authfix knowledge check names everything that is wrong. Nothing has to be restarted.',
  earlierServes: 'Its last good version goes on serving.',
  doesNotServe: 'It does not serve.',
} as const;

export function moreFaults(left: number): string {
  return `The file has ${counted(left, 'more problem')}.`;
}

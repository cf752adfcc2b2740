/** The words about what no guide answers yet, and about guides that came later. */
import { counted } from './counting.ts';

export const gapWords = {
  digest: 'What no guide answered this week',
  advice:
    'A guide would answer these. `authfix insights gaps --draft ID` writes a draft for one, with the reports as its examples.',
  offer: 'There is a guide for this now:',
  offerQuestion: 'Is it still a problem? Then work through the steps here. If not, leave this as it is.',
  showSteps: 'Show me the steps',
} as const;

/** "3 reports by 2 people in 1 channel" */
export function metBy(reports: number, people: number, channels: number): string {
  const by = people === 1 ? '1 person' : `${people} people`;
  return `${counted(reports, 'report')} by ${by} in ${counted(channels, 'place')}`;
}

export function moreGaps(count: number): string {
  return `And ${count} more. `;
}

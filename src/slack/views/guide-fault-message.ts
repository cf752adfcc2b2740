/** The message that tells operators that a guide file does not serve as it is written. */
import { clip } from '../limits.ts';
import { emoji, fallback, line, lines, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { guideFaultWords, moreFaults } from './wording/guide-fault.ts';

const LONGEST = 1000;

/** The file's first problem, how many more it has, and whether its last good version serves meanwhile. */
export interface ShownFault {
  readonly place: string;
  readonly message: string;
  readonly more: number;
  readonly earlierServes: boolean;
}

/** Draws the fault. */
export function guideFaultMessage({ place, message, more, earlierServes }: ShownFault): CardMessage {
  const meanwhile = earlierServes ? guideFaultWords.earlierServes : guideFaultWords.doesNotServe;
  const help =
    more === 0 ? guideFaultWords.guideFaultHelp : `${moreFaults(more)} ${guideFaultWords.guideFaultHelp}`;
  return {
    text: fallback(guideFaultWords.guideFault),
    blocks: [
      rich(line(emoji('wrench'), say(' '), say(guideFaultWords.guideFault))),
      rich(
        lines([say(clip(place, LONGEST), { code: true })], [say(clip(message, LONGEST))], [say(meanwhile)]),
      ),
      small(help),
    ],
  };
}

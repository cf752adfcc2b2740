/** The week's gaps, for supporters: what people met, how often, and by which name a draft is made for it. */
import type { KnownBlock } from '@slack/types';
import type { Gap } from '../../core/gaps/cluster.ts';
import { clip } from '../limits.ts';
import { emoji, fallback, line, lines, moment, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { gapWords, metBy, moreGaps } from './wording/gaps.ts';

// What fits a phone at a glance; the command line has them all.
const MOST = 5;
const LONGEST = 300;

/** Draws the digest of at least one gap; those that most people met come first. */
export function gapDigest(gaps: readonly Gap[]): CardMessage {
  const more = gaps.length - MOST;
  return {
    text: fallback(gapWords.digest),
    blocks: [
      rich(line(emoji('jigsaw'), say(' '), say(gapWords.digest, { bold: true }))),
      ...gaps.slice(0, MOST).map(gapBlock),
      small(`${more > 0 ? moreGaps(more) : ''}${gapWords.advice.replaceAll('`', '')}`),
    ],
  };
}

/** One gap: what it looks like, how often it was met, and its name. */
export function gapBlock({ id, reports, people, channels, lastSeen, typical }: Gap): KnownBlock {
  return rich(
    lines(
      [say(clip(typical.replace(/\s+/g, ' '), LONGEST), { code: true })],
      [
        say(`${metBy(reports.length, people, channels.length)}, `),
        moment(lastSeen.toISOString()),
        say(' · '),
        say(id, { code: true }),
      ],
    ),
  );
}

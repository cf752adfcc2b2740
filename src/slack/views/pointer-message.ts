/** The message that points whoever has the same error to the triage that is under way. */
import { pointer } from '../ids.ts';
import { actions, button, emoji, fallback, line, link, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { outageKnown } from './wording/outage.ts';
import { pointerWords, underWay } from './wording/pointer.ts';
import { quietWords } from './wording/quiet.ts';

export interface Pointer {
  readonly diagnosis: string;
  /** What the triage is about; its own checklist would be the same. */
  readonly guide: string;
  readonly cause: string;
  readonly people: number;
  readonly permalink: string | null;
  /** The ticket of the outage that it is part of. */
  readonly outage: number | null;
}

/** Draws the pointer. It names nobody: whoever began is not to be pinged each time. */
export function pointerMessage({ diagnosis, guide, cause, people, permalink, outage }: Pointer): CardMessage {
  const why = underWay(people);
  const where = permalink === null ? say(pointerWords.noLink) : link(pointerWords.seeThread, permalink);
  const value = JSON.stringify({ diagnosis, guide, cause });
  return {
    text: fallback(`${why} ${permalink === null ? pointerWords.noLink : pointerWords.seeThread}`),
    blocks: [
      rich(line(emoji('busts_in_silhouette'), say(` ${why} `), where)),
      ...(outage === null ? [] : [small(outageKnown(outage))]),
      actions(`pointer:${diagnosis}`, [
        button({ id: pointer.own, text: pointerWords.ownChecklist, value }),
        button({ id: pointer.notMine, text: quietWords.notMine, value: JSON.stringify({ diagnosis }) }),
      ]),
    ],
  };
}

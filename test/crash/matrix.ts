/** The crash matrix of one engine: the story without a kill names the points, then it is told once with a kill at each. */
import { describe, expect, it } from 'vitest';
import type { StorePlace } from '../../src/store/place.ts';
import { type Ending, tellStory } from './crash-story.ts';

const WHOLE: Partial<Ending> = {
  stored: [1],
  supportCards: 1,
  confirmations: 1,
  checklists: 1,
  cardIsTrue: true,
  outcomes: ['no_change'],
};

// The worker does several things side by side, so the last points have other counts in some runs and are not reached.
const LEAST_REACHED = 0.8;

export interface Matrix {
  readonly engine: string;
  /** Makes a new, empty database. */
  readonly place: () => StorePlace;
  /** Which of the points to kill at. */
  readonly isWanted: (point: string) => boolean;
}

/** Defines the tests; each story has a database and processes of its own. */
export async function crashMatrix({ engine, place, isWanted }: Matrix): Promise<void> {
  const undisturbed = await tellStory(place(), null);
  const points = [...new Set(undisturbed.points)].filter(isWanted);
  let reached = 0;

  describe(`on ${engine}`, () => {
    it('the story ends well when nobody is killed', () => {
      expect(undisturbed).toMatchObject({ ...WHOLE, acknowledged: [1], wasKilled: false });
      expect(undisturbed.points.length).toBeGreaterThan(30);
    });

    it.concurrent.each(points)(
      'one ticket, one card, one outcome after a kill at %s',
      { timeout: 60_000 },
      async (point) => {
        const ending = await tellStory(place(), point);
        if (ending.wasKilled) reached += 1;
        expect(ending).toMatchObject(WHOLE);
      },
    );

    it('nearly every point was reached', () => {
      expect(reached).toBeGreaterThanOrEqual(Math.floor(points.length * LEAST_REACHED));
    });
  });
}

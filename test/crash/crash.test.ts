/** The process is killed at every await from paste to delivered ticket, and started again: nothing is lost, nothing is done twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StorePlace } from '../../src/store/place.ts';
import { freshPlace, makeDatabase } from '../support/shared-database.ts';
import { type Ending, tellStory } from './crash-story.ts';

const database = await makeDatabase();
const folders: string[] = [];

const engines: readonly (readonly [string, () => StorePlace])[] = [
  [
    'the embedded database',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'authfix-crash-store-'));
      folders.push(folder);
      return { folder };
    },
  ],
  ['PostgreSQL', () => freshPlace(database)],
];

const whole: Partial<Ending> = {
  stored: [1],
  supportCards: 1,
  confirmations: 1,
  checklists: 1,
  cardIsTrue: true,
  outcomes: ['no_change'],
};

for (const [engine, place] of engines) {
  const undisturbed = await tellStory(place(), null);

  describe(`on ${engine}`, () => {
    it('the story ends well when nobody is killed', () => {
      expect(undisturbed).toMatchObject({ ...whole, acknowledged: [1], wasKilled: false });
      expect(undisturbed.points.length).toBeGreaterThan(30);
    });

    it.concurrent.each([...new Set(undisturbed.points)])(
      'one ticket, one card, one outcome after a kill at %s',
      { timeout: 60_000 },
      async (point) => {
        const ending = await tellStory(place(), point);
        expect(ending).toMatchObject({ ...whole, wasKilled: true });
      },
    );
  });
}

for (const folder of folders) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

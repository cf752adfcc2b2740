/** Stories of targets: supporters are reminded once before one is missed, and of none that was met. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KNOWLEDGE } from '../core/small-guide.ts';
import { ADA, type Desk, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';
import { aFolder } from '../support/guide.ts';
import { escalated, nothingElse, pressCard, shows } from '../support/story.ts';

const FILE = 'tines-http-401.yml';
const HOUR = 3_600_000;

let desk: Desk;
let now: number;
beforeEach(async () => {
  const text = await readFile(join(KNOWLEDGE, FILE), 'utf8');
  const hurried = text.replace(
    /^escalation:\n/m,
    'escalation:\n  respond_within_hours: 4\n  resolve_within_hours: 24\n',
  );
  now = Date.now();
  desk = await openDesk({ knowledgeDir: await aFolder({ [FILE]: hurried }), now: () => new Date(now) });
});
afterEach(() => desk.close());

function reminders(): readonly string[] {
  return desk.slack
    .messages(SUPPORT)
    .map((one) => shownText(one.blocks))
    .filter((text) => text.includes('it should by'));
}

test('a ticket that nobody has answered is spoken of once, when three quarters of the time are over', async () => {
  await escalated(desk, ADA);
  now += 2.9 * HOUR;
  await nothingElse(desk);
  expect(reminders()).toEqual([]);
  now += 0.2 * HOUR;
  await desk.slack.waitFor('the reminder', () => reminders()[0]);
  await desk.restart();
  await nothingElse(desk);
  expect(reminders()).toEqual([expect.stringContaining('Ticket #1 has had no answer yet')]);
});

test('a ticket that was answered in time is only spoken of for its end', async () => {
  const story = await escalated(desk, ADA);
  await pressCard(story, SAM, "I'll take it");
  await shows(story, ' looks after ticket #1.');
  now += 19 * HOUR;
  await desk.slack.waitFor('the reminder', () => reminders()[0]);
  await nothingElse(desk);
  expect(reminders()).toEqual([expect.stringContaining('is not resolved yet')]);
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KNOWLEDGE } from '../core/small-guide.ts';
import { APART } from '../support/apart.ts';
import { ADA, type Desk, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { aFolder } from '../support/guide.ts';
import { cardOf, paste, press } from '../support/story.ts';

const FILE = 'mintsoft-authentication.yml';

let desk: Desk;
let folder: string;
let text: string;

beforeEach(async () => {
  text = await readFile(join(KNOWLEDGE, FILE), 'utf8');
  folder = await aFolder({ [FILE]: text });
  desk = await openDesk({ habits: APART, knowledgeDir: folder });
});

afterEach(() => desk.close());

function supportTexts(): readonly string[] {
  return desk.slack.messages(SUPPORT).map((message) => shownText(message.blocks));
}

test('a changed guide serves without a restart, and a running triage keeps the one that it began with', async () => {
  const running = await paste(desk, 'Mintsoft shows 403 Forbidden', ADA);
  const title = 'Check account permissions (403 Forbidden)';
  await writeFile(join(folder, FILE), text.replaceAll(title, 'Ask who may do this'));
  await desk.slack.waitFor('the swap', () => desk.logged().includes('changed guides serve') || undefined);
  const fresh = await paste(desk, 'Mintsoft Connect still shows 403 Forbidden', ADA);
  expect(shownText((await cardOf(fresh)).blocks)).toContain('Ask who may do this');
  await press(running, "I can't do this", { by: ADA, shows: title });
});

test('a broken guide serves on as it was, and support hears of it once, also after a restart', async () => {
  await writeFile(join(folder, FILE), text.replace('version: 1', 'version: one'));
  await desk.slack.waitFor('the notice', () => supportTexts()[0]);
  expect(supportTexts()).toEqual([
    expect.stringMatching(/mintsoft-authentication\.yml:3:10[\s\S]*whole number[\s\S]*last good version/),
  ]);
  const thread = await paste(desk, 'Mintsoft shows 403 Forbidden', ADA);
  expect(shownText((await cardOf(thread)).blocks)).toContain('Check account permissions');
  await writeFile(join(folder, 'other.yml'), text.replace('id: mintsoft-authentication', 'id: other'));
  await desk.slack.waitFor('the swap', () => desk.logged().includes('changed guides serve') || undefined);
  await desk.restart();
  await paste(desk, 'Mintsoft again shows 403 Forbidden', ADA);
  expect(supportTexts()).toHaveLength(1);
});

/** `npm start -- --demo`: what the example shows, and that it shows the same each time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildLog } from '../../src/log.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { openPlayground } from '../../src/playground/open.ts';
import { INTEGRATIONS, SUPPORT, shownText } from '../support/desk.ts';

async function openDemo(): Promise<LocalSlack> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-demo-'));
  const { slack, brokenScenes, stop } = await openPlayground({
    place: { folder },
    dataDir: folder,
    knowledgeDir: './knowledge',
    port: 0,
    retentionDays: 180,
    log: buildLog('silent'),
    demo: true,
  });
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  expect(brokenScenes).toBe(0);
  return slack;
}

/** Everything that was said, without the times and ids that differ from one opening to the next. */
function said(slack: LocalSlack): readonly string[] {
  return ['C0GENERAL', INTEGRATIONS, SUPPORT].flatMap((channel) =>
    slack.messages(channel).map(({ user, text, threadTs }) => `${threadTs ? '  ' : ''}${user}: ${text}`),
  );
}

test('several people, triages at different steps, an open question, silence where it is due, and tickets', async () => {
  const slack = await openDemo();
  const messages = slack.messages(INTEGRATIONS);
  const people = new Set([...messages, ...slack.messages(SUPPORT)].map(({ user }) => user));
  people.delete(slack.botUserId);
  expect(people.size).toBeGreaterThanOrEqual(6);

  const shown = messages.map(({ blocks }) => shownText(blocks)).join('\n');
  for (const part of ['Fixed after', 'Step 2 of 2', 'Step 1 of 1', 'Step 1 of 4', 'Which fits?', 'Ticket #2'])
    expect(shown).toContain(part);
  const style = messages.find(({ text }) => text.includes('style guide'));
  expect(style?.replyCount).toBe(0);
  const tickets = slack.messages(SUPPORT).filter(({ threadTs }) => !threadTs);
  const states = ['Resolved', 'Reopened', 'Waiting for an answer', 'Claimed', 'Open'];
  expect(tickets.map(({ blocks }) => states.find((state) => shownText(blocks).includes(state)))).toEqual(
    states,
  );

  // Two days, told in their order, up to now.
  const times = messages.filter(({ threadTs }) => !threadTs).map(({ ts }) => Number(ts));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Date.now() / 1000 - (times[0] ?? 0)).toBeGreaterThan(24 * 3600);
}, 60_000);

test('it is the same each time', async () => {
  const [first, second] = [await openDemo(), await openDemo()];
  expect(said(first)).toEqual(said(second));
}, 120_000);

/** The story of an error that no guide knows, from the first person who asks to the guide that answers it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { folderWith, jsonLines, run, settings } from '../commands/recording-terminal.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { shows } from '../support/story.ts';

const Listed = z.object({
  id: z.string(),
  people: z.number(),
  rejected: z.number(),
  channels: z.array(z.string()),
  reports: z.array(z.object({ text: z.string() })),
});

let desk: Desk;
afterEach(async () => {
  await desk.close();
});

async function opened(): Promise<string> {
  const folder = folderWith();
  settings({ AUTHFIX_DATA_DIR: folder });
  desk = await openDesk({ place: { folder: join(folder, 'playground') } });
  return folder;
}

async function mention(by: string, text: string): Promise<string> {
  const ts = await desk.slack.as(by).post(INTEGRATIONS, `<@${desk.slack.botUserId}> ${text}`);
  await desk.reply(INTEGRATIONS, ts);
  return ts;
}

async function gaps(...args: readonly string[]) {
  const { out } = await run(['insights', 'gaps', '--json', ...args]);
  return jsonLines(out).map((line) => Listed.parse(line));
}

it('what nobody could answer is one gap, without secrets, and forgotten with whoever asked', async () => {
  await opened();
  await mention(
    ADA,
    'PaginationCursorStale: cursor 8f2a77 is older than the snapshot, password=Tr0ub4dor&3x',
  );
  await mention(NOOR, 'hello! PaginationCursorStale: cursor 91bc04 is older than the snapshot');
  await desk.slack
    .as(ADA)
    .post(INTEGRATIONS, 'overheard: PaginationCursorStale: cursor 5 is older than the snapshot');
  const [gap, ...others] = await gaps();
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ people: 2, rejected: 0, channels: [INTEGRATIONS] });
  expect(gap?.reports).toHaveLength(2);
  expect(JSON.stringify(gap)).not.toContain('Tr0ub4dor');

  const draft = await run(['insights', 'gaps', '--draft', gap?.id ?? '']);
  expect(draft.exit).toBe(0);
  expect(draft.out).toContain('PaginationCursorStale');
  expect(draft.out).not.toContain('Tr0ub4dor');
  expect(draft.err).toMatch(/The draft (passes the check|does not pass the check yet)/);

  await run(['forget', '--user', ADA]);
  await run(['forget', '--user', NOOR]);
  expect(await gaps()).toEqual([]);
}, 60_000);

it('a question that was answered with none of these is a gap, a chosen one is none', async () => {
  await opened();
  const bare = 'ERROR request failed: HTTP 401 Unauthorized';
  const [first, second] = [
    await desk.slack.as(ADA).post(INTEGRATIONS, bare),
    await desk.slack.as(NOOR).post(INTEGRATIONS, bare),
  ];
  await desk.slack.as(ADA).click(await desk.reply(INTEGRATIONS, first), { text: 'None of these' });
  await shows({ desk, ts: first, channel: INTEGRATIONS }, 'none of these');
  await desk.slack.as(NOOR).click(await desk.reply(INTEGRATIONS, second), { text: 'This one: Tines' });
  await shows({ desk, ts: second, channel: INTEGRATIONS }, 'Step 1 of');
  expect(await gaps()).toMatchObject([{ people: 1, rejected: 1 }]);
});

it('what somebody calls not their problem is a gap too', async () => {
  await opened();
  const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'ERROR request failed: HTTP 401 Unauthorized');
  await desk.slack.as(ADA).click(await desk.reply(INTEGRATIONS, ts), { text: 'Not my problem' });
  await desk.slack.waitFor(
    'the question to go',
    () => !shownText(desk.slack.thread(INTEGRATIONS, ts)[1]?.blocks).includes('Which fits?'),
  );
  expect(await gaps()).toMatchObject([{ rejected: 1 }]);
});

it('a file of pastes is put together in the same way, and an unknown gap is told', async () => {
  const folder = await opened();
  const lines = ['cursor 1 is stale, start again', 'cursor 22 is stale, start again', 'lunch?'];
  const file = join(folder, 'pastes.jsonl');
  writeFileSync(file, lines.map((text, at) => JSON.stringify({ id: `p${at}`, text })).join('\n'));
  expect((await gaps(file)).map(({ reports }) => reports.length)).toEqual([2, 1]);
  expect(await run(['insights', 'gaps', file])).toMatchObject({ exit: 0, err: '2 gaps, made of 3 reports.' });
  expect(await run(['insights', 'gaps', '--draft', 'gap-nothere', file])).toMatchObject({ exit: 2 });
});

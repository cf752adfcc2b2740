/** How the playground opens: the page first, authfix a moment later. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildLog } from '../../src/log.ts';
import { openPlayground } from '../../src/playground/open.ts';
import type { PageEvent, Snapshot } from '../../src/playground/protocol.ts';

test('the page can be opened before authfix is ready, and hears of the samples and the answer when it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-open-'));
  const heard: PageEvent[] = [];
  const early = Promise.withResolvers<Snapshot>();
  const { slack, stop } = await openPlayground({
    place: { folder },
    dataDir: folder,
    knowledgeDir: './knowledge',
    port: 0,
    retentionDays: 180,
    log: buildLog('silent'),
    onPage: (opened) => {
      opened.listen((event) => void heard.push(event));
      const look = async () => {
        const state = await fetch(`${opened.pageUrl}playground/state?user=U0ASKER01`);
        await opened.as('U0ASKER01').post('C0INTEGRA', 'Mintsoft: Authorisation token is hard expired');
        return (await state.json()) as Snapshot;
      };
      look().then(early.resolve, early.reject);
    },
  });
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  expect((await early.promise).samples).toEqual([]);
  const samples = heard.find((event) => event.type === 'samples');
  expect(samples?.samples.length).toBeGreaterThan(10);
  // What was posted meanwhile is answered all the same.
  const card = () =>
    slack.messages('C0INTEGRA').find(({ user, threadTs }) => user === slack.botUserId && threadTs);
  await slack.waitFor('a card', card, { timeoutMs: 12_000 });
});

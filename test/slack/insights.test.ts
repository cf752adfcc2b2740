/** The story of a day in Slack, and what `authfix insights` counts of it afterwards. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { formInputs } from '../../src/slack/ids.ts';
import { folderWith, run, settings } from '../commands/recording-terminal.ts';
import { ADA, INTEGRATIONS, NOOR, openDesk } from '../support/desk.ts';
import { cardOf, escalated, fill, paste, press, shows } from '../support/story.ts';

const Counted = z.object({
  endings: z.record(z.string(), z.number()),
  solved: z.object({ of: z.number(), share: z.null() }),
  solvingSteps: z.array(z.object({ guide: z.string(), step: z.string(), count: z.number() })),
  escalations: z.array(z.object({ guide: z.string(), share: z.object({ of: z.number() }) })),
  noneOfThese: z.object({ of: z.number() }),
  wrongTurns: z.array(
    z.object({
      from: z.object({ cause: z.string() }),
      to: z.object({ cause: z.string() }),
      count: z.number(),
    }),
  ),
});

it('what people did is counted, and no word of theirs is in the report', async () => {
  const folder = folderWith();
  settings({ AUTHFIX_DATA_DIR: folder });
  const desk = await openDesk({ place: { folder: join(folder, 'playground') } });
  onTestFinished(() => desk.close());

  const fixed = await paste(desk, 'Mintsoft says 401 Unauthorised for the sparrow connection', ADA);
  await desk.slack
    .as(ADA)
    .click(await cardOf(fixed), { actionId: 'authfix.card.more', choose: 'This is another problem…' });
  await fill(desk, ADA, { [formInputs.choice]: 'mintsoft-authentication/forbidden-403' });
  await shows(fixed, 'Mintsoft: 403 Forbidden');
  await press(fixed, 'That fixed it', { by: ADA, shows: 'Did this answer your question?' });
  await escalated(desk, NOOR);
  const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'ERROR request failed: HTTP 401 Unauthorized');
  await desk.slack.as(ADA).click(await desk.reply(INTEGRATIONS, ts), { text: 'None of these' });
  await shows({ desk, ts, channel: INTEGRATIONS }, 'none of these');

  const { exit, out } = await run(['insights', '--json']);
  expect(exit).toBe(0);
  expect(out).not.toContain('sparrow');
  expect(Counted.parse(JSON.parse(out))).toMatchObject({
    endings: { fixed: 1, ticket: 1, abandoned: 0, away: 0, open: 0 },
    solved: { of: 2, share: null },
    solvingSteps: [{ guide: 'mintsoft-authentication', count: 1 }],
    noneOfThese: { of: 1 },
    wrongTurns: [{ from: { cause: 'unauthorised-401' }, to: { cause: 'forbidden-403' }, count: 1 }],
  });
  const lines = await run(['insights', '--since', '1', '--guide', 'tines-http-401']);
  expect(lines.out).toContain('0 fixed, 1 handed to support, 0 left behind, 0 turned away, 0 open');
  expect(lines.out).toContain('too few to say (1)');
}, 30_000);

it('the page is written where it was asked for, and a wrong wish is told', async () => {
  const folder = folderWith();
  settings({ AUTHFIX_DATA_DIR: folder });
  expect(await run(['insights'])).toMatchObject({ exit: 1, out: '' });
  const desk = await openDesk({ place: { folder: join(folder, 'playground') } });
  onTestFinished(() => desk.close());
  const file = join(folder, 'insights.html');
  expect(await run(['insights', '--html', file])).toMatchObject({ exit: 0, out: '' });
  expect(readFileSync(file, 'utf8')).toContain('<!doctype html>');
  const nowhere = join(folder, 'no-such-folder', 'insights.html');
  expect(await run(['insights', '--html', nowhere])).toMatchObject({ exit: 2 });
  expect(await run(['insights', '--since', 'tomorrow'])).toMatchObject({ exit: 2 });
  expect(existsSync(nowhere)).toBe(false);
});

/** Records compared with what stands in the local Slack. */
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADA, type Desk, openDesk, SUPPORT } from '../support/desk.ts';
import { cardOf, formOf, paste, ticketCard } from '../support/story.ts';
import { run, settings } from './recording-terminal.ts';

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  const thread = await paste(desk, TINES, ADA);
  await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
  await desk.slack.as(ADA).submit(await formOf(desk, ADA));
  await ticketCard(desk);
  settings({
    AUTHFIX_DATA_DIR: desk.folder,
    SLACK_BOT_TOKEN: desk.slack.botToken,
    SLACK_APP_TOKEN: desk.slack.appToken,
    AUTHFIX_SUPPORT_CHANNEL: SUPPORT,
    SLACK_API_URL: desk.slack.apiUrl,
  });
  await desk.slack.settled();
});
afterEach(async () => {
  await desk.close();
});

function bot(): WebClient {
  return new WebClient(desk.slack.botToken, { slackApiUrl: desk.slack.apiUrl });
}

test('records and Slack that agree are told so', async () => {
  expect(await run(['tickets', 'reconcile'])).toMatchObject({ exit: 0, out: 'Records and Slack agree.' });
});

test('a ticket whose card has vanished is told, and with --repair posted again by the running authfix', async () => {
  const { ts } = await ticketCard(desk);
  await bot().chat.delete({ channel: SUPPORT, ts });
  const told = await run(['tickets', 'reconcile']);
  expect(told.exit).toBe(1);
  expect(told.out).toContain('deliver-ticket:1:support-channel  missing');
  const repaired = await run(['tickets', 'reconcile', '--repair']);
  expect(repaired).toMatchObject({ exit: 0 });
  expect(repaired.out).toContain('will be done again');
  const again = await desk.slack.waitFor('the card to come back', () => desk.slack.messages(SUPPORT)[0]);
  expect(again.ts).not.toBe(ts);
  await desk.slack.settled();
  expect(await run(['tickets', 'reconcile'])).toMatchObject({ exit: 0 });
});

test('a checklist that people deleted stays away', async () => {
  const [card] = desk.slack.calls('chat.update').slice(-1);
  const { channel, ts } = card?.args ?? {};
  await bot().chat.delete({ channel: String(channel), ts: String(ts) });
  expect(await run(['tickets', 'reconcile', '--repair'])).toMatchObject({ exit: 0 });
});

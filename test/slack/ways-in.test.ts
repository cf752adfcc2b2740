/** Stories of the less usual ways in: a forwarded message, an emoji, a long file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { nothingElse } from '../support/story.ts';

const FORBIDDEN = 'Mintsoft says 403 Forbidden for the Shopify connection';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ reaction: 'wrench' });
});
afterEach(async () => {
  await desk.close();
});

async function shownBelow(ts: string): Promise<string> {
  return shownText((await desk.reply(INTEGRATIONS, ts)).blocks);
}

function repliesBelow(ts: string): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

describe('a forwarded message', () => {
  it('is read like one that was posted, with its files', async () => {
    const ada = desk.slack.as(ADA);
    const log = await ada.upload('import.log', 'Mintsoft import\nERROR response: 403 Forbidden\n');
    const ts = await ada.post(ADA, 'the log', { files: [log.id] });
    const passedOn = await ada.forward({ channel: ADA, ts }, INTEGRATIONS, 'got this from a customer');
    expect(await shownBelow(passedOn)).toContain('Mintsoft: 403 Forbidden');
  });

  it('in a code fence is read, also without a word of comment', async () => {
    const ada = desk.slack.as(ADA);
    const ts = await ada.post(ADA, `\`\`\`\n${FORBIDDEN}\n\`\`\``);
    const passedOn = await ada.forward({ channel: ADA, ts }, INTEGRATIONS);
    expect(await shownBelow(passedOn)).toContain('Mintsoft: 403 Forbidden');
  });
});

describe('the emoji that asks for a fix', () => {
  const CHATTER = 'the thing with the expierd tokn again';

  it('is answered once, in the message’s thread, however many put it there', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, CHATTER);
    await desk.slack.as(NOOR).react({ channel: INTEGRATIONS, ts }, 'wrench');
    expect(await shownBelow(ts)).not.toBe('');
    await desk.slack.as(ADA).react({ channel: INTEGRATIONS, ts }, 'wrench');
    await nothingElse(desk);
    expect(repliesBelow(ts)).toBe(1);
  });

  it('on a reply is answered in that thread', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'morning all');
    const reply = await desk.slack.as(NOOR).post(INTEGRATIONS, CHATTER, { threadTs: ts });
    await desk.slack.as(NOOR).react({ channel: INTEGRATIONS, ts: reply }, 'wrench');
    expect(await shownBelow(ts)).not.toBe('');
  });

  it('on a picture gets a kind request for the text', async () => {
    const ada = desk.slack.as(ADA);
    const picture = await ada.upload('error.png', new Uint8Array([137, 80, 78, 71]));
    const ts = await ada.post(INTEGRATIONS, '', { files: [picture.id] });
    await desk.slack.as(NOOR).react({ channel: INTEGRATIONS, ts }, 'wrench');
    expect(await shownBelow(ts)).toContain('I can only read text');
  });

  it('is no other emoji, and means nothing on a message that is answered already or of the bot', async () => {
    const chatter = await desk.slack.as(ADA).post(INTEGRATIONS, CHATTER);
    await desk.slack.as(NOOR).react({ channel: INTEGRATIONS, ts: chatter }, 'eyes');
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, FORBIDDEN);
    const card = await desk.reply(INTEGRATIONS, ts);
    await desk.slack.as(NOOR).react({ channel: INTEGRATIONS, ts }, 'wrench');
    await desk.slack.as(NOOR).react(card, 'wrench');
    await nothingElse(desk);
    expect([repliesBelow(chatter), repliesBelow(ts)]).toEqual([0, 1]);
  });
});

describe('a text file of 1 MB', () => {
  it('is read to its end, where a log says what failed', async () => {
    const ada = desk.slack.as(ADA);
    const noise = '2026-10-01 08:00:00 INFO order synced, next\n'.repeat(22_000);
    const log = await ada.upload('sync.log', `${noise}Mintsoft ERROR: Authorisation token is hard expired\n`);
    const ts = await ada.post(INTEGRATIONS, 'the whole log', { files: [log.id] });
    expect(await shownBelow(ts)).toContain('hard expired');
  });

  it('is read as well when it was pasted as a snippet', async () => {
    const noise = '2026-10-01 08:00:00 INFO order synced, next\n'.repeat(6000);
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `${noise}Mintsoft ERROR: 403 Forbidden`);
    expect(await shownBelow(ts)).toContain('Mintsoft: 403 Forbidden');
  });
});

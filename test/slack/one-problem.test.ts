/** Stories of one problem that comes in several messages: next lines, edits, replies in threads, the same error by others. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { cardOf, nothingElse, paste, press, shows, type Thread, whispered } from '../support/story.ts';

const TINES_401 = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';
const TINES_403 = 'and the Tines HTTP Request action now says {"status": 403, "body": "Forbidden"}';
const EXPIRED = 'Mintsoft says\n```\nAuthorisation token is hard expired\n```';
const FORBIDDEN = 'Mintsoft says 403 Forbidden for the Shopify connection';
const MINUTE = 60_000;

let desk: Desk;
let passed = 0;
beforeEach(async () => {
  passed = 0;
  desk = await openDesk({ now: () => new Date(Date.now() + passed) });
});
afterEach(async () => {
  await desk.close();
});

function repliesBelow(ts: string): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

async function post(by: string, text: string, threadTs?: string): Promise<Thread> {
  const ts = await desk.slack.as(by).post(INTEGRATIONS, text, threadTs === undefined ? {} : { threadTs });
  return { desk, ts, channel: INTEGRATIONS };
}

/** Escalates and reads the ticket's report, which is the whole report of the triage. */
async function reportOf(thread: Thread): Promise<string> {
  await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
  const form = await desk.slack.waitFor('the form', () => desk.slack.viewOf(ADA));
  await desk.slack.as(ADA).submit(form, {});
  const card = await desk.slack.waitFor('the ticket', () => desk.slack.messages('C0SUPPORT')[0]);
  return shownText(card.blocks);
}

describe('the next lines of the same person', () => {
  it('join the triage: its report grows, without the secrets in them, and nobody is answered again', async () => {
    const thread = await paste(desk, TINES_401, ADA);
    const secret = ['Kq7', 'vR2', 'mX9', 'pL4', 'tZ8'].join('');
    const next = await post(ADA, `it began after the deploy, header x-api-key: ${secret}`);
    await nothingElse(desk);
    expect(repliesBelow(next.ts)).toBe(0);
    const ticket = await reportOf(thread);
    expect(ticket).toContain('it began after the deploy');
    expect(ticket).not.toContain(secret);
  });

  it('with something more telling lead to the better guide while nothing was tried', async () => {
    const thread = await paste(desk, 'Mintsoft shows 401 Unauthorised on the DPD connection', ADA);
    await post(ADA, 'Authorisation token is hard expired');
    await shows(thread, 'Mintsoft: Authorisation token is hard expired');
    expect(desk.slack.thread(INTEGRATIONS, thread.ts)).toHaveLength(2);
  });

  it('leave the guide alone once something was tried', async () => {
    const thread = await paste(desk, 'Mintsoft shows 401 Unauthorised on the DPD connection', ADA);
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    await post(ADA, 'Authorisation token is hard expired');
    await nothingElse(desk);
    expect(shownText((await cardOf(thread)).blocks)).toContain('401 Unauthorised');
  });

  it('that show a different error get a triage of their own', async () => {
    await paste(desk, EXPIRED, ADA);
    const other = await paste(desk, TINES_401, ADA);
    expect(shownText((await cardOf(other)).blocks)).toContain('Tines');
  });

  it('belong to nothing when they come later than five minutes, and when they speak to somebody', async () => {
    const thread = await paste(desk, TINES_401, ADA);
    await post(ADA, '@noor are you coming to lunch?');
    passed += 6 * MINUTE;
    await post(ADA, 'that was a good lunch');
    await nothingElse(desk);
    expect(await reportOf(thread)).not.toContain('lunch');
  });
});

describe('an edited paste', () => {
  it('is judged anew while nothing was tried', async () => {
    const thread = await paste(desk, FORBIDDEN, ADA);
    await desk.slack.as(ADA).edit(thread, EXPIRED);
    await shows(thread, 'Mintsoft: Authorisation token is hard expired');
    expect(desk.slack.thread(INTEGRATIONS, thread.ts)).toHaveLength(2);
  });

  it('changes nothing once something was tried, nor when Slack unfurls a link in it', async () => {
    const thread = await paste(desk, `${FORBIDDEN} https://example.com/x`, ADA);
    desk.slack.unfurl(INTEGRATIONS, thread.ts);
    await press(thread, "I can't do this", { by: ADA, shows: 'could not be done' });
    await desk.slack.as(ADA).edit(thread, EXPIRED);
    await nothingElse(desk);
    expect(shownText((await cardOf(thread)).blocks)).toContain('403 Forbidden');
  });
});

describe('an edited message that had no triage', () => {
  it('is answered once it shows an error, however often its edit is delivered', async () => {
    const thread = await post(ADA, 'the Mintsoft connection, wait, copying');
    await nothingElse(desk);
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    await desk.slack.as(ADA).edit(thread, EXPIRED);
    await shows(thread, 'Mintsoft: Authorisation token is hard expired');
    await nothingElse(desk);
    expect(repliesBelow(thread.ts)).toBe(1);
  });

  it('stays unanswered when it still shows none, and when it was posted long ago', async () => {
    const talk = await post(ADA, 'lunch at noon?');
    const old = await post(ADA, 'notes on the Mintsoft connection');
    await desk.slack.as(ADA).edit(talk, 'lunch at one?');
    await nothingElse(desk);
    passed += 6 * MINUTE;
    await desk.slack.as(ADA).edit(old, EXPIRED);
    await nothingElse(desk);
    expect(repliesBelow(talk.ts) + repliesBelow(old.ts)).toBe(0);
  });
});

describe('a reply in a thread', () => {
  it('with an error is answered there, in a thread without a triage', async () => {
    const { ts } = await post(ADA, 'does anybody use the Shopify connection?');
    await post(NOOR, EXPIRED, ts);
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('hard expired');
  });

  it('with another error than the running triage gets its own card, and once however often it is delivered', async () => {
    const thread = await paste(desk, TINES_401, ADA);
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'message' });
    await post(NOOR, FORBIDDEN, thread.ts);
    await shows(thread, 'Mintsoft: 403 Forbidden');
    await nothingElse(desk);
    expect(repliesBelow(thread.ts)).toBe(2);
  });

  it('that is conversation, or the same error again, stays unanswered; who else has it is counted', async () => {
    const thread = await paste(desk, TINES_401, ADA);
    await post(NOOR, 'thanks, will have a look', thread.ts);
    await post(ADA, TINES_401, thread.ts);
    await post(NOOR, `me too: ${TINES_401}`, thread.ts);
    await shows(thread, '2 people have this.');
    await nothingElse(desk);
    expect(repliesBelow(thread.ts)).toBe(1);
  });

  it('with the error that was thought to be fixed opens the triage again', async () => {
    const thread = await paste(desk, EXPIRED, ADA);
    await press(thread, 'That fixed it', { by: ADA, shows: 'Fixed after 1 step' });
    await post(ADA, EXPIRED, thread.ts);
    await shows(thread, 'It came back');
  });
});

describe('the same error by somebody else', () => {
  it('is pointed to the running triage, which counts them, and can have its own checklist', async () => {
    const first = await paste(desk, TINES_401, ADA);
    const second = await paste(desk, `same here, ${TINES_401}`, NOOR);
    await shows(second, '2 people have this. It is being looked at already:');
    await shows(first, '2 people have this.');
    await desk.slack.as(NOOR).click(await cardOf(second), { text: 'Start my own checklist' });
    await shows(second, 'Step 1 of');
    await desk.slack.as(NOOR).click(await cardOf(second), { text: 'Start my own checklist' });
    await nothingElse(desk);
    expect(repliesBelow(second.ts)).toBe(2);
  });

  it('is pointed once and counted once when Slack delivers it twice', async () => {
    const first = await paste(desk, TINES_401, ADA);
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'message' });
    const second = await paste(desk, TINES_401, NOOR);
    await nothingElse(desk);
    expect(repliesBelow(second.ts)).toBe(1);
    expect(shownText((await cardOf(first)).blocks)).toContain('2 people have this.');
  });

  it('starts anew after the window, and when the first one is fixed', async () => {
    const first = await paste(desk, EXPIRED, ADA);
    await press(first, 'That fixed it', { by: ADA, shows: 'Fixed after 1 step' });
    const second = await paste(desk, EXPIRED, NOOR);
    expect(shownText((await cardOf(second)).blocks)).toContain('Step 1 of 1');
    passed += 31 * MINUTE;
    const third = await paste(desk, EXPIRED, ADA);
    expect(shownText((await cardOf(third)).blocks)).toContain('Step 1 of 1');
  });

  it('asked for in the same thread is answered in private: the checklist is there', async () => {
    const thread = await paste(desk, TINES_401, ADA);
    await desk.slack.as(NOOR).shortcut('authfix.shortcut.find-fix', thread);
    await whispered(desk, NOOR, 'is in this thread already');
    expect(repliesBelow(thread.ts)).toBe(1);
  });
});

it('a different status of the same product is another error', async () => {
  await paste(desk, TINES_401, ADA);
  const other = await paste(desk, TINES_403, ADA);
  expect(shownText((await cardOf(other)).blocks)).toContain('403');
});

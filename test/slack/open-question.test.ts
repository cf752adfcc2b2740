/** Stories of a question that nobody has answered yet: what its author posts next answers it, or becomes part of its report. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { cardOf, formOf, noteOf, nothingElse, paste, press, shows, type Thread } from '../support/story.ts';

const BARE = 'ERROR 2026-10-01 08:00:00 request failed: HTTP 401 Unauthorized';
const CHATTY = 'getting a 401 all day';
const NAMED = "it's the Mintsoft DPD connection";
const ANSWER = 'Mintsoft: 401 Unauthorised';
const EXPIRED = 'Authorisation token is hard expired';
const FORBIDDEN = 'Mintsoft says 403 Forbidden for the Shopify connection';
const ASKS = 'Which fits?';
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

async function post(by: string, text: string): Promise<Thread> {
  const ts = await desk.slack.as(by).post(INTEGRATIONS, text);
  return { desk, ts, channel: INTEGRATIONS };
}

/** Posts an error that fits several guides and waits for the question. */
async function asked(text = BARE): Promise<Thread> {
  const thread = await paste(desk, text, ADA);
  await shows(thread, ASKS);
  return thread;
}

function shownIn({ ts, channel }: Thread): string {
  return shownText(desk.slack.thread(channel, ts).filter((one) => one.user === desk.slack.botUserId));
}

function repliesBelow({ ts, channel }: Thread): number {
  return desk.slack.thread(channel, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

/** Begins to escalate and reads the form, which is filled in with the whole report of the triage. */
async function reportOf(thread: Thread): Promise<string> {
  await desk.slack.as(ADA).click(await noteOf(thread, 'Step 1 of'), { text: 'Escalate to support' });
  return JSON.stringify(await formOf(desk, ADA));
}

describe('the next line of whoever raised a question', () => {
  it('answers it when it says which: the card comes in its thread, the question is closed, the secret stays out', async () => {
    const thread = await asked(CHATTY);
    const secret = ['Kq7', 'vR2', 'mX9', 'pL4', 'tZ8'].join('');
    const next = await post(ADA, `${NAMED}, header x-api-key: ${secret}`);
    await shows(thread, 'Step 1 of');
    await shows(thread, `Answered by what was posted since: `);
    await nothingElse(desk);
    expect(shownText((await cardOf(thread)).blocks)).toContain(ANSWER);
    expect(shownIn(thread)).not.toContain(ASKS);
    expect([repliesBelow(thread), repliesBelow(next)]).toEqual([2, 0]);
    const report = await reportOf(thread);
    expect(report).toContain(CHATTY);
    expect(report).toContain(NAMED);
    expect(report).not.toContain(secret);
  });

  it('answers it with something more telling than the status that was asked about', async () => {
    const thread = await asked();
    const next = await post(ADA, EXPIRED);
    await shows(thread, `Mintsoft: ${EXPIRED}`);
    await nothingElse(desk);
    expect(repliesBelow(next)).toBe(0);
  });

  it('that only adds words is in the report of whatever is picked later, and so are further lines', async () => {
    const thread = await asked();
    await post(ADA, 'it began after the deploy');
    await post(ADA, 'only in the nightly run');
    await nothingElse(desk);
    expect(repliesBelow(thread)).toBe(1);
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'This one: Mintsoft' });
    await shows(thread, 'Step 1 of');
    await post(ADA, 'and again right now');
    await nothingElse(desk);
    const report = await reportOf(thread);
    for (const line of ['it began after the deploy', 'only in the nightly run', 'and again right now'])
      expect(report).toContain(line);
  });

  it('that repeats the error raises no second question', async () => {
    const thread = await asked();
    const next = await post(ADA, 'HTTP 401 Unauthorized again, with a fresh login');
    await nothingElse(desk);
    expect([repliesBelow(thread), repliesBelow(next)]).toEqual([1, 0]);
    expect(shownIn(thread)).toContain(ASKS);
  });

  it('counts once when Slack delivers it twice', async () => {
    const thread = await asked(CHATTY);
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'message' });
    await post(ADA, NAMED);
    await shows(thread, 'Step 1 of');
    await nothingElse(desk);
    expect(repliesBelow(thread)).toBe(2);
    expect(await reportOf(thread)).toContain(JSON.stringify(`${CHATTY}\n${NAMED}`));
  });
});

describe('what is no further line of a question', () => {
  it('another problem gets an answer of its own', async () => {
    const thread = await asked();
    const other = await paste(desk, FORBIDDEN, ADA);
    expect(shownText((await cardOf(other)).blocks)).toContain('Mintsoft: 403 Forbidden');
    expect(shownIn(thread)).toContain(ASKS);
  });

  it('somebody else, words to somebody, and what comes after six minutes change nothing', async () => {
    const thread = await asked(CHATTY);
    await post(NOOR, NAMED);
    await post(ADA, `@noor ${NAMED}`);
    passed += 6 * MINUTE;
    const late = await post(ADA, NAMED);
    await nothingElse(desk);
    expect([repliesBelow(thread), repliesBelow(late)]).toEqual([1, 0]);
    expect(shownIn(thread)).toContain(ASKS);
  });

  it.each(['None of these', 'Not my problem'])('after "%s" nothing joins', async (answer) => {
    const thread = await asked(CHATTY);
    await desk.slack.as(ADA).click(await cardOf(thread), { text: answer });
    await desk.slack.waitFor('the question to be closed', () => !shownIn(thread).includes(ASKS));
    const closed = shownIn(thread);
    const next = await post(ADA, NAMED);
    await nothingElse(desk);
    expect([repliesBelow(thread), repliesBelow(next)]).toEqual([1, 0]);
    expect(shownIn(thread)).toBe(closed);
  });

  it('is turned away by the text that raised it, whatever was added to it', async () => {
    const thread = await asked();
    await post(ADA, 'it began after the deploy');
    await nothingElse(desk);
    await press(thread, 'Not my problem', { by: ADA, shows: 'Not a problem here' });
    const again = await post(NOOR, BARE);
    await nothingElse(desk);
    expect(repliesBelow(again)).toBe(0);
  });
});

describe('a question that is answered twice at one moment', () => {
  it('by a pick and by the next line: one triage with both lines, and the question names what it shows', async () => {
    const thread = await asked(CHATTY);
    const question = await cardOf(thread);
    await Promise.allSettled([
      desk.slack.as(ADA).click(question, { text: 'This one: Tines' }),
      post(ADA, NAMED),
    ]);
    await shows(thread, 'Step 1 of');
    await nothingElse(desk);
    expect(repliesBelow(thread)).toBe(2);
    const [closed = '', card = ''] = desk.slack
      .thread(INTEGRATIONS, thread.ts)
      .filter((one) => one.user === desk.slack.botUserId)
      .map((one) => shownText(one.blocks));
    expect(closed).not.toContain(ASKS);
    expect(card).toContain(closed.includes('Tines') ? 'Tines' : ANSWER);
    const report = await reportOf(thread);
    expect(report).toContain(CHATTY);
    expect(report).toContain(NAMED);
  });

  it('by a click on a question that the next line has closed: the click changes nothing', async () => {
    const thread = await asked(CHATTY);
    const question = await cardOf(thread);
    await post(ADA, NAMED);
    await shows(thread, 'Answered by what was posted since');
    for (const text of ['This one: Tines', 'None of these'])
      await desk.slack
        .as(ADA)
        .click(question, { text })
        .catch(() => {});
    await nothingElse(desk);
    expect(shownIn(thread)).toContain(ANSWER);
    expect(repliesBelow(thread)).toBe(2);
  });
});

describe('a question that Slack troubles', () => {
  it('and that is answered before it could be posted is never asked', async () => {
    desk.slack.fault({ kind: 'server-error', method: 'chat.postMessage' });
    const thread = await post(ADA, CHATTY);
    await desk.slack.settled({ quietMs: 100 });
    await post(ADA, NAMED);
    await shows(thread, 'Step 1 of');
    // The question's second try comes within a second.
    await desk.slack.settled({ quietMs: 1200 });
    expect(repliesBelow(thread)).toBe(1);
  });

  it('and of which nobody knows whether it was posted is found and closed', async () => {
    desk.slack.fault({ kind: 'lost-answer', method: 'chat.postMessage' });
    const thread = await post(ADA, CHATTY);
    await desk.slack.settled({ quietMs: 100 });
    await post(ADA, NAMED);
    await shows(thread, 'Answered by what was posted since');
    await nothingElse(desk);
    expect(repliesBelow(thread)).toBe(2);
    expect(shownIn(thread)).not.toContain(ASKS);
  });
});

describe('an edit', () => {
  it('of the message that raised a question answers it', async () => {
    const thread = await asked();
    await desk.slack.as(ADA).edit(thread, `Mintsoft: ${BARE}`);
    await shows(thread, 'Step 1 of');
    await shows(thread, 'Answered by what was posted since');
    await nothingElse(desk);
    expect(repliesBelow(thread)).toBe(2);
  });

  it('of a further line replaces only that line', async () => {
    const thread = await asked();
    const next = await post(ADA, 'it is the Mintsfot connection');
    await nothingElse(desk);
    await desk.slack.as(ADA).edit(next, 'it is the Mintsoft connection');
    await shows(thread, 'Step 1 of');
    const report = await reportOf(thread);
    expect(report).toContain('request failed');
    expect(report).not.toContain('Mintsfot');
  });
});

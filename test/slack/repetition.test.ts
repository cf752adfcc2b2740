/** Whatever comes twice happens once: one card, one outcome, one ticket, however often Slack, a network or a person repeats it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStoreForReading } from '../../src/store/store.ts';
import { ADA, type Desk, INTEGRATIONS, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { cardOf, formOf, nothingElse, paste, press, shows, type Thread } from '../support/story.ts';

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';
const UNAUTHORISED = 'Mintsoft shows 401 Unauthorised on the DPD connection';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
}, 30_000);
afterEach(async () => {
  await desk.close();
});

function repliesIn({ ts }: Thread): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

/** Every ticket's deliveries, as they stand. */
async function deliveries(): Promise<readonly string[][]> {
  const store = await openStoreForReading({ folder: desk.folder });
  const tickets = await store.listTickets();
  const states = await Promise.all(
    tickets.map(async ({ number }) => (await store.deliveriesOf(number)).map(({ state }) => state)),
  );
  await store.close();
  return states;
}

describe('one post has one card', () => {
  it('when Slack delivers it a second time', async () => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    const thread = await paste(desk, TINES, ADA);
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when Slack delivers it a second time under a new event id', async () => {
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'message' });
    const thread = await paste(desk, TINES, ADA);
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when the acknowledgement is lost and Slack tries again', async () => {
    desk.slack.fault({ kind: 'ignore-ack', event: 'message' });
    const thread = await paste(desk, TINES, ADA);
    await desk.slack.waitFor('the second try', () =>
      desk.slack.traffic().find(({ name }) => name.includes('retry 1')),
    );
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when the socket breaks while it is delivered', async () => {
    desk.slack.fault({ kind: 'drop-socket', event: 'message' });
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    await desk.slack.waitFor('open sockets again', () => desk.slack.connections() > 0, { timeoutMs: 10_000 });
    const thread = { desk, ts, channel: INTEGRATIONS };
    await shows(thread, 'Step 1 of');
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when its link is unfurled, and when its author edits it', async () => {
    const thread = await paste(desk, `${TINES} https://example.com/story`, ADA);
    desk.slack.unfurl(INTEGRATIONS, thread.ts);
    await desk.slack.as(ADA).edit({ channel: INTEGRATIONS, ts: thread.ts }, `${TINES}, since noon`);
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when it mentions the bot, and so comes as a mention and as a message, each of them twice', async () => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'app_mention' });
    const thread = await paste(desk, `@authfix ${TINES}`, ADA);
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
  });

  it('when Slack posted the card but its answer was lost', async () => {
    desk.slack.fault({ kind: 'lost-answer', method: 'chat.postMessage' });
    const thread = await paste(desk, TINES, ADA);
    await desk.slack.waitFor('a second look', () => desk.slack.calls('conversations.replies')[0]);
    await nothingElse(desk);
    expect(repliesIn(thread)).toBe(1);
    await press(thread, 'No change, next step', { by: ADA, shows: 'no change' });
  });
});

describe('one click has one outcome', () => {
  async function expectOneStep(thread: Thread): Promise<void> {
    await shows(thread, 'Step 2 of 2');
    await nothingElse(desk);
    const shown = shownText((await cardOf(thread)).blocks);
    expect(shown).toContain('Step 2 of 2');
    expect(shown).not.toContain('That was the last step');
  }

  it('when it is a double click', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    desk.slack.fault({ kind: 'duplicate-event', event: 'block_actions' });
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'No change, next step' });
    await expectOneStep(thread);
  });

  it('when its acknowledgement is lost and the person presses again', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    const card = await cardOf(thread);
    desk.slack.fault({ kind: 'ignore-ack', event: 'block_actions' });
    const answer = await desk.slack.as(ADA).click(card, { text: 'No change, next step' });
    expect(answer).toMatchObject({ ok: false });
    await desk.slack
      .as(ADA)
      .click(card, { text: 'No change, next step' })
      .catch(() => {});
    await expectOneStep(thread);
  });
});

describe('one form has one ticket', () => {
  async function openForm() {
    const thread = await paste(desk, TINES, ADA);
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
    return { thread, form: await formOf(desk, ADA) };
  }

  async function expectOneTicket(thread: Thread): Promise<void> {
    await expect.poll(deliveries, { timeout: 10_000 }).toEqual([['done', 'done']]);
    await nothingElse(desk);
    expect(await deliveries()).toHaveLength(1);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
    // The card, and the sentence that support has it.
    expect(repliesIn(thread)).toBe(2);
  }

  it('when it is submitted twice', async () => {
    const { thread, form } = await openForm();
    desk.slack.fault({ kind: 'duplicate-event', event: 'view_submission' });
    await desk.slack.as(ADA).submit(form);
    await expectOneTicket(thread);
  });

  it('when its acknowledgement is lost and the person submits again', async () => {
    const { thread, form } = await openForm();
    desk.slack.fault({ kind: 'ignore-ack', event: 'view_submission' });
    const answer = await desk.slack.as(ADA).submit(form);
    expect(answer).toMatchObject({ ok: false });
    await desk.slack.as(ADA).submit(form);
    await expectOneTicket(thread);
  });

  it('when Slack took the ticket and the confirmation but both answers were lost', async () => {
    const { thread, form } = await openForm();
    desk.slack.fault({ kind: 'lost-answer', method: 'chat.postMessage', times: 2 });
    await desk.slack.as(ADA).submit(form);
    await expectOneTicket(thread);
  });
});

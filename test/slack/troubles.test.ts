/** Short stories of what goes wrong around authfix: Slack, its own disk, the clock. Nothing is lost, nothing is done twice, and people are told. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { cardOf, formOf, nothingElse, paste, press, shows, ticketCard } from '../support/story.ts';

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';
const UNAUTHORISED = 'Mintsoft shows 401 Unauthorised on the DPD connection';
const HOUR_MS = 60 * 60 * 1000;
const TRIGGER = `create trigger full before insert on claims begin select raise(abort, 'no room'); end`;

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk({
    redeliveryDelaysMs: [100, 500, 1000, 2000, 4000, 8000],
  });
}, 30_000);
afterEach(async () => {
  vi.useRealTimers();
  await desk.close();
});

function repliesIn(ts: string): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

describe('Slack', () => {
  it('that answers 500 for a while has its card in the end, once', async () => {
    desk.slack.fault({ kind: 'server-error', method: 'chat.postMessage', times: 3 });
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    await desk.slack.waitFor('the card', () => repliesIn(ts) > 0, { timeoutMs: 14_000 });
    await nothingElse(desk);
    expect(repliesIn(ts)).toBe(1);
    expect(desk.logged()).toContain('an effect did not happen');
  }, 30_000);

  it('that hangs is given up on after ten seconds, holds nobody else up, and has its card in the end, once', async () => {
    desk.slack.fault({ kind: 'hang', method: 'chat.postMessage' });
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    await desk.slack.waitFor('a call that hangs', () => desk.slack.calls('chat.postMessage')[0]);
    const other = await paste(desk, UNAUTHORISED, NOOR);
    await press(other, 'No change, next step', { by: NOOR, shows: 'Step 2 of 2' });
    await desk.slack.waitFor('the card', () => repliesIn(ts) > 0, { timeoutMs: 25_000 });
    await nothingElse(desk);
    expect(repliesIn(ts)).toBe(1);
  }, 45_000);

  it('that drops every socket is connected to again, and what it could not deliver comes again', async () => {
    desk.slack.dropSockets();
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    await desk.slack.waitFor('the card', () => repliesIn(ts) > 0, { timeoutMs: 25_000 });
    await nothingElse(desk);
    expect(repliesIn(ts)).toBe(1);
  }, 45_000);

  it('that refuses the blocks of one card has it reported to the supporters, and the others go on', async () => {
    desk.slack.fault({ kind: 'refused', method: 'chat.postMessage', error: 'invalid_blocks' });
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    expect(shownText((await ticketCard(desk)).blocks)).toContain('invalid_blocks');
    const other = await paste(desk, UNAUTHORISED, NOOR);
    await press(other, 'No change, next step', { by: NOOR, shows: 'Step 2 of 2' });
    await nothingElse(desk);
    expect(repliesIn(ts)).toBe(0);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
  });

  it('that wants no updates for a minute still opens a form at once', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    const card = await cardOf(thread);
    desk.slack.fault({ kind: 'rate-limited', method: 'chat.update', retryAfterSeconds: 60 });
    await desk.slack.as(ADA).click(card, { text: 'No change, next step' });
    await desk.slack.waitFor('a refused update', () => desk.slack.calls('chat.update')[0]);
    await desk.slack.as(ADA).click(card, { text: 'Escalate to support' });
    const form = await formOf(desk, ADA);
    // The card waits for its minute; the form already knows of the step.
    expect(shownText(form.view)).toContain('no change');
    expect(shownText((await cardOf(thread)).blocks)).toContain('Step 1 of 2');
    expect(desk.slack.calls('chat.update')).toHaveLength(1);
  });
});

describe('an embedded database that cannot write', () => {
  // What a full disk is told as is tested in test/store/faults.test.ts; this is what follows from any refusal.
  async function refuse(isFull: boolean): Promise<void> {
    const raw = new DatabaseSync(join(desk.folder, 'authfix.sqlite'), { timeout: 0 });
    // authfix writes in this very thread: waiting for its lock in one call would wait for ever.
    while (!tried(raw, isFull ? TRIGGER : 'drop trigger full')) await pause(20);
    raw.close();
  }

  function tried(raw: DatabaseSync, sql: string): boolean {
    try {
      raw.exec(sql);
      return true;
    } catch (fault) {
      if (fault instanceof Error && fault.message.includes('locked')) return false;
      throw fault;
    }
  }

  it('leaves events to come again, and takes them when it can again', async () => {
    await refuse(true);
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, TINES);
    await desk.slack.waitFor('a failed listener', () => desk.logged().includes('a listener failed'));
    expect(repliesIn(ts)).toBe(0);
    await refuse(false);
    await desk.slack.waitFor('the card', () => repliesIn(ts) > 0, { timeoutMs: 10_000 });
    await nothingElse(desk);
    expect(repliesIn(ts)).toBe(1);
  }, 30_000);
});

describe('a clock that jumps', () => {
  it.each([
    ['back', -HOUR_MS],
    ['forward', HOUR_MS],
  ])(
    'an hour %s holds up nothing, and has nothing done twice',
    async (_way, jump) => {
      const thread = await paste(desk, TINES, ADA);
      const other = await paste(desk, UNAUTHORISED, NOOR);
      desk.slack.fault({ kind: 'lost-answer', method: 'chat.postMessage' });
      // The local Slack keeps the true time; only what the machine says to authfix jumps.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump, shouldAdvanceTime: true });
      await press(other, 'No change, next step', { by: NOOR, shows: 'Step 2 of 2' });
      await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
      await desk.slack.as(ADA).submit(await formOf(desk, ADA));
      await desk.slack.waitFor('the confirmation', () => repliesIn(thread.ts) === 2, { timeoutMs: 10_000 });
      vi.useRealTimers();
      await press(other, 'That fixed it', { by: NOOR, shows: 'Fixed after 2 steps' });
      await nothingElse(desk);
      expect(repliesIn(thread.ts)).toBe(2);
      expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
      await shows(thread, 'Ticket #1 is with');
    },
    30_000,
  );
});

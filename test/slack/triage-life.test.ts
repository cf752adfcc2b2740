/** Stories of a triage beside its steps: helpers, administrators, other steps and guides, sleep, coming back, and what people say of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { formInputs } from '../../src/slack/ids.ts';
import { ADA, type Desk, NOOR, openDesk, SAM, shownText } from '../support/desk.ts';
import {
  cardOf,
  fill,
  formOf,
  noteOf,
  nothingElse,
  paste,
  press,
  shows,
  type Thread,
  whispered,
} from '../support/story.ts';

const UNAUTHORISED = 'Mintsoft says 401 Unauthorised for the Shopify connection';
const HOUR = 3_600_000;

let desk: Desk;
afterEach(async () => {
  await desk.close();
});

async function opened(): Promise<Thread> {
  desk = await openDesk();
  return paste(desk, UNAUTHORISED, ADA);
}

async function choose(thread: Thread, by: string, actionId: string, option: string): Promise<void> {
  await desk.slack.as(by).click(await cardOf(thread), { actionId, choose: option });
}

describe('a supporter', () => {
  it('marks that they are on it, and everybody sees it on the card', async () => {
    const thread = await opened();
    await choose(thread, SAM, 'authfix.card.more', "I'm on it (supporters)");
    await shows(thread, ' is on it.');
  });

  it('is the only one who can: others are thanked in private', async () => {
    const thread = await opened();
    await choose(thread, NOOR, 'authfix.card.more', "I'm on it (supporters)");
    await whispered(desk, NOOR, 'Only members of the support channel can take over');
    expect(shownText((await cardOf(thread)).blocks)).not.toContain(' is on it.');
  });
});

it('any step can be gone to, and one that was done can be done again', async () => {
  const thread = await opened();
  await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
  const { blocks } = await cardOf(thread);
  const [, first = ''] = /"text":"(1\. [^"]*)"/.exec(JSON.stringify(blocks)) ?? [];
  await choose(thread, ADA, 'authfix.card.jump', first);
  await shows(thread, 'Step 1 of 2');
  await press(thread, "I can't do this", { by: NOOR, shows: 'could not be done' });
  expect(shownText((await cardOf(thread)).blocks)).not.toContain('no change');
});

describe('another problem', () => {
  it('goes on in the same thread, and what was done is kept and goes with the ticket', async () => {
    const thread = await opened();
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    await choose(thread, ADA, 'authfix.card.more', 'This is another problem…');
    expect(shownText((await formOf(desk, ADA)).view)).toContain('Closest to what you pasted');
    expect(await fill(desk, ADA, { [formInputs.choice]: 'mintsoft-authentication/forbidden-403' })).toEqual({
      ok: true,
    });
    await shows(thread, 'Mintsoft: 403 Forbidden');
    await shows(thread, 'Tried before, for “401 Unauthorised”: 1 step');
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
    expect(shownText((await formOf(desk, ADA)).view)).toContain('no change');
  });
});

describe('an administrator', () => {
  it('is named once in the thread, with exactly what to do', async () => {
    desk = await openDesk();
    const thread = await paste(desk, 'Mintsoft shows 403 Forbidden for the Shopify connection', ADA);
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Ask an administrator' });
    const form = await formOf(desk, ADA);
    const to = { [formInputs.choice]: SAM };
    await Promise.allSettled([desk.slack.as(ADA).submit(form, to), desk.slack.as(ADA).submit(form, to)]);
    await shows(thread, ' needs an administrator for one step:');
    await nothingElse(desk);
    const asked = desk.slack
      .thread(thread.channel, thread.ts)
      .filter((one) => shownText(one.blocks).includes('needs an administrator for one step'));
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).toContain(`"user_id":"${SAM}"`);
    await shows(thread, ' was asked for “');
  });
});

describe('a triage that is left alone', () => {
  it('reminds its asker once, is closed after days, and can be opened again with all that was done', async () => {
    let now = Date.now();
    desk = await openDesk({
      now: () => new Date(now),
      patience: { remindAfterMs: HOUR, closeAfterMs: 48 * HOUR },
    });
    const thread = await paste(desk, UNAUTHORISED, ADA);
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    now += HOUR + 60_000;
    await shows(thread, 'is this still a problem?');
    now += 48 * HOUR;
    await shows(thread, 'Closed, because nothing happened here for a while');
    await press(thread, 'It came back', { by: ADA, shows: 'It came back once.' });
    await shows(thread, 'Step 2 of 2');
    await nothingElse(desk);
    const reminders = desk.slack
      .thread(thread.channel, thread.ts)
      .filter((one) => shownText(one.blocks).includes('is this still a problem?'));
    expect(reminders).toHaveLength(1);
  }, 30_000);
});

describe('the end', () => {
  it('keeps a remark beside the rating, and what was fixed can come back', async () => {
    const thread = await opened();
    await press(thread, 'That fixed it', { by: ADA, shows: 'Did this answer your question?' });
    await press(thread, 'Not really', { by: ADA, shows: 'noted that it did not help' });
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Add a remark' });
    await fill(desk, ADA, { [formInputs.text]: 'It works for an hour only' });
    await shows(thread, 'your remark is kept');
    await press(thread, 'It came back', { by: ADA, shows: 'It came back once.' });
    await shows(thread, 'Step 2 of 2');
    expect(await noteOf(thread, 'It came back once.')).toBeDefined();
  });
});

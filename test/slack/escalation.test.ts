/** Stories of what the steps did not fix: the form, its errors, the ticket, and its way to support through every trouble. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStoreForReading } from '../../src/store/store.ts';
import { ADA, type Desk, INTEGRATIONS, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { cardOf, formOf, nothingElse, paste, press, shows, ticketCard, whispered } from '../support/story.ts';

const FORBIDDEN = 'Mintsoft shows 403 Forbidden for the Shopify connection since 2026-10-01T08:00:00Z';
const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.close();
});

async function openForm(text: string) {
  const thread = await paste(desk, text, ADA);
  await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
  return { thread, form: await formOf(desk, ADA) };
}

async function upload(name: string): Promise<string> {
  return (await desk.slack.as(ADA).upload(name, 'picture')).id;
}

async function storedTickets() {
  const store = await openStoreForReading({ folder: desk.folder });
  return store.listTickets().finally(() => store.close());
}

describe('escalating', () => {
  it('carries everything into one ticket: what was pasted, tried and answered, with a way back', async () => {
    const thread = await paste(desk, FORBIDDEN, ADA);
    await press(thread, "I can't do this", { by: ADA, shows: 'That was the last step' });
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
    const form = await formOf(desk, ADA);
    expect(shownText(form.view)).toContain('could not be done');
    const answer = await desk.slack
      .as(ADA)
      .submit(form, { screenshots: [await upload('import-errors.png')] });
    expect(answer).toEqual({ ok: true });
    const card = shownText((await ticketCard(desk)).blocks);
    for (const part of [
      'Ticket #1: 403 Forbidden',
      FORBIDDEN,
      'Shopify',
      'import-errors.png',
      'could not be done',
      'Open the conversation',
    ]) {
      expect(card).toContain(part);
    }
    await shows(thread, 'Ticket #1 is with the Mintsoft support team');
    expect(shownText((await formOf(desk, ADA)).view)).toContain('Ticket #1');
  });

  it('fills in what the paste already says', async () => {
    const { form } = await openForm(FORBIDDEN);
    const view = JSON.stringify(form.view);
    expect(view).toContain(JSON.stringify(FORBIDDEN));
    expect(view).toContain('"initial_value":"Shopify');
    expect(view).toContain(`"initial_date_time":${Date.parse('2026-10-01T08:00:00Z') / 1000}`);
  });

  it('refuses a moment in the future at its field, and keeps what was entered', async () => {
    const { form } = await openForm(FORBIDDEN);
    const tomorrow = Math.floor(Date.now() / 1000) + 86_400;
    const answer = await desk.slack
      .as(ADA)
      .submit(form, { screenshots: [await upload('a.png')], 'first-occurred': tomorrow });
    expect(answer).toMatchObject({
      ok: false,
      errors: { 'first-occurred': expect.stringContaining('future') },
    });
    expect(await storedTickets()).toHaveLength(0);
  });

  it('refuses a required field that is missing', async () => {
    const { form } = await openForm(FORBIDDEN);
    const answer = await desk.slack.as(ADA).submit(form, {});
    expect(answer).toMatchObject({ ok: false, errors: { screenshots: expect.any(String) } });
  });

  it('checks JSON as JSON and an address as an address, and never insists on what is only asked when available', async () => {
    const { form, thread } = await openForm(TINES);
    const wrong = await desk.slack.as(ADA).submit(form, { 'action-configuration': '{"type": HTTPRequest}' });
    expect(wrong).toMatchObject({
      ok: false,
      errors: { 'action-configuration': expect.stringContaining('not JSON') },
    });
    const right = await desk.slack
      .as(ADA)
      .submit(await formOf(desk, ADA), { 'action-configuration': '{"type":"HTTPRequest"}' });
    expect(right).toEqual({ ok: true });
    await shows(thread, 'Ticket #1 is with');
  });

  it('makes one ticket from a form that is submitted twice', async () => {
    const { form, thread } = await openForm(TINES);
    const ada = desk.slack.as(ADA);
    await Promise.allSettled([ada.submit(form), ada.submit(form)]);
    await shows(thread, 'Ticket #1 is with');
    await nothingElse(desk);
    expect(await storedTickets()).toHaveLength(1);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
  });

  it('leaves a card without buttons, and an old form leads to no second ticket', async () => {
    const { form, thread } = await openForm(TINES);
    await desk.slack.as(ADA).submit(form);
    await shows(thread, 'Ticket #1 is with');
    const { ts } = await cardOf(thread);
    await desk.slack.waitFor('a card without buttons', () => {
      const card = desk.slack.thread(thread.channel, thread.ts).find((one) => one.ts === ts);
      return card !== undefined && !JSON.stringify(card.blocks).includes('authfix.card');
    });
  });

  it('opens from a side exit that leads to support', async () => {
    const thread = await paste(
      desk,
      'Mintsoft: The user is using a deprecated API Authentication method',
      ADA,
    );
    const exit = 'I use the legacy WMS mobile app';
    await desk.slack.as(ADA).click(await cardOf(thread), { text: exit });
    expect(shownText((await formOf(desk, ADA)).view)).toContain(exit);
  });

  it('is possible after a restart between form and submit', async () => {
    const { form, thread } = await openForm(TINES);
    await desk.restart();
    expect(await desk.slack.as(ADA).submit(form)).toEqual({ ok: true });
    await shows(thread, 'Ticket #1 is with');
  });
});

describe('a ticket on its way', () => {
  it('arrives although Slack refuses at first', async () => {
    const { form } = await openForm(TINES);
    desk.slack.fault({ method: 'chat.postMessage', kind: 'refused', error: 'internal_error', times: 2 });
    await desk.slack.as(ADA).submit(form);
    await ticketCard(desk);
    await nothingElse(desk);
    expect(desk.logged()).toContain('a ticket could not be delivered');
  });

  it('arrives once although the answer to the first attempt was lost', async () => {
    const { form, thread } = await openForm(TINES);
    desk.slack.fault({ method: 'chat.postMessage', kind: 'lost-answer', times: 1 });
    await desk.slack.as(ADA).submit(form);
    await ticketCard(desk);
    await shows(thread, 'Ticket #1 is with');
    await nothingElse(desk);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
  });

  it('arrives after a restart when it could not be delivered before', async () => {
    desk.slack.setArchived(SUPPORT, true);
    const { form } = await openForm(TINES);
    await desk.slack.as(ADA).submit(form);
    await desk.slack.waitFor('a failed delivery', () =>
      desk.logged().includes('a ticket could not be delivered'),
    );
    await desk.restart();
    desk.slack.setArchived(SUPPORT, false);
    expect(shownText((await ticketCard(desk)).blocks)).toContain('Ticket #1');
  });
});

describe('a bot that may not post here', () => {
  it('sends whoever asked by command a direct message instead', async () => {
    await desk.slack.as(ADA).command('/authfix', 'Mintsoft says 403 Forbidden', 'C0GENERAL');
    const root = await desk.slack.waitFor('a direct message', () => desk.slack.messages(ADA)[0]);
    expect(shownText(root.blocks)).toContain('is looking for a fix');
    await desk.slack.waitFor('a card there', () =>
      desk.slack.messages(ADA).find((one) => shownText(one.blocks).includes('Mintsoft: 403 Forbidden')),
    );
    await whispered(desk, ADA, 'the checklist is in the thread');
    expect(desk.slack.messages(INTEGRATIONS)).toHaveLength(0);
  });
});

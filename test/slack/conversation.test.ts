/** Whole stories: people paste, work through the checklist and escalate, on a real Bolt app, a local Slack and a real database. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';

const HARD_EXPIRED =
  'no eBay orders since Friday, Mintsoft says\n```\nAuthorisation token is hard expired\n```';

describe('a pasted error', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await desk.close();
  });

  it('is answered in its thread with the first step of the guide that fits', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, HARD_EXPIRED);
    const card = await desk.reply(INTEGRATIONS, ts);
    const shown = shownText(card.blocks);
    expect(shown).toContain('Mintsoft: Authorisation token is hard expired');
    expect(shown).toContain('Step 1 of 1');
    expect(shown).toContain('Click the Authorise or Re-authorise button.');
    expect(desk.slack.thread(INTEGRATIONS, ts)).toHaveLength(2);
  });

  it('is closed with thanks when a step fixed it, and can be taken back', async () => {
    const ts = await desk.slack
      .as(ADA)
      .post(INTEGRATIONS, 'Mintsoft shows 401 Unauthorised on the DPD connection');
    const card = await desk.reply(INTEGRATIONS, ts);
    await desk.slack.as(ADA).click(card, { text: 'No change, next step' });
    await shows(desk, ts, 'Step 2 of 2');
    await desk.slack.as(NOOR).click(await theCard(desk, ts), { text: 'That fixed it' });
    await shows(desk, ts, 'Fixed after 2 steps');
    await desk.slack.as(ADA).click(await theCard(desk, ts), { text: 'Undo last step' });
    await shows(desk, ts, 'Step 2 of 2');
  });

  it('becomes one complete ticket in the support channel', async () => {
    const ada = desk.slack.as(ADA);
    const ts = await ada.post(
      INTEGRATIONS,
      'Mintsoft shows 403 Forbidden for the Shopify connection since 2026-10-01T08:00:00Z',
    );
    await ada.click(await desk.reply(INTEGRATIONS, ts), { text: "I can't do this" });
    await shows(desk, ts, 'That was the last step');
    await ada.click(await theCard(desk, ts), { text: 'Escalate to support' });
    const form = await desk.slack.waitFor('the form', () => desk.slack.viewOf(ADA));
    expect(shownText(form.view)).toContain('could not be done');
    const screenshot = await ada.upload('import-errors.png', 'not really a picture');
    const answer = await ada.submit(form, { screenshots: [screenshot.id] });
    expect(answer).toEqual({ ok: true });
    const ticket = await desk.slack.waitFor('the ticket', () => desk.slack.messages(SUPPORT)[0]);
    expect(shownText(ticket.blocks)).toContain('Ticket #1: 403 Forbidden');
    expect(shownText(ticket.blocks)).toContain('Shopify');
    await shows(desk, ts, 'Ticket #1 is with the Mintsoft support team');
    expect(desk.slack.as(SAM).id).toBe(SAM);
  });
});

async function theCard(desk: Desk, ts: string) {
  return desk.reply(INTEGRATIONS, ts);
}

async function shows(desk: Desk, ts: string, text: string): Promise<void> {
  await desk.slack.waitFor(`the thread to show "${text}"`, () =>
    shownText(desk.slack.thread(INTEGRATIONS, ts)).includes(text),
  );
}

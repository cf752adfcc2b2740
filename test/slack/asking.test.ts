/** Stories of people who ask on purpose: the command, the paste form, shortcuts, and the choice when nothing is sure. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, shownText } from '../support/desk.ts';
import { formOf, nothingElse, shows, ticketCard, whispered } from '../support/story.ts';

const BARE = 'ERROR 2026-10-01 08:00:00 request failed: HTTP 401 Unauthorized';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('an error that fits several guides', () => {
  it('is asked about, and the answer opens the chosen guide, which can be escalated', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, BARE);
    const question = await desk.reply(INTEGRATIONS, ts);
    expect(shownText(question.blocks)).toContain('Which fits?');
    await desk.slack.as(ADA).click(question, { text: 'This one: Tines' });
    const card = await desk.slack.waitFor('the card', () =>
      desk.slack.thread(INTEGRATIONS, ts).find((one) => shownText(one.blocks).includes('Step 1 of')),
    );
    await desk.slack.as(ADA).click(card, { text: 'Escalate to support' });
    await desk.slack.as(ADA).submit(await formOf(desk, ADA), { behaviour: 'It fails each night' });
    expect(shownText((await ticketCard(desk)).blocks)).toContain('It fails each night');
  });

  it('is opened once when two people choose', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, BARE);
    const question = await desk.reply(INTEGRATIONS, ts);
    await Promise.allSettled([
      desk.slack.as(ADA).click(question, { text: 'This one: Tines' }),
      desk.slack.as(NOOR).click(question, { text: 'This one: Mintsoft' }),
    ]);
    await nothingElse(desk);
    const cards = desk.slack
      .thread(INTEGRATIONS, ts)
      .filter((one) => shownText(one.blocks).includes('Step 1 of'));
    expect(cards).toHaveLength(1);
  });

  it('is left alone when none of the choices fits', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, BARE);
    await desk.slack.as(ADA).click(await desk.reply(INTEGRATIONS, ts), { text: 'None of these' });
    await shows({ desk, ts, channel: INTEGRATIONS }, 'none of these');
    expect(desk.slack.thread(INTEGRATIONS, ts)).toHaveLength(2);
  });

  it('needs no question in a channel that is about one product', async () => {
    await desk.slack.as(SAM).command('/authfix', 'product mintsoft', INTEGRATIONS);
    await whispered(desk, SAM, 'are about');
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, BARE);
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('Mintsoft: 401 Unauthorised');
  });
});

describe('/authfix', () => {
  it('with an error that is known begins a thread with the card', async () => {
    await desk.slack.as(ADA).command('/authfix', 'Mintsoft says 403 Forbidden', INTEGRATIONS);
    const root = await desk.slack.waitFor('the thread', () => desk.slack.messages(INTEGRATIONS)[0]);
    expect(shownText(root.blocks)).toContain('is looking for a fix');
    expect(shownText((await desk.reply(INTEGRATIONS, root.ts)).blocks)).toContain('Mintsoft: 403 Forbidden');
  });

  it('with a few misspelled words offers what they may mean, in private, and begins a thread when one is chosen', async () => {
    await desk.slack.as(ADA).command('/authfix', 'expired tokn', INTEGRATIONS);
    const offer = await whispered(desk, ADA, 'Could it be one of these?');
    expect(desk.slack.messages(INTEGRATIONS).filter((one) => one.onlyFor === undefined)).toHaveLength(0);
    await desk.slack.as(ADA).click(offer, { actionId: 'authfix.choice.pick.0' });
    await desk.slack.waitFor('a card', () =>
      desk.slack.messages(INTEGRATIONS).find((one) => shownText(one.blocks).includes('Step 1 of')),
    );
  });

  it('with words that mean nothing says so and what to do', async () => {
    await desk.slack.as(ADA).command('/authfix', 'zzzz qqqq', INTEGRATIONS);
    await whispered(desk, ADA, 'I do not recognise this error');
  });

  it('help explains every way to ask', async () => {
    await desk.slack.as(ADA).command('/authfix', 'help', INTEGRATIONS);
    await whispered(desk, ADA, 'opens a form to paste into');
  });

  it('product with an unknown name lists the known ones', async () => {
    await desk.slack.as(SAM).command('/authfix', 'product teapot', INTEGRATIONS);
    await whispered(desk, SAM, 'Mintsoft, Shopify, Tines');
  });

  it('product is refused in private to whoever is neither supporter nor admin', async () => {
    await desk.slack.as(ADA).command('/authfix', 'product mintsoft', INTEGRATIONS);
    await whispered(desk, ADA, 'Only supporters and workspace admins');
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, BARE);
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('Which fits?');
  });

  it('alone opens a form that refuses to be sent empty', async () => {
    await desk.slack.as(ADA).command('/authfix', '', INTEGRATIONS);
    const form = await formOf(desk, ADA);
    expect(await desk.slack.as(ADA).submit(form)).toMatchObject({ ok: false });
  });

  it('alone leads to a checklist for a connection that shows no error', async () => {
    await desk.slack.as(ADA).command('/authfix', '', INTEGRATIONS);
    const form = await formOf(desk, ADA);
    await desk.slack
      .as(ADA)
      .submit(form, { 'Or choose what you see': 'mintsoft-authentication/connection-inactive' });
    await desk.slack.waitFor('a card', () =>
      desk.slack.messages(INTEGRATIONS).find((one) => shownText(one.blocks).includes('Connection inactive')),
    );
  });

  it('alone takes a paste of many lines', async () => {
    await desk.slack.as(ADA).command('/authfix', '', INTEGRATIONS);
    const form = await formOf(desk, ADA);
    await desk.slack.as(ADA).submit(form, {
      'Paste the error': 'Mintsoft import\nHTTP/1.1 403 Forbidden\n{"message":"Forbidden"}',
    });
    await desk.slack.waitFor('a card', () =>
      desk.slack
        .messages(INTEGRATIONS)
        .find((one) => shownText(one.blocks).includes('Mintsoft: 403 Forbidden')),
    );
  });
});

describe('a shortcut', () => {
  it('on a message answers in its thread, also what nobody would answer unasked', async () => {
    const ts = await desk.slack.as(NOOR).post(INTEGRATIONS, 'hmm, expired token?');
    await desk.slack.as(ADA).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts });
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).not.toBe('');
  });

  it('from anywhere opens the paste form', async () => {
    await desk.slack.as(ADA).shortcut('authfix.shortcut.open');
    expect(shownText((await formOf(desk, ADA)).view)).toContain('Paste the error');
  });
});

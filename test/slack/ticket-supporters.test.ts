/** Stories of what supporters do with a ticket: claim it, pass it on, say how urgent it is, write notes; and who may not. */
import { describe, expect } from 'vitest';
import { formInputs } from '../../src/slack/ids.ts';
import { ADA, NOOR, SAM, SUPPORT, shownText } from '../support/desk.ts';
import {
  cardShows,
  fill,
  formOf,
  nothingElse,
  pressCard,
  shows,
  supportCard,
  supportersRead,
  whispered,
} from '../support/story.ts';
import { it, stored } from './escalated-ticket.ts';

describe('claiming', () => {
  it('names who looks after the ticket, on the card and in the thread', async ({ desk, story }) => {
    await cardShows(story, 'Open');
    await pressCard(story, SAM, "I'll take it");
    await cardShows(story, 'Claimed');
    await shows(story, ' looks after ticket #1.');
    expect(await stored(desk)).toMatchObject({
      state: 'claimed',
      assignee: SAM,
      history: [{}, { event: 'claimed', by: SAM }],
    });
  });

  it('twice at once is told once', async ({ desk, story }) => {
    const card = await supportCard(story);
    const sam = desk.slack.as(SAM);
    await Promise.allSettled([
      sam.click(card, { text: "I'll take it" }),
      sam.click(card, { text: "I'll take it" }),
    ]);
    await shows(story, ' looks after ticket #1.');
    await nothingElse(desk);
    const told = desk.slack
      .thread(story.channel, story.ts)
      .filter((one) => shownText(one.blocks).includes('looks after'));
    expect(told).toHaveLength(1);
    expect((await stored(desk)).history).toHaveLength(2);
  });

  it('by a second supporter names the way to take it over', async ({ desk, story }) => {
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    const old = await supportCard(story);
    await pressCard(story, SAM, "I'll take it");
    await desk.slack.as(NOOR).click(old, { text: "I'll take it" });
    await whispered(desk, NOOR, 'Somebody else looks after this ticket already');
  });

  it('is for supporters only: whoever has left the support channel is refused, also with a form that was open before', async ({
    desk,
    story,
  }) => {
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    await pressCard(story, NOOR, 'Resolve');
    const form = await formOf(desk, NOOR);
    await desk.slack.as(SAM).kick(SUPPORT, NOOR);
    await desk.slack.as(NOOR).submit(form, { [formInputs.text]: 'I say so.' });
    await desk.slack.waitFor('a refusal', () =>
      shownText(desk.slack.viewOf(NOOR)?.view).includes('Only members of the support channel'),
    );
    expect((await stored(desk)).state).toBe('open');
  });
});

describe('supporters among themselves', () => {
  it('write notes that only the support channel sees, once for each form', async ({ desk, story }) => {
    await pressCard(story, SAM, 'Add an internal note…');
    const form = await formOf(desk, SAM);
    const values = { [formInputs.text]: 'Looks like last week.' };
    await Promise.allSettled([
      desk.slack.as(SAM).submit(form, values),
      desk.slack.as(SAM).submit(form, values),
    ]);
    await supportersRead(story, 'Looks like last week.');
    await nothingElse(desk);
    expect(shownText(desk.slack.thread(story.channel, story.ts))).not.toContain('Looks like last week.');
    expect((await stored(desk)).history.filter(({ event }) => event === 'noted')).toHaveLength(1);
  });

  it('pass a ticket on to one of them, and to nobody else', async ({ desk, story }) => {
    await pressCard(story, SAM, 'Assign…');
    expect(await fill(desk, SAM, { [formInputs.choice]: NOOR })).toMatchObject({
      errors: { [formInputs.choice]: expect.stringContaining('not in the support channel') },
    });
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    expect(await fill(desk, SAM, { [formInputs.choice]: NOOR })).toEqual({ ok: true });
    await supportersRead(story, ' gave this ticket to ');
    expect((await stored(desk)).assignee).toBe(NOOR);
  });

  it('say how urgent it is', async ({ desk, story }) => {
    await pressCard(story, SAM, 'Change priority…');
    await fill(desk, SAM, { [formInputs.choice]: 'urgent' });
    await cardShows(story, 'Urgent priority');
  });

  it('attach the thread so far, without secrets', async ({ desk, story }) => {
    const { channel, ts } = story;
    const secret = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
    await desk.slack.as(NOOR).post(channel, `mine is ${secret} too`, { threadTs: ts });
    await pressCard(story, SAM, 'Attach the thread so far');
    await supportersRead(story, ' attached the thread so far (2 messages).');
    await shows(story, ' attached this thread so far to ticket #1');
    const ticket = await stored(desk);
    expect(ticket.conversation?.messages.map(({ by }) => by)).toEqual([ADA, NOOR]);
    expect(JSON.stringify(ticket)).not.toContain(secret);
  });
});

/** Stories of a ticket's life: claimed, asked about, answered, resolved, rated, reopened; what each side sees of it, and who may do what. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Ticket } from '../../src/core/ticket.ts';
import { formInputs } from '../../src/slack/ids.ts';
import { openStoreForErasing, openStoreForReading } from '../../src/store/store.ts';
import { APART } from '../support/apart.ts';
import { ADA, type Desk, NOOR, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';
import {
  cardShows,
  escalated,
  fill,
  formOf,
  noteOf,
  nothingElse,
  pressCard,
  shows,
  supportCard,
  supportersRead,
  type TicketStory,
  whispered,
} from '../support/story.ts';

let desk: Desk;
let story: TicketStory;
beforeEach(async () => {
  desk = await openDesk({ habits: APART });
  story = await escalated(desk, ADA);
});
afterEach(async () => {
  await desk.close();
});

async function stored(number = 1): Promise<Ticket> {
  const store = await openStoreForReading({ folder: desk.folder });
  const ticket = await store.findTicket(number).finally(() => store.close());
  if (ticket === null) throw new Error(`there is no ticket ${number}`);
  return ticket;
}

/** Presses a button of a message in the requester's thread. */
async function pressNote(by: string, text: string, button: string): Promise<void> {
  await desk.slack.as(by).click(await noteOf(story, text), { text: button });
}

async function resolved(text = 'A proxy ate the header.'): Promise<void> {
  await pressCard(story, SAM, 'Resolve');
  expect(await fill(desk, SAM, { [formInputs.text]: text })).toEqual({ ok: true });
  await shows(story, 'Did this answer your question?');
}

describe('claiming', () => {
  it('names who looks after the ticket, on the card and in the thread', async () => {
    await cardShows(story, 'Open');
    await pressCard(story, SAM, "I'll take it");
    await cardShows(story, 'Claimed');
    await shows(story, ' looks after ticket #1.');
    expect(await stored()).toMatchObject({
      state: 'claimed',
      assignee: SAM,
      history: [{}, { event: 'claimed', by: SAM }],
    });
  });

  it('twice at once is told once', async () => {
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
    expect((await stored()).history).toHaveLength(2);
  });

  it('by a second supporter names the way to take it over', async () => {
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    const old = await supportCard(story);
    await pressCard(story, SAM, "I'll take it");
    await desk.slack.as(NOOR).click(old, { text: "I'll take it" });
    await whispered(desk, NOOR, 'Somebody else looks after this ticket already');
  });

  it('is for supporters only: whoever has left the support channel is refused, also with a form that was open before', async () => {
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    await pressCard(story, NOOR, 'Resolve');
    const form = await formOf(desk, NOOR);
    await desk.slack.as(SAM).kick(SUPPORT, NOOR);
    await desk.slack.as(NOOR).submit(form, { [formInputs.text]: 'I say so.' });
    await desk.slack.waitFor('a refusal', () =>
      shownText(desk.slack.viewOf(NOOR)?.view).includes('Only members of the support channel'),
    );
    expect((await stored()).state).toBe('open');
  });
});

describe('asking for a detail', () => {
  async function ask(form: Readonly<Record<string, string>>): Promise<void> {
    await pressCard(story, SAM, 'Ask for a detail');
    expect(await fill(desk, SAM, form)).toEqual({ ok: true });
    await shows(story, 'needs one more detail for ticket #1');
  }

  it('shows its requester exactly that field, in place, and puts the answer into the ticket', async () => {
    await ask({ [formInputs.choice]: 'action-configuration', [formInputs.text]: 'It tells the method.' });
    await cardShows(story, 'Waiting for an answer');
    await shows(story, 'It tells the method.');
    await pressNote(ADA, 'needs one more detail', 'Answer');
    const form = await formOf(desk, ADA);
    expect(form.view['blocks']).toHaveLength(2);
    expect(await fill(desk, ADA, { 'action-configuration': '{"type": HTTP}' })).toMatchObject({
      errors: { 'action-configuration': expect.stringContaining('not JSON') },
    });
    expect(await fill(desk, ADA, { 'action-configuration': '{"type":"HTTPRequest"}' })).toEqual({ ok: true });
    await supportersRead(story, ' answered:');
    await supportersRead(story, 'HTTPRequest');
    await cardShows(story, 'Claimed');
    await shows(story, 'Answered, thank you.');
    const ticket = await stored();
    expect(ticket).toMatchObject({ state: 'claimed', assignee: SAM, questions: [] });
    expect(ticket.completeness.when_available.present).toContain('action-configuration');
  });

  it('pings the requester once, and whoever asked when the answer is there', async () => {
    await ask({ [formInputs.choice]: 'action-configuration' });
    const asked = await noteOf(story, 'needs one more detail');
    expect(JSON.stringify(asked.blocks)).toContain(`"user_id":"${ADA}"`);
    await pressNote(ADA, 'needs one more detail', 'Answer');
    await fill(desk, ADA, { 'action-configuration': '{}' });
    await supportersRead(story, ' answered:');
    const { ts } = await supportCard(story);
    const told = await noteOf({ desk, channel: SUPPORT, ts }, ' answered:');
    expect(JSON.stringify(told.blocks)).toContain(`"user_id":"${SAM}"`);
  });

  it('in words of one’s own adds a field to the ticket', async () => {
    await ask({ [formInputs.text]: 'Which tenant is it?' });
    await shows(story, 'Which tenant is it?');
    await pressNote(ADA, 'needs one more detail', 'Answer');
    await fill(desk, ADA, { 'own-1': 'The one in Leeds' });
    await cardShows(story, 'The one in Leeds');
    expect((await stored()).completeness.required.present).toContain('own-1');
  });

  it('cannot be answered twice: a button that still stands there says that it was done', async () => {
    await ask({ [formInputs.choice]: 'action-configuration' });
    await pressNote(ADA, 'needs one more detail', 'Answer');
    const form = await formOf(desk, ADA);
    desk.slack.fault({ method: 'chat.update', kind: 'refused', error: 'internal_error', times: 100 });
    await desk.slack.as(ADA).submit(form, { 'action-configuration': '{}' });
    await supportersRead(story, ' answered:');
    await pressNote(ADA, 'needs one more detail', 'Answer');
    await whispered(desk, ADA, 'That was done already');
  });

  it('is answered by the requester or a supporter, and by nobody else', async () => {
    await ask({ [formInputs.choice]: 'action-configuration' });
    await pressNote(NOOR, 'needs one more detail', 'Answer');
    await whispered(desk, NOOR, 'Only the person who asked and the supporters');
  });

  it('needs a field or words', async () => {
    await pressCard(story, SAM, 'Ask for a detail');
    expect(await fill(desk, SAM, {})).toMatchObject({ errors: { [formInputs.text]: expect.any(String) } });
  });
});

describe('details that come later', () => {
  it('are added by the requester from the confirmation, secrets removed, and change what is missing', async () => {
    await pressNote(ADA, 'answers come to this thread', 'Add details');
    await fill(desk, ADA, { 'action-configuration': '{"token":"ghp_0123456789abcdefghijklmnopqrstuvwxyz"}' });
    await supportersRead(story, ' added:');
    const ticket = await stored();
    expect(ticket.completeness.when_available.present).toContain('action-configuration');
    expect(JSON.stringify(ticket)).not.toContain('ghp_0123456789');
  });

  it('left empty say so at the form', async () => {
    await pressNote(ADA, 'answers come to this thread', 'Add details');
    expect(await fill(desk, ADA, {})).toMatchObject({ ok: false });
  });
});

describe('supporters among themselves', () => {
  it('write notes that only the support channel sees, once for each form', async () => {
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
    expect((await stored()).history.filter(({ event }) => event === 'noted')).toHaveLength(1);
  });

  it('pass a ticket on to one of them, and to nobody else', async () => {
    await pressCard(story, SAM, 'Assign…');
    expect(await fill(desk, SAM, { [formInputs.choice]: NOOR })).toMatchObject({
      errors: { [formInputs.choice]: expect.stringContaining('not in the support channel') },
    });
    await desk.slack.as(SAM).invite(SUPPORT, NOOR);
    expect(await fill(desk, SAM, { [formInputs.choice]: NOOR })).toEqual({ ok: true });
    await supportersRead(story, ' gave this ticket to ');
    expect((await stored()).assignee).toBe(NOOR);
  });

  it('say how urgent it is', async () => {
    await pressCard(story, SAM, 'Change priority…');
    await fill(desk, SAM, { [formInputs.choice]: 'urgent' });
    await cardShows(story, 'Urgent priority');
  });

  it('attach the thread so far, without secrets', async () => {
    const { channel, ts } = story;
    const secret = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
    await desk.slack.as(NOOR).post(channel, `mine is ${secret} too`, { threadTs: ts });
    await pressCard(story, SAM, 'Attach the thread so far');
    await supportersRead(story, ' attached the thread so far (2 messages).');
    await shows(story, ' attached this thread so far to ticket #1');
    const ticket = await stored();
    expect(ticket.conversation?.messages.map(({ by }) => by)).toEqual([ADA, NOOR]);
    expect(JSON.stringify(ticket)).not.toContain(secret);
  });
});

describe('the end', () => {
  it('tells its requester how it ended and asks whether that helped; answer and remark are kept', async () => {
    await resolved();
    await shows(story, 'A proxy ate the header.');
    await cardShows(story, 'Resolved');
    await cardShows(story, 'resolved after');
    await pressNote(ADA, 'is resolved', 'Yes, it helped');
    await shows(story, 'noted that it helped');
    await pressNote(ADA, 'is resolved', 'Add a remark');
    await fill(desk, ADA, { [formInputs.text]: 'Quick, thanks' });
    await shows(story, 'your remark is kept');
    await supportersRead(story, 'Quick, thanks');
    expect((await stored()).feedback).toMatchObject({ helpful: true, remark: 'Quick, thanks', by: ADA });
  });

  it('can be taken back by the requester', async () => {
    await resolved();
    await pressNote(ADA, 'is resolved', 'It came back');
    await cardShows(story, 'Reopened');
    await supportersRead(story, ' opened this ticket again.');
    await shows(story, ' opened ticket #1 again.');
    expect(await stored()).toMatchObject({ state: 'reopened', resolution: null });
    await pressCard(story, SAM, "I'll take it");
    await cardShows(story, 'Claimed');
  });

  it('is the requester’s to choose as well', async () => {
    await pressNote(ADA, 'answers come to this thread', 'I need it no more');
    await shows(story, ' withdrew ticket #1.');
    await supportersRead(story, ' withdrew this ticket.');
    await cardShows(story, 'Withdrawn');
  });

  it('refuses what an old card still offers, in private and with the way on', async () => {
    desk.slack.fault({ method: 'chat.update', kind: 'refused', error: 'internal_error', times: 100 });
    await resolved();
    await pressCard(story, SAM, 'Ask for a detail');
    await whispered(desk, SAM, 'This ticket is resolved. Reopen it first.');
  });

  it('comes once from a form that is sent again after a restart', async () => {
    await pressCard(story, SAM, 'Resolve');
    const form = await formOf(desk, SAM);
    await desk.restart();
    await Promise.allSettled([
      desk.slack.as(SAM).submit(form, { [formInputs.text]: 'Done.' }),
      desk.slack.as(SAM).submit(form, { [formInputs.text]: 'Done.' }),
    ]);
    await cardShows(story, 'Resolved');
    await nothingElse(desk);
    expect((await stored()).history.filter(({ event }) => event === 'resolved')).toHaveLength(1);
  });

  it('leaves nothing to do on a ticket whose words were erased', async () => {
    const erasing = await openStoreForErasing({ folder: desk.folder });
    await erasing.forget(asId<UserId>(ADA)).finally(() => erasing.close());
    await pressCard(story, SAM, "I'll take it");
    await whispered(desk, SAM, 'has been erased');
  });
});

describe('merging', () => {
  it('resolves the duplicate, names it on the other card, and tells both threads the end', async () => {
    const other = await escalated(desk, NOOR, 2);
    await pressCard(story, SAM, 'Merge as a duplicate…');
    expect(await fill(desk, SAM, { [formInputs.text]: '1' })).toMatchObject({ ok: false });
    expect(await fill(desk, SAM, { [formInputs.text]: '9' })).toMatchObject({ ok: false });
    expect(await fill(desk, SAM, { [formInputs.text]: '#2' })).toEqual({ ok: true });
    await cardShows(story, 'Merged into ticket #2');
    await cardShows(other, 'Duplicates: #1');
    await shows(story, 'the same problem as ticket #2');
    await pressCard(other, SAM, 'Resolve');
    await fill(desk, SAM, { [formInputs.text]: 'The certificate was old.' });
    await shows(other, 'The certificate was old.');
    await shows(story, 'The certificate was old.');
  });

  it('is undone by reopening', async () => {
    const other = await escalated(desk, NOOR, 2);
    await pressCard(story, SAM, 'Merge as a duplicate…');
    await fill(desk, SAM, { [formInputs.text]: '2' });
    await cardShows(story, 'Merged into ticket #2');
    await pressCard(story, SAM, 'Reopen');
    await cardShows(story, 'Reopened');
    expect((await stored()).merged_into).toBeNull();
    expect((await stored(2)).duplicates).toEqual([]);
    expect(other.number).toBe(2);
  });
});

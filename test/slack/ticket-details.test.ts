/** Stories of the details of a ticket: asked for by supporters, answered or added by its requester. */
import { describe, expect } from 'vitest';
import { formInputs } from '../../src/slack/ids.ts';
import { ADA, NOOR, SAM, SUPPORT } from '../support/desk.ts';
import {
  cardShows,
  fill,
  formOf,
  noteOf,
  pressCard,
  shows,
  supportCard,
  supportersRead,
  type TicketStory,
  whispered,
} from '../support/story.ts';
import { it, pressNote, stored } from './escalated-ticket.ts';

describe('asking for a detail', () => {
  async function ask(story: TicketStory, form: Readonly<Record<string, string>>): Promise<void> {
    await pressCard(story, SAM, 'Ask for a detail');
    expect(await fill(story.desk, SAM, form)).toEqual({ ok: true });
    await shows(story, 'needs one more detail for ticket #1');
  }

  it('shows its requester exactly that field, in place, and puts the answer into the ticket', async ({
    desk,
    story,
  }) => {
    await ask(story, {
      [formInputs.choice]: 'action-configuration',
      [formInputs.text]: 'It tells the method.',
    });
    await cardShows(story, 'Waiting for an answer');
    await shows(story, 'It tells the method.');
    await pressNote(story, ADA, { shows: 'needs one more detail', button: 'Answer' });
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
    const ticket = await stored(desk);
    expect(ticket).toMatchObject({ state: 'claimed', assignee: SAM, questions: [] });
    expect(ticket.completeness.when_available.present).toContain('action-configuration');
  });

  it('pings the requester once, and whoever asked when the answer is there', async ({ desk, story }) => {
    await ask(story, { [formInputs.choice]: 'action-configuration' });
    const asked = await noteOf(story, 'needs one more detail');
    expect(JSON.stringify(asked.blocks)).toContain(`"user_id":"${ADA}"`);
    await pressNote(story, ADA, { shows: 'needs one more detail', button: 'Answer' });
    await fill(desk, ADA, { 'action-configuration': '{}' });
    await supportersRead(story, ' answered:');
    const { ts } = await supportCard(story);
    const told = await noteOf({ desk, channel: SUPPORT, ts }, ' answered:');
    expect(JSON.stringify(told.blocks)).toContain(`"user_id":"${SAM}"`);
  });

  it('in words of one’s own adds a field to the ticket', async ({ desk, story }) => {
    await ask(story, { [formInputs.text]: 'Which tenant is it?' });
    await shows(story, 'Which tenant is it?');
    await pressNote(story, ADA, { shows: 'needs one more detail', button: 'Answer' });
    await fill(desk, ADA, { 'own-1': 'The one in Leeds' });
    await cardShows(story, 'The one in Leeds');
    expect((await stored(desk)).completeness.required.present).toContain('own-1');
  });

  it('cannot be answered twice: a button that still stands there says that it was done', async ({
    desk,
    story,
  }) => {
    await ask(story, { [formInputs.choice]: 'action-configuration' });
    await pressNote(story, ADA, { shows: 'needs one more detail', button: 'Answer' });
    const form = await formOf(desk, ADA);
    desk.slack.fault({ method: 'chat.update', kind: 'refused', error: 'internal_error', times: 100 });
    await desk.slack.as(ADA).submit(form, { 'action-configuration': '{}' });
    await supportersRead(story, ' answered:');
    await pressNote(story, ADA, { shows: 'needs one more detail', button: 'Answer' });
    await whispered(desk, ADA, 'That was done already');
  });

  it('is answered by the requester or a supporter, and by nobody else', async ({ desk, story }) => {
    await ask(story, { [formInputs.choice]: 'action-configuration' });
    await pressNote(story, NOOR, { shows: 'needs one more detail', button: 'Answer' });
    await whispered(desk, NOOR, 'Only the person who asked and the supporters');
  });

  it('needs a field or words', async ({ desk, story }) => {
    await pressCard(story, SAM, 'Ask for a detail');
    expect(await fill(desk, SAM, {})).toMatchObject({ errors: { [formInputs.text]: expect.any(String) } });
  });
});

describe('details that come later', () => {
  it('are added by the requester from the confirmation, secrets removed, and change what is missing', async ({
    desk,
    story,
  }) => {
    await pressNote(story, ADA, { shows: 'answers come to this thread', button: 'Add details' });
    await fill(desk, ADA, { 'action-configuration': '{"token":"ghp_0123456789abcdefghijklmnopqrstuvwxyz"}' });
    await supportersRead(story, ' added:');
    const ticket = await stored(desk);
    expect(ticket.completeness.when_available.present).toContain('action-configuration');
    expect(JSON.stringify(ticket)).not.toContain('ghp_0123456789');
  });

  it('left empty say so at the form', async ({ desk, story }) => {
    await pressNote(story, ADA, { shows: 'answers come to this thread', button: 'Add details' });
    expect(await fill(desk, ADA, {})).toMatchObject({ ok: false });
  });
});

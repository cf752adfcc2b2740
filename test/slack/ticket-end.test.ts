/** Stories of how a ticket ends: resolved, rated, withdrawn, merged into another one; and taken back. */
import { describe, expect } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import { formInputs } from '../../src/slack/ids.ts';
import { openStoreForErasing } from '../../src/store/store.ts';
import { ADA, NOOR, SAM } from '../support/desk.ts';
import {
  cardShows,
  escalated,
  fill,
  formOf,
  nothingElse,
  pressCard,
  shows,
  supportersRead,
  type TicketStory,
  whispered,
} from '../support/story.ts';
import { it, pressNote, stored } from './escalated-ticket.ts';

async function resolved(story: TicketStory): Promise<void> {
  await pressCard(story, SAM, 'Resolve');
  expect(await fill(story.desk, SAM, { [formInputs.text]: 'A proxy ate the header.' })).toEqual({ ok: true });
  await shows(story, 'Did this answer your question?');
}

describe('the end', () => {
  it('tells its requester how it ended and asks whether that helped; answer and remark are kept', async ({
    desk,
    story,
  }) => {
    await resolved(story);
    await shows(story, 'A proxy ate the header.');
    await cardShows(story, 'Resolved');
    await cardShows(story, 'resolved after');
    await pressNote(story, ADA, { shows: 'is resolved', button: 'Yes, it helped' });
    await shows(story, 'noted that it helped');
    await pressNote(story, ADA, { shows: 'is resolved', button: 'Add a remark' });
    await fill(desk, ADA, { [formInputs.text]: 'Quick, thanks' });
    await shows(story, 'your remark is kept');
    await supportersRead(story, 'Quick, thanks');
    expect((await stored(desk)).feedback).toMatchObject({ helpful: true, remark: 'Quick, thanks', by: ADA });
  });

  it('can be taken back by the requester', async ({ desk, story }) => {
    await resolved(story);
    await pressNote(story, ADA, { shows: 'is resolved', button: 'It came back' });
    await cardShows(story, 'Reopened');
    await supportersRead(story, ' opened this ticket again.');
    await shows(story, ' opened ticket #1 again.');
    expect(await stored(desk)).toMatchObject({ state: 'reopened', resolution: null });
    await pressCard(story, SAM, "I'll take it");
    await cardShows(story, 'Claimed');
  });

  it('is the requester’s to choose as well', async ({ story }) => {
    await pressNote(story, ADA, { shows: 'answers come to this thread', button: 'I need it no more' });
    await shows(story, ' withdrew ticket #1.');
    await supportersRead(story, ' withdrew this ticket.');
    await cardShows(story, 'Withdrawn');
  });

  it('refuses what an old card still offers, in private and with the way on', async ({ desk, story }) => {
    desk.slack.fault({ method: 'chat.update', kind: 'refused', error: 'internal_error', times: 100 });
    await resolved(story);
    await pressCard(story, SAM, 'Ask for a detail');
    await whispered(desk, SAM, 'This ticket is resolved. Reopen it first.');
  });

  it('comes once from a form that is sent again after a restart', async ({ desk, story }) => {
    await pressCard(story, SAM, 'Resolve');
    const form = await formOf(desk, SAM);
    await desk.restart();
    await Promise.allSettled([
      desk.slack.as(SAM).submit(form, { [formInputs.text]: 'Done.' }),
      desk.slack.as(SAM).submit(form, { [formInputs.text]: 'Done.' }),
    ]);
    await cardShows(story, 'Resolved');
    await nothingElse(desk);
    expect((await stored(desk)).history.filter(({ event }) => event === 'resolved')).toHaveLength(1);
  });

  it('leaves nothing to do on a ticket whose words were erased', async ({ desk, story }) => {
    const erasing = await openStoreForErasing({ folder: desk.folder });
    await erasing.forget(asId<UserId>(ADA)).finally(() => erasing.close());
    await pressCard(story, SAM, "I'll take it");
    await whispered(desk, SAM, 'has been erased');
  });
});

describe('merging', () => {
  it('resolves the duplicate, names it on the other card, and tells both threads the end', async ({
    desk,
    story,
  }) => {
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

  it('is undone by reopening', async ({ desk, story }) => {
    const other = await escalated(desk, NOOR, 2);
    await pressCard(story, SAM, 'Merge as a duplicate…');
    await fill(desk, SAM, { [formInputs.text]: '2' });
    await cardShows(story, 'Merged into ticket #2');
    await pressCard(story, SAM, 'Reopen');
    await cardShows(story, 'Reopened');
    expect((await stored(desk)).merged_into).toBeNull();
    expect((await stored(desk, 2)).duplicates).toEqual([]);
    expect(other.number).toBe(2);
  });
});

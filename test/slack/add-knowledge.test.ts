/** Stories of supporters who turn what helped into the draft of a guide. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenView } from '../../src/playground/protocol.ts';
import { formInputs, knowledgeForm, shortcuts } from '../../src/slack/ids.ts';
import { ADA, type Desk, INTEGRATIONS, openDesk, SAM, shownText } from '../support/desk.ts';
import { aFolder, aGuide } from '../support/guide.ts';
import {
  cardShows,
  escalated,
  fill,
  formOf,
  nothingElse,
  pressCard,
  supportCard,
  whispered,
} from '../support/story.ts';

let desk: Desk;
afterEach(async () => {
  await desk.close();
});

async function opened(): Promise<void> {
  desk = await openDesk({ knowledgeDir: await aFolder({ 'parcel.yml': aGuide() }) });
}

/** A report and the answer of a supporter in its thread. */
async function answered(): Promise<{ readonly channel: string; readonly ts: string }> {
  const ts = await desk.slack
    .as(ADA)
    .post(INTEGRATIONS, 'Error: pagination cursor is stale, password=Tr0ub4dor&3x order 40312');
  const answer =
    '1. Start the export again\n2. Ask for a longer snapshot, token=sk_live_4eC39HqLyjWDarjtT1zdp7dc';
  return { channel: INTEGRATIONS, ts: await desk.slack.as(SAM).post(INTEGRATIONS, answer, { threadTs: ts }) };
}

/** Waits until the form has been filled with what was read. */
function filledForm(): Promise<OpenView> {
  return desk.slack.waitFor('the filled form', () => {
    const form = desk.slack.viewOf(SAM);
    return JSON.stringify(form?.view ?? {}).includes(knowledgeForm.form) ? form : undefined;
  });
}

function drafts(): readonly string[] {
  return readdirSync(join(desk.folder)).includes('drafts') ? readdirSync(join(desk.folder, 'drafts')) : [];
}

async function says(text: string): Promise<void> {
  await desk.slack.waitFor(`the form to say "${text}"`, () =>
    shownText(desk.slack.viewOf(SAM)?.view).includes(text),
  );
}

describe('a good answer', () => {
  it('becomes a draft with its steps, without secrets, and nothing that serves changes', async () => {
    await opened();
    await desk.slack.as(SAM).shortcut(shortcuts.knowledge, await answered());
    const form = await filledForm();
    expect(JSON.stringify(form.view)).toContain('Start the export again\\nAsk for a longer snapshot');
    await desk.slack.as(SAM).submit(form, {
      [knowledgeForm.title]: 'Parcel App: stale cursor',
      [knowledgeForm.product]: 'Parcel App',
      [knowledgeForm.id]: 'parcel-cursor',
    });
    await says('parcel-cursor.yml');
    expect(drafts()).toEqual(['parcel-cursor.yml']);
    const text = readFileSync(join(desk.folder, 'drafts', 'parcel-cursor.yml'), 'utf8');
    expect(text).toContain('title: Start the export again');
    expect(text).toMatch(/signatures:\n\s+- .*cursor is stale/);
    expect(text).not.toMatch(/Tr0ub4dor|4eC39HqL/);
    await nothingElse(desk);
    expect(desk.logged()).not.toContain('changed guides serve');
  }, 30_000);

  it('is refused under a name that a guide or a draft has, or that is none', async () => {
    await opened();
    const message = await answered();
    await desk.slack.as(SAM).shortcut(shortcuts.knowledge, message);
    const form = await filledForm();
    const submit = (id: string) => desk.slack.as(SAM).submit(form, { [knowledgeForm.id]: id });
    expect(await submit('parcel-app')).toMatchObject({ ok: false });
    expect(await submit('../evil')).toMatchObject({ ok: false });
    await submit('stale-cursor');
    await says('stale-cursor.yml');
    await desk.slack.as(SAM).close(await formOf(desk, SAM));
    await desk.slack.as(SAM).shortcut(shortcuts.knowledge, message);
    expect(
      await desk.slack.as(SAM).submit(await filledForm(), { [knowledgeForm.id]: 'stale-cursor' }),
    ).toMatchObject({ ok: false });
    expect(drafts()).toEqual(['stale-cursor.yml']);
  }, 30_000);
});

it('whoever is no supporter is told so in private', async () => {
  await opened();
  await desk.slack.as(ADA).shortcut(shortcuts.knowledge, await answered());
  await whispered(desk, ADA, 'Only supporters can add to the knowledge');
});

it('the card of a ticket gives its report and its resolution, once it is resolved', async () => {
  desk = await openDesk();
  const story = await escalated(desk, ADA);
  const card = await supportCard(story);
  const place = { channel: 'C0SUPPORT', ts: card.ts };
  await desk.slack.as(SAM).shortcut(shortcuts.knowledge, place);
  await says('This ticket is not resolved yet');
  await desk.slack.as(SAM).close(await formOf(desk, SAM));
  await pressCard(story, SAM, 'Resolve');
  await fill(desk, SAM, {
    [formInputs.choice]: 'solved',
    [formInputs.text]: 'Give the key the scope stories:read',
  });
  await cardShows(story, 'stories:read');
  await desk.slack.as(SAM).shortcut(shortcuts.knowledge, place);
  const form = await filledForm();
  expect(JSON.stringify(form.view)).toContain('Give the key the scope stories:read');
  expect(JSON.stringify(form.view)).toContain('Tines');
}, 30_000);

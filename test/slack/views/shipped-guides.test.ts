/** What people see of the shipped guides, state by state: one file each, to be read by whoever reviews a change. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Guide } from '../../../src/core/guide.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { validateView } from '../../../src/playground/limits/view.ts';
import { cardWords } from '../../../src/slack/views/wording/card.ts';
import { expectAccepted, expectModal } from './accepted.ts';
import { cardStates, decisionStates, readerStates, triageLifeStates, whyStates } from './card-states.ts';
import type { NamedView } from './drawn-triage.ts';
import { literalTexts } from './shown.ts';
import { escalationStates, ticketStates } from './ticket-states.ts';
import { askingStates } from './workspace-states.ts';

let guides: readonly Guide[] = [];

beforeAll(async () => {
  ({ guides } = await loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url))));
});

function guideNamed(id: string): Guide {
  const guide = guides.find((one) => one.id === id);
  if (guide === undefined) throw new Error(`there is no guide ${id}`);
  return guide;
}

async function expectDrawn(prefix: string, views: readonly NamedView[]): Promise<void> {
  for (const { name, view } of views) {
    if ('text' in view) expectAccepted(view);
    else if (view.type === 'modal') expectModal(view);
    else expect(validateView(view)).toEqual([]);
    await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(
      `__blocks__/${prefix}${name}.json`,
    );
  }
}

test.each([
  ['mintsoft-authentication', 'unauthorised-401'],
  ['mintsoft-authentication', 'deprecated-auth'],
  ['tines-http-401', 'unauthorised-401'],
  ['http-authentication', 'unauthorised-401'],
])('the card of %s is drawn for %s in every state', async (id, cause) => {
  await expectDrawn(`${id}/`, cardStates(guideNamed(id), cause));
});

test('every card of every shipped guide shows its whole step', () => {
  for (const guide of guides)
    for (const cause of guide.causes)
      for (const { view } of cardStates(guide, cause.id))
        expect(literalTexts(view.blocks)).not.toContain(cardWords.cutShort);
});

test('the decision table of the Mintsoft guide is asked question by question', async () => {
  const guide = guideNamed('mintsoft-authentication');
  await expectDrawn('mintsoft-authentication/', decisionStates(guide, 'invalid-credentials'));
});

test('every step of every shipped guide can be read whole', async () => {
  for (const guide of guides) await expectDrawn(`${guide.id}/`, readerStates(guide));
});

test.each([
  ['mintsoft-authentication', 'forbidden-403'],
  ['tines-http-401', 'unauthorised-401'],
])('the form and the ticket of %s are drawn', async (id, cause) => {
  await expectDrawn(`${id}/`, escalationStates(guideNamed(id), cause));
});

test('the explanation of a match is drawn for a card and for a choice', async () => {
  await expectDrawn(
    'mintsoft-authentication/',
    whyStates(guideNamed('mintsoft-authentication'), 'unauthorised-401'),
  );
});

test('choices, the paste form and help are drawn', async () => {
  const offered = ['http-authentication', 'mintsoft-authentication', 'tines-http-401'];
  await expectDrawn('', askingStates(offered.map(guideNamed)));
});

test('a ticket is drawn in every state, for its requester and for supporters', async () => {
  await expectDrawn('ticket/', ticketStates(guideNamed('mintsoft-authentication'), 'forbidden-403'));
});

test('a card is drawn with its helpers, its earlier guides and its end, and with all its forms', async () => {
  const guide = guideNamed('mintsoft-authentication');
  await expectDrawn('triage/', triageLifeStates(guide, 'forbidden-403', 'invalid-credentials'));
});

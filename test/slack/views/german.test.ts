/** Everything that authfix shows, in German: Slack takes it, and no English sentence is left in it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Guide } from '../../../src/core/guide.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { validateMessage } from '../../../src/playground/limits/message.ts';
import { validateView } from '../../../src/playground/limits/view.ts';
import { ticketOnItsWay } from '../../../src/slack/views/wording/escalation.ts';
import { pageWords } from '../../../src/slack/views/wording/home.ts';
import { inLanguage } from '../../../src/slack/views/wording/language.ts';
import { cardStates, decisionStates, readerStates, triageLifeStates, whyStates } from './card-states.ts';
import type { NamedView } from './drawn-triage.ts';
import { escalationStates, ticketStates } from './ticket-states.ts';
import { askingStates, homeStates, settingsStates } from './workspace-states.ts';

const WORDING = new URL('../../../src/slack/views/wording/', import.meta.url);

let guides: readonly Guide[] = [];
let english: readonly string[] = [];
beforeAll(async () => {
  ({ guides } = await loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url))));
  const files = readdirSync(new URL('english', WORDING));
  const words = await Promise.all(
    files.map(async (file) => {
      const [one, other] = await Promise.all([
        import(new URL(`english/${file}`, WORDING).href),
        import(new URL(`german/${file}`, WORDING).href),
      ]);
      const translated = new Set(textsOf(other));
      return textsOf(one).filter((text) => !translated.has(text));
    }),
  );
  // Shorter ones are words that guides use as well.
  english = words.flat().filter((text) => text.length >= 16);
});

function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsOf);
}

function everyState(): readonly NamedView[] {
  const mintsoft = guides.filter(({ id }) => id === 'mintsoft-authentication');
  return inLanguage('de', () => [
    ...guides.flatMap((guide) => guide.causes.flatMap(({ id }) => cardStates(guide, id))),
    ...guides.flatMap(readerStates),
    ...mintsoft.flatMap((guide) => decisionStates(guide, 'invalid-credentials')),
    ...mintsoft.flatMap((guide) => escalationStates(guide, 'forbidden-403')),
    ...mintsoft.flatMap((guide) => ticketStates(guide, 'forbidden-403')),
    ...mintsoft.flatMap((guide) => triageLifeStates(guide, 'forbidden-403', 'invalid-credentials')),
    ...mintsoft.flatMap((guide) => whyStates(guide, 'forbidden-403')),
    ...askingStates(guides),
    ...homeStates(guides),
    ...settingsStates(),
  ]);
}

test('every state of every view is within the limits of Slack', () => {
  const states = everyState();
  expect(states.length).toBeGreaterThan(100);
  for (const { name, view } of states)
    expect('text' in view ? validateMessage(view) : validateView(view), name).toEqual([]);
});

test('no English sentence is left in any of them', () => {
  expect(english.length).toBeGreaterThan(150);
  for (const { name, view } of everyState()) {
    const shown = JSON.stringify(view);
    const left = english.filter((text) => shown.includes(JSON.stringify(text).slice(1, -1)));
    expect(left, name).toEqual([]);
  }
});

test('one and many are told apart, and numbers are written as in German', () => {
  inLanguage('de', () => {
    expect(pageWords(0, 1, 1)).toBe('Seite 1 von 1 · 1 Eintrag');
    expect(pageWords(0, 200, 1200)).toBe('Seite 1 von 200 · 1.200 Einträge');
  });
  expect(pageWords(0, 1, 1)).toBe('Page 1 of 1 · 1 entry');
});

test('what one event is answered in is no other one’s language', async () => {
  const both = await Promise.all([
    inLanguage('de', async () => {
      await Promise.resolve();
      return ticketOnItsWay(1, 'Tines Support');
    }),
    inLanguage('en', () => ticketOnItsWay(1, 'Tines Support')),
  ]);
  expect(both).toEqual([expect.stringContaining('jetzt dort'), expect.stringContaining('is with')]);
});

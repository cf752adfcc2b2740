/** Every id is rendered by some view and handled by some listener, and no view renders an id that nobody knows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import { beforeAll, expect, test } from 'vitest';
import type { Guide } from '../../src/core/guide.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  card,
  choice,
  command,
  escalation,
  formInputs,
  home,
  homeBlocks,
  homeForms,
  knowledgeForm,
  paste,
  pointer,
  settingsForms,
  settingsInputs,
  setup,
  shortcuts,
  ticketCard,
  ticketForms,
  ticketThread,
  triageForms,
} from '../../src/slack/ids.ts';
import { registerListeners } from '../../src/slack/register.ts';
import type { SlackRoom } from '../../src/slack/room.ts';
import { checklistCard } from '../../src/slack/views/checklist-card.ts';
import { aTriage } from '../support/triage.ts';
import {
  cardStates,
  decisionStates,
  readingState,
  triageLifeStates,
  whyStates,
} from './views/card-states.ts';
import { actionIds, fieldsNamed } from './views/shown.ts';
import { escalationStates, ticketStates } from './views/ticket-states.ts';
import { askingStates, homeStates, knowledgeStates, settingsStates } from './views/workspace-states.ts';

type Constraint = string | RegExp | { readonly type?: string; readonly callback_id?: string };

/** What was registered with Bolt, by the method that registered it. */
interface Registered {
  readonly action: Constraint[];
  readonly view: Constraint[];
  readonly command: Constraint[];
  readonly shortcut: Constraint[];
  readonly event: Constraint[];
}

const registered: Registered = { action: [], view: [], command: [], shortcut: [], event: [] };
let rendered: readonly unknown[] = [];

// Bolt's App only keeps what it is given here; a stand-in that keeps it in the open shows every registration.
function registerAll(): void {
  const keep = (list: Constraint[]) => (constraint: Constraint) => void list.push(constraint);
  const stand = {
    action: keep(registered.action),
    view: keep(registered.view),
    command: keep(registered.command),
    shortcut: keep(registered.shortcut),
    event: keep(registered.event),
  };
  registerListeners(stand as unknown as App, {} as SlackRoom);
}

function renderAll(guides: readonly Guide[]): readonly unknown[] {
  const mintsoft = guides.filter(({ id }) => id === 'mintsoft-authentication');
  const long = aTriage();
  const [first, ...others] = long.guide.steps;
  if (first === undefined) throw new Error('the triage has no steps');
  const checks = Array.from({ length: 40 }, () => 'a long check '.repeat(40));
  const steps = [{ ...first, checks }, ...others];
  return [
    ...guides.flatMap((guide) => guide.causes.flatMap(({ id }) => cardStates(guide, id))),
    ...mintsoft.flatMap((guide) => decisionStates(guide, 'invalid-credentials')),
    ...mintsoft.flatMap((guide) => escalationStates(guide, 'forbidden-403')),
    ...mintsoft.flatMap((guide) => ticketStates(guide, 'forbidden-403')),
    ...mintsoft.flatMap((guide) => triageLifeStates(guide, 'forbidden-403', 'invalid-credentials')),
    ...askingStates(guides),
    ...settingsStates(),
    ...homeStates(guides),
    ...knowledgeStates(),
    readingState(long),
    ...mintsoft.flatMap((guide) => whyStates(guide, 'forbidden-403')),
    checklistCard({ ...long, guide: { ...long.guide, steps } }),
  ];
}

beforeAll(async () => {
  const { guides } = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  rendered = renderAll(guides);
  registerAll();
});

const FAMILIES: readonly string[] = [card.exit, card.answer, card.turn, choice.pick, home.turn];
const BUTTONS: readonly string[] = [
  ...Object.values(card),
  ...Object.values(choice),
  ...Object.values(pointer),
  ...Object.values(ticketCard),
  ...Object.values(ticketThread),
  ...Object.values(setup),
  ...Object.values(home),
];
const INPUTS: readonly string[] = [paste.value, escalation.value, formInputs.value];

// The members of a family are told apart by a number.
function idOf(actionId: string): string {
  const family = actionId.replace(/\.\d+$/, '');
  return FAMILIES.includes(family) ? family : actionId;
}

function handles(constraint: Constraint, actionId: string): boolean {
  return constraint instanceof RegExp ? constraint.test(actionId) : constraint === actionId;
}

test('every button that a view renders has an id of ids.ts and one listener', () => {
  for (const actionId of actionIds(rendered)) {
    if (INPUTS.includes(actionId)) continue;
    expect(BUTTONS).toContain(idOf(actionId));
    const listeners = registered.action.filter((constraint) => handles(constraint, actionId));
    expect(listeners, actionId).toHaveLength(1);
  }
});

test('every button of ids.ts is rendered by some view', () => {
  expect([...new Set(actionIds(rendered).map(idOf))].sort()).toEqual([...BUTTONS, ...INPUTS].sort());
});

test('every listener for buttons waits for an id that is rendered', () => {
  const all = [...new Set(actionIds(rendered))];
  for (const constraint of registered.action)
    expect(
      all.some((actionId) => handles(constraint, actionId)),
      String(constraint),
    ).toBe(true);
});

test('every form is rendered, and its submission is listened to', () => {
  const forms = [
    paste.form,
    escalation.form,
    ...Object.values(ticketForms),
    ...Object.values(triageForms),
    ...Object.values(settingsForms),
    ...Object.values(homeForms),
    knowledgeForm.form,
  ].sort();
  expect([...new Set(fieldsNamed(rendered, 'callback_id'))].sort()).toEqual(forms);
  expect([...registered.view].sort()).toEqual(forms);
});

test('every input is rendered, and read when its form is sent', () => {
  const blocks = fieldsNamed(rendered, 'block_id');
  expect(blocks).toContain(paste.text);
  expect(blocks).toContain(paste.symptom);
  for (const block of [...Object.values(settingsInputs), ...Object.values(homeBlocks)])
    expect(blocks).toContain(block);
  const { form: _form, ...drafted } = knowledgeForm;
  for (const block of Object.values(drafted)) expect(blocks).toContain(block);
  const source = (name: string) => readFileSync(new URL(`../../src/slack/${name}`, import.meta.url), 'utf8');
  for (const read of ['paste.text, paste.value', 'paste.symptom, paste.value'])
    expect(source('listeners/paste.ts')).toContain(read);
  expect(source('answers.ts')).toContain('escalation.value');
});

test('the command and the shortcuts are listened to, and nothing else', () => {
  expect(registered.command).toEqual([command]);
  expect(registered.shortcut).toEqual([
    { type: 'shortcut', callback_id: shortcuts.global },
    { type: 'message_action', callback_id: shortcuts.message },
    { type: 'message_action', callback_id: shortcuts.knowledge },
  ]);
});

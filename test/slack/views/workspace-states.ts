/** Every state of the views that belong to no one triage: choices, App Home, the settings, and the draft of a guide. */
import { UNSET_CHANNEL } from '../../../src/core/channel-settings.ts';
import type { Guide } from '../../../src/core/guide.ts';
import { FIRST_LOOK } from '../../../src/core/home-picture.ts';
import { asId, type DiagnosisId } from '../../../src/core/ids.ts';
import { buildMatcher } from '../../../src/core/matcher.ts';
import { browseGuides } from '../../../src/flows/browse.ts';
import { answeredMessage, choiceMessage, chosenMessage } from '../../../src/slack/views/choice-message.ts';
import { helpMessage } from '../../../src/slack/views/help-message.ts';
import { homeView } from '../../../src/slack/views/home.ts';
import { knowledgeForm } from '../../../src/slack/views/knowledge-form.ts';
import { pasteForm } from '../../../src/slack/views/paste-form.ts';
import { pointerMessage } from '../../../src/slack/views/pointer-message.ts';
import { rolesForm } from '../../../src/slack/views/roles-form.ts';
import { settingsForm } from '../../../src/slack/views/settings-form.ts';
import { introduction, settingsMessage } from '../../../src/slack/views/settings-message.ts';
import { symptomForm } from '../../../src/slack/views/symptom-form.ts';
import { ADA, type NamedView, openedFor } from './drawn-triage.ts';

const DIAGNOSIS = asId<DiagnosisId>('diagnosis-1');

/** Draws what has nothing to do with one triage: choices, the paste form and help. */
export function askingStates(guides: readonly Guide[]): readonly NamedView[] {
  const offers = guides.flatMap((guide) =>
    guide.causes.slice(0, 1).map(({ id, error, reason }) => ({
      question: guide.tell_apart ?? null,
      guide: guide.id,
      cause: id,
      product: guide.product?.name ?? null,
      error,
      reason,
    })),
  );
  const shelves = browseGuides({ guides, matcher: buildMatcher([]) });
  const choice = (recognised: boolean, some: typeof offers) =>
    choiceMessage({ diagnosis: DIAGNOSIS, offers: some, recognised });
  return [
    { name: 'choice', view: choice(true, offers) },
    { name: 'choice-made', view: chosenMessage(ADA, offers[0] ?? null) },
    { name: 'choice-none', view: chosenMessage(ADA, null) },
    ...guides.slice(0, 1).map((guide) => ({
      name: 'choice-told',
      view: answeredMessage(openedFor(guide, guide.causes[0]?.id ?? '')),
    })),
    { name: 'unknown-with-guesses', view: choice(false, offers) },
    { name: 'unknown', view: choice(false, []) },
    { name: 'paste-form', view: pasteForm(shelves, { channel: 'C0INTEGRA', thread: null }, null) },
    ...[1, 3].map((people) => ({
      name: `pointer-${people}`,
      view: pointerMessage({
        diagnosis: DIAGNOSIS,
        guide: 'g',
        cause: 'c',
        people,
        outage: people === 1 ? null : 7,
        permalink: people === 1 ? null : 'https://example.slack.com/archives/C0/p1',
      }),
    })),
    { name: 'help', view: helpMessage() },
  ];
}

/** Draws App Home in the middle of its lists, and the form of a symptom. */
export function homeStates(guides: readonly Guide[]): readonly NamedView[] {
  const [guide] = guides;
  const [cause] = guide?.causes ?? [];
  if (guide === undefined || cause === undefined) throw new Error('there are no guides');
  const nobody = { items: [], total: 0, page: 0, pages: 1 };
  const symptom = {
    guide: guide.id,
    cause: cause.id,
    error: cause.error,
    reason: cause.reason,
    product: null,
  };
  const view = homeView({
    looking: FIRST_LOOK,
    triages: { items: [openedFor(guide, cause.id)], total: 11, page: 1, pages: 3 },
    tickets: nobody,
    queue: nobody,
    gaps: { items: [], total: 0 },
    products: [],
    shelves: [null],
    symptoms: nobody,
    found: [symptom],
  });
  return [
    { name: 'home', view },
    { name: 'symptom-form', view: symptomForm(guide, cause) },
  ];
}

/** Draws the settings: the introduction, the forms, and what is told of them. */
export function settingsStates(): readonly NamedView[] {
  const channel = 'C0INTEGRA';
  const settings = { ...UNSET_CHANNEL, product: 'tines', supportChannel: 'C0SUPPORT', answersBots: true };
  const roles = { adminGroup: 'S0GONE', supporterGroup: 'S0SUPPORT' };
  const groups = [{ id: 'S0SUPPORT', handle: 'support-team', name: 'Support team' }];
  return [
    { name: 'introduction', view: introduction(channel) },
    { name: 'settings-form', view: settingsForm(channel, settings, [{ id: 'tines', name: 'Tines' }]) },
    { name: 'settings', view: settingsMessage({ channel, settings, product: 'Tines', why: null }) },
    { name: 'roles-form', view: rolesForm(roles, groups) },
  ];
}

/** The form in which the draft of a guide is reviewed. */
export function knowledgeStates(): readonly NamedView[] {
  const key = { workspace: 'T1', channel: 'C1', thread: '1.0', ts: '1.1', ticket: null };
  const proposal = {
    id: 'cursor-stale',
    title: 'Cursor stale',
    product: null,
    error: 'pagination cursor is stale',
    signs: ['cursor is stale'],
    steps: ['Start the export again'],
  };
  return [{ name: 'knowledge-form', view: knowledgeForm(key, proposal) }];
}

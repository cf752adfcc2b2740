/** Listens to App Home: it is opened, something in it is chosen, searched or begun. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Cause, Guide } from '../../core/guide.ts';
import type { Looking } from '../../core/home-picture.ts';
import { asId, type UserId } from '../../core/ids.ts';
import { browseGuides, chooseSymptom } from '../../flows/browse.ts';
import { NO_THREAD } from '../../flows/diagnose.ts';
import { productsOf } from '../../flows/set-channel.ts';
import { readLooking, ShownHome } from '../home-state.ts';
import { home, homeForms } from '../ids.ts';
import { CauseKey, readKey, TurnKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { showHome } from '../show-home.ts';
import { LONGEST_SEARCH } from '../views/home.ts';
import { pasteForm } from '../views/paste-form.ts';
import { symptomForm } from '../views/symptom-form.ts';
import { notice } from '../views/ticket-forms.ts';
import { homeWords } from '../views/wording/home.ts';
import { startsWith } from './action-id.ts';

/** Registers the listeners. */
export function listenToHome(app: App, room: SlackRoom): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const { user, tab, view } = Opened.parse(event);
    if (tab !== 'home') return;
    const looking = readLooking(view, productsOf(room.knowledge.current()));
    // What somebody has pressed meanwhile is newer than this.
    await showHome(room, client, { workspace: context.teamId ?? '', user, looking, hash: view?.hash });
  });
  listenToLooking(app, room);
  listenToBeginning(app, room);
}

const Opened = z.object({ user: z.string(), tab: z.string().default('home'), view: ShownHome.optional() });

const Typed = z.object({ value: z.string().nullish() });

function listenToLooking(app: App, room: SlackRoom): void {
  app.action<BlockAction>(home.search, async ({ ack, action, body, client }) => {
    await ack();
    const typed = Typed.parse(action).value ?? '';
    const { text } = room.door.readPaste(typed.slice(0, LONGEST_SEARCH));
    await look(room, { body, client }, (looking) => ({ ...looking, search: text.trim() }));
  });
  for (const menu of [home.state, home.product, home.held, home.shelf])
    app.action<BlockAction>(menu, async ({ ack, body, client }) => {
      await ack();
      await look(room, { body, client }, (looking) => looking);
    });
  app.action<BlockAction<ButtonAction>>(startsWith(home.turn), async ({ ack, action, body, client }) => {
    await ack();
    const { list, page } = readKey(TurnKey, action.value);
    await look(room, { body, client }, (looking) =>
      list === 'queue'
        ? { ...looking, queue: { ...looking.queue, page } }
        : { ...looking, pages: { ...looking.pages, [list]: page } },
    );
  });
}

interface Click {
  readonly body: BlockAction;
  readonly client: WebClient;
}

// Two clicks at once: the second finds the view changed, and is shown all the same, because the menus in it tell both.
async function look(
  room: SlackRoom,
  { body, client }: Click,
  change: (looking: Looking) => Looking,
): Promise<void> {
  const view = ShownHome.safeParse(body.view).data;
  const looking = change(readLooking(view, productsOf(room.knowledge.current())));
  const showing = { workspace: room.workspace, user: body.user.id, looking };
  const isShown = await showHome(room, client, { ...showing, hash: view?.hash });
  if (!isShown) await showHome(room, client, showing);
}

function listenToBeginning(app: App, room: SlackRoom): void {
  app.action<BlockAction>(home.findFix, async ({ ack, body, client }) => {
    await ack();
    const view = pasteForm(browseGuides(room.knowledge.current()), { channel: null, thread: null }, null);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.action<BlockAction<ButtonAction>>(home.symptom, async ({ ack, action, body, client }) => {
    await ack();
    const found = causeNamed(room, readKey(CauseKey, action.value));
    const view =
      found === null
        ? notice(homeWords.symptomTitle, homeWords.symptomGone)
        : symptomForm(found.guide, found.cause);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.view(homeForms.symptom, async ({ ack, view, body }) => {
    const key = readKey(CauseKey, view.private_metadata);
    const isKnown = causeNamed(room, key) !== null;
    const said = isKnown ? homeWords.started : homeWords.symptomGone;
    if (isKnown) await begin(room, { ...key, user: body.user.id, workspace: room.workspace, form: view.id });
    await ack({ response_action: 'update', view: notice(homeWords.symptomTitle, said) });
  });
}

interface Beginning {
  readonly guide: string;
  readonly cause: string;
  readonly user: string;
  readonly workspace: string;
  /** The form that it came from: a form counts once. */
  readonly form: string;
}

async function begin(room: SlackRoom, { guide, cause, user, workspace, form }: Beginning): Promise<void> {
  const { text, hints } = room.door.readPaste('');
  const claim = { workspace, channel: user, message: form, purpose: 'begin' };
  const asker = asId<UserId>(user);
  const place = { workspace, channel: user, thread: NO_THREAD };
  await chooseSymptom(room, { guide, cause, text, hints, asker, place, owed: [], claim });
}

function causeNamed(
  room: SlackRoom,
  key: { readonly guide: string; readonly cause: string },
): { readonly guide: Guide; readonly cause: Cause } | null {
  const guide = room.knowledge.current().guides.find(({ id }) => id === key.guide);
  const cause = guide?.causes.find(({ id }) => id === key.cause);
  return guide === undefined || cause === undefined ? null : { guide, cause };
}

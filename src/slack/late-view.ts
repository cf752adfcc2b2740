/** How a modal is opened whose contents have to be looked up first: at once, because a trigger lives three seconds, and filled in afterwards. */
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';
import { notice } from './views/ticket-forms.ts';
import { settingsWords } from './views/wording/settings.ts';

export interface Opening {
  readonly trigger: string;
  readonly title: string;
}

/** Opens a view that asks for a moment, and puts what `draw` answers in its place. When `draw` fails the view says so, and the fault goes on. */
export async function openLate(
  client: WebClient,
  { trigger, title }: Opening,
  draw: () => Promise<ModalView>,
): Promise<void> {
  const waiting = notice(title, settingsWords.moment);
  const { view } = await client.views.open({ trigger_id: trigger, view: waiting });
  const show = (drawn: ModalView) => replaceView(client, view?.id ?? '', drawn);
  try {
    await show(await draw());
  } catch (fault) {
    await show(notice(title, settingsWords.failed));
    throw fault;
  }
}

/** Puts a view in the place of one that is open. Whoever closed it meanwhile does not need it. */
export async function replaceView(client: WebClient, id: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view });
  } catch (fault) {
    if (!isSlackError(fault, 'not_found')) throw fault;
  }
}

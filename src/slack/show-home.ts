/** How App Home is shown to one person: gathered, drawn and published, unless something newer is there already. */
import type { WebClient } from '@slack/web-api';
import type { Looking } from '../core/home-picture.ts';
import { asId, type UserId } from '../core/ids.ts';
import { lookHome } from '../flows/look-home.ts';
import type { SlackRoom } from './room.ts';
import { isSlackError } from './slack-error.ts';
import { SUPPORT_CHANNEL } from './support-channel.ts';
import { homeView } from './views/home.ts';

export interface Showing {
  readonly workspace: string;
  readonly user: string;
  readonly looking: Looking;
  /** Which view is replaced; left out where there is none, or where whatever is there is older. */
  readonly hash?: string | undefined;
}

type Needs = Pick<SlackRoom, 'store' | 'knowledge' | 'authority' | 'world'>;

/** Publishes a person's Home. Answers false when the view has changed since `hash`: then nothing was published. */
export async function showHome(room: Needs, client: WebClient, showing: Showing): Promise<boolean> {
  const { workspace, user, looking, hash } = showing;
  const supported = await room.authority.supportedBy(user, workspace);
  const supports = supported.kind === 'all' ? 'all' : supported.channels;
  const picture = await lookHome(
    { ...room, cards: SUPPORT_CHANNEL },
    { workspace, user: asId<UserId>(user), looking, supports },
  );
  try {
    await client.views.publish({
      user_id: user,
      view: homeView(picture),
      ...(hash === undefined ? {} : { hash }),
    });
    return true;
  } catch (fault) {
    if (isSlackError(fault, 'hash_conflict')) return false;
    throw fault;
  }
}

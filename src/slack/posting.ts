/** How authfix posts: cards and choices in threads, and private sentences. */

import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { UserId } from '../core/ids.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Place, Triage } from '../core/triage.ts';
import { noteCard } from '../flows/take-step.ts';
import type { SlackRoom } from './room.ts';
import { isSlackError } from './slack-error.ts';
import { type CardMessage, checklistCard } from './views/checklist-card.ts';
import { threadRoot } from './views/thread-root.ts';

// Links that people paste must not be unfurled: the preview would come back to us as an edit.
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Posts into a thread and answers the message's id. */
export async function postInThread(
  client: WebClient,
  place: Pick<Place, 'channel' | 'thread'>,
  { text, blocks, metadata }: CardMessage & { readonly metadata?: MessageMetadata },
): Promise<string> {
  const posted = await client.chat.postMessage({
    channel: place.channel,
    thread_ts: place.thread,
    text,
    blocks: [...blocks],
    ...(metadata === undefined ? {} : { metadata }),
    ...QUIET,
  });
  if (posted.ts === undefined) throw new Error('Slack took a message but named no id for it');
  return posted.ts;
}

/** Posts a triage's card and notes where it is. */
export async function postCard({ posts, store }: SlackRoom, triage: Triage): Promise<void> {
  const message = await postInThread(posts, triage.place, checklistCard(triage));
  const permalink = await threadLink(posts, triage.place);
  await noteCard(store, triage.id, { message, permalink });
}

async function threadLink(client: WebClient, place: Place): Promise<string | null> {
  try {
    const { permalink } = await client.chat.getPermalink({
      channel: place.channel,
      message_ts: place.thread,
    });
    return permalink ?? null;
  } catch (fault) {
    // A ticket without a link is better than no card: the channel and thread are on it anyway.
    if (isSlackError(fault)) return null;
    throw fault;
  }
}

/**
 * Draws a triage's card anew where it stands. A card that was deleted is left alone. `clicked` is the message that a
 * click came from: the very first click can arrive before the store has heard where the card is.
 */
export async function redrawCard({ posts }: SlackRoom, triage: Triage, clicked?: string): Promise<void> {
  const ts = triage.card ?? clicked;
  if (ts === undefined) return;
  const { text, blocks } = checklistCard(triage);
  try {
    await posts.chat.update({ channel: triage.place.channel, ts, text, blocks: [...blocks] });
  } catch (fault) {
    if (!isSlackError(fault, 'message_not_found')) throw fault;
  }
}

/** Begins a thread for a report that was not posted by its asker: in the channel, or in a DM where authfix may not post. */
export async function beginThread(
  room: SlackRoom,
  origin: {
    readonly workspace: string;
    readonly channel: string | null;
    readonly asker: UserId;
    readonly report: RedactedText;
  },
): Promise<Place> {
  const root = threadRoot(origin.asker, origin.report);
  const post = (channel: string) =>
    room.posts.chat.postMessage({ channel, text: root.text, blocks: [...root.blocks], ...QUIET });
  try {
    const posted = await post(origin.channel ?? origin.asker);
    return placeOf(origin.workspace, posted);
  } catch (fault) {
    if (
      origin.channel === null ||
      !isSlackError(fault, 'not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action')
    )
      throw fault;
    return placeOf(origin.workspace, await post(origin.asker));
  }
}

function placeOf(workspace: string, posted: { readonly channel?: string; readonly ts?: string }): Place {
  if (posted.channel === undefined || posted.ts === undefined)
    throw new Error('Slack took a message but named no place for it');
  return { workspace, channel: posted.channel, thread: posted.ts };
}

/** Where a private sentence is shown. */
export interface Whisper {
  readonly channel: string;
  readonly user: string;
  readonly thread?: string;
}

/** Says something that only one person sees; falls back to a DM where ephemeral messages cannot be shown. */
export async function whisper(
  client: WebClient,
  { channel, user, thread }: Whisper,
  message: CardMessage,
): Promise<void> {
  const { text, blocks } = message;
  try {
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks: [...blocks],
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  } catch (fault) {
    if (!isSlackError(fault)) throw fault;
    await client.chat.postMessage({ channel: user, text, blocks: [...blocks], ...QUIET });
  }
}

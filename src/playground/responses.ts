/** Knows what an app may answer to an interaction: through its response URL or with the acknowledgement of a command. */
import { describeProblems, readContent } from './content.ts';
import type { StoredMessage } from './history.ts';
import { type Fields, textAt } from './json.ts';
import { addMessage, changeMessage, type Draft, deleteMessage } from './messages.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { World } from './world.ts';

export type ResponseOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly error: string; readonly details: readonly string[] };

/**
 * Does what a response says: a new message (ephemeral unless `in_channel`), or a change of the clicked one. What Slack does
 * without `replace_original` is not documented; here that posts a new message.
 */
export function respond(world: World, target: ResponseTarget, body: Fields): ResponseOutcome {
  const original = findOriginal(world, target);
  if (isTrue(body['delete_original'])) {
    if (original) deleteMessage(world, original);
    return { kind: 'done' };
  }
  const content = readContent(world, body);
  if (content.kind === 'refused')
    return { kind: 'refused', error: content.error, details: describeProblems(content.problems) };
  const { text, blocks, attachments } = content;
  if (isTrue(body['replace_original']) && original) {
    changeMessage(world, original, { ...original, text, blocks, attachments });
    return { kind: 'done' };
  }
  const room = world.directory.room(target.channel);
  if (!room) return { kind: 'refused', error: 'channel_not_found', details: [] };
  const { userId, botId } = world.directory.bot;
  const threadTs = textAt(body, 'thread_ts');
  const draft: Draft = { user: userId, botId, text, blocks, attachments };
  addMessage(world, room, {
    ...draft,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(body['response_type'] === 'in_channel' ? {} : { onlyFor: target.user }),
  });
  return { kind: 'done' };
}

function findOriginal(world: World, target: ResponseTarget): StoredMessage | undefined {
  if (target.messageTs === undefined) return undefined;
  const { history } = world;
  return target.isEphemeral
    ? history.findEphemeral(target.channel, target.messageTs)
    : history.find(target.channel, target.messageTs);
}

/** Old clients send the words instead of the values. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

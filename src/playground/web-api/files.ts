/** The methods about files: look one up, and upload in three steps (docs reference/methods/files.*). */
import { escapeText } from '../composer.ts';
import { nested } from '../content.ts';
import { type StoredFile, wireFile } from '../files.ts';
import { type Fields, listAt, textAt } from '../json.ts';
import { addMessage } from '../messages.ts';
import type { World } from '../world.ts';
import { requiredText, textArgument } from './arguments.ts';
import type { Method } from './method.ts';
import { Refusal } from './refusal.ts';
import { writableRoom } from './rooms.ts';

function describe(world: World, file: StoredFile): Fields {
  return wireFile(file, { origin: world.origin, team: world.directory.team.id });
}

function info(world: World, args: Fields): Fields {
  const file = world.files.find(requiredText(args, 'file'));
  if (!file) throw new Refusal('file_not_found');
  return { file: describe(world, file), comments: [] };
}

function getUploadUrl(world: World, args: Fields): Fields {
  const name = requiredText(args, 'filename');
  const length = Number(requiredText(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new Refusal('invalid_arguments');
  const id = world.files.promise(name, length);
  return { upload_url: `${world.origin}/upload/${id}`, file_id: id };
}

/** Turns received uploads into files and, with a channel, shares them there in one message. */
function completeUpload(world: World, args: Fields): Fields {
  const wanted = listAt({ list: nested(args, 'files') }, 'list');
  if (wanted.length === 0) throw new Refusal('invalid_arguments');
  const target = textArgument(args, 'channel_id') ?? textArgument(args, 'channels');
  const room = target === undefined ? undefined : writableRoom(world, { channel: target });
  const { userId, botId } = world.directory.bot;
  const files: StoredFile[] = [];
  for (const one of wanted) {
    const title = textAt(one, 'title');
    const owner = { user: userId, ...(title === undefined ? {} : { title }) };
    const file = world.files.complete(textAt(one, 'id') ?? '', owner);
    if (!file) throw new Refusal('file_not_found');
    files.push(file);
  }
  const threadTs = textArgument(args, 'thread_ts');
  if (room)
    addMessage(world, room, {
      user: userId,
      botId,
      text: escapeText(textArgument(args, 'initial_comment') ?? ''),
      files: files.map((file) => file.id),
      subtype: 'file_share',
      ...(threadTs === undefined ? {} : { threadTs }),
    });
  return { files: files.map((file) => describe(world, file)) };
}

const write = { token: 'bot', scopes: ['files:write'], tier: 4 } as const;

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.info': { token: 'bot', scopes: ['files:read'], tier: 4, handle: info },
  'files.getUploadURLExternal': { ...write, handle: getUploadUrl },
  'files.completeUploadExternal': { ...write, handle: completeUpload },
};

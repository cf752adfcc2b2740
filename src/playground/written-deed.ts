/** Knows whether what the page sent is a deed: the protocol's shapes, checked at the door. */
import { z } from 'zod';

/** Of any length: the body as a whole is bounded where it is read. */
const text = z.string();
const user = z.string();
const texts = z.array(text);
const option = z.object({ value: text });

const InputValue = z.object({
  value: text.nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).optional(),
  selected_date_time: z.number().int().nullish(),
  selected_date: text.nullish(),
  selected_time: text.nullish(),
  selected_user: text.nullish(),
  selected_users: texts.optional(),
  selected_conversation: text.nullish(),
  selected_conversations: texts.optional(),
  selected_channel: text.nullish(),
  selected_channels: texts.optional(),
  rich_text_value: z.record(z.string(), z.unknown()).nullish(),
  files: texts.optional(),
});

const InputValues = z.record(z.string(), z.record(z.string(), InputValue));
const place = z.object({ channel: text, ts: text });

/** A deed as the page may write it; values that are undefined count as absent. */
export const Deed = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('post'),
    user,
    channel: text,
    text,
    threadTs: text.optional(),
    files: texts.optional(),
  }),
  z.object({ type: z.literal('edit'), user, channel: text, ts: text, text }),
  z.object({ type: z.literal('command'), user, channel: text, command: text, text }),
  z.object({
    type: z.literal('click'),
    user,
    source: z.union([place, z.object({ viewId: text })]),
    blockId: text,
    actionId: text,
    input: InputValue.optional(),
    values: InputValues.optional(),
  }),
  z.object({ type: z.literal('submit'), user, viewId: text, values: InputValues }),
  z.object({ type: z.literal('close'), user, viewId: text, all: z.boolean().optional() }),
  z.object({ type: z.literal('shortcut'), user, callbackId: text, message: place.optional() }),
  z.object({ type: z.literal('delete'), user, channel: text, ts: text }),
  z.object({ type: z.literal('open-home'), user }),
  z.object({
    type: z.literal('react'),
    user,
    channel: text,
    ts: text,
    name: text,
    remove: z.boolean().optional(),
  }),
  z.object({ type: z.literal('forward'), user, channel: text, ts: text, to: text, text }),
  z.object({ type: z.literal('invite'), user, channel: text, whom: text.optional() }),
  z.object({ type: z.literal('kick'), user, channel: text, whom: text.optional() }),
  z.object({ type: z.literal('archive'), user, channel: text, isArchived: z.boolean() }),
  z.object({ type: z.literal('upload'), user, name: text, mimetype: text, base64: z.string() }),
]);

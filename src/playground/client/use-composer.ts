/** The text being written in one place, and how it is sent: as a message, or as a slash command. */
import { useRef, useState } from 'react';
import type { DeedAnswer } from '../protocol.ts';
import { readCommand } from './completion.ts';
import { type Desk, useDesk } from './desk.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { type Attachments, useAttachments } from './use-attachments.ts';

/** Where a composer sends to. */
export interface Target {
  readonly channel: string;
  readonly thread?: string;
}

export interface Writing {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly attachments: Attachments;
  readonly canSend: boolean;
  readonly send: () => Promise<void>;
}

/** Holds one composer's text and files; both stay when the server refuses them. */
export function useComposer(target: Target): Writing {
  const desk = useDesk();
  const place = [desk.me.id, target.channel, target.thread].join('/');
  const [text, setText] = useState(() => readDraft(place));
  const attachments = useAttachments();
  const isSending = useRef(false);
  const newest = useRef(text);
  const write = (next: string): void => {
    newest.current = next;
    setText(next);
    keepDraft(place, next);
  };
  const canSend = !attachments.isUploading && (text.trim() !== '' || attachments.all.length > 0);
  const send = async (): Promise<void> => {
    // Enter may be pressed again before the answer has come.
    if (!canSend || isSending.current) return;
    isSending.current = true;
    const answer = await deliver(desk, target, { text, attachments });
    isSending.current = false;
    if (!answer.ok) return;
    // What was typed while the answer was on its way is the next message.
    if (newest.current === text) write('');
    attachments.clear();
  };
  return { text, write, attachments, canSend, send };
}

async function deliver(
  desk: Desk,
  { channel, thread }: Target,
  { text, attachments }: { readonly text: string; readonly attachments: Attachments },
): Promise<DeedAnswer> {
  const command = attachments.all.length === 0 ? readCommand(text) : undefined;
  if (command && thread === undefined) return desk.perform({ type: 'command', channel, ...command });
  if (command) {
    desk.say(`${command.command} is not supported in threads. Write it in the channel.`);
    return { ok: false, error: 'not in a thread' };
  }
  const files = attachments.all.flatMap(({ file }) => (file ? [file.id] : []));
  return desk.perform({
    type: 'post',
    channel,
    text,
    ...(thread === undefined ? {} : { threadTs: thread }),
    ...(files.length === 0 ? {} : { files }),
  });
}

/** What can be done with one message; shows when the pointer or the keyboard is there. */
import type { ReactNode } from 'react';
import type { Message } from '../protocol.ts';
import { personIn, useDesk } from './desk.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { ToolButton } from './tool-button.tsx';

interface MessageActionsProps {
  readonly message: Message;
  readonly isInThread: boolean;
  readonly onEdit: () => void;
}

/** Draws the reply button, and a menu with the app's shortcuts and what the author may do. */
export function MessageActions({ message, isInThread, onEdit }: MessageActionsProps): ReactNode {
  const { place, go } = useDesk();
  const items = useItems(message, onEdit);
  const mayReply = !isInThread && message.onlyFor === undefined;
  if (message.onlyFor !== undefined || (items.length === 0 && !mayReply)) return null;
  return (
    <div className="message-actions">
      {mayReply && (
        <ToolButton
          name="Reply in thread"
          icon="thread"
          onPress={() => go({ ...place, thread: message.ts })}
        />
      )}
      {items.length > 0 && <Menu name="More actions" icon="more" items={items} />}
    </div>
  );
}

function useItems(message: Message, onEdit: () => void): readonly MenuItem[] {
  const { snapshot, directory, me, perform, askWhy } = useDesk();
  const { channel, ts } = message;
  const shortcuts = snapshot.shortcuts.filter(({ kind }) => kind === 'message');
  const items: MenuItem[] = shortcuts.map(({ name, callbackId }) => ({
    label: name,
    icon: 'bolt',
    onChoose: () => void perform({ type: 'shortcut', callbackId, message: { channel, ts } }),
  }));
  if (askWhy && personIn(directory, message.user).role !== 'bot')
    items.push({ label: 'Why this answer?', icon: 'why', onChoose: () => askWhy(message) });
  if (message.user !== me.id) return items;
  return [
    ...items,
    { label: 'Edit message', icon: 'pencil', onChoose: onEdit },
    {
      label: 'Delete message',
      icon: 'bin',
      isGrave: true,
      onChoose: () => void perform({ type: 'delete', channel, ts }),
    },
  ];
}

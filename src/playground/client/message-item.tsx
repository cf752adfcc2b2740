/** One message: who, when, what, its files, reactions and thread. */
import type { ReactNode } from 'react';
import type { Message, Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { MessageBlocks } from './blocks/message-blocks.tsx';
import { Mrkdwn } from './blocks/mrkdwn.tsx';
import { Clamp } from './clamp.tsx';
import { personIn, useDesk } from './desk.ts';
import { Icon } from './icons.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageFiles } from './message-files.tsx';
import { MessageReactions } from './message-reactions.tsx';
import { ThreadButton } from './thread-button.tsx';
import { sentAt, timeOfDay } from './timeline.ts';
import { useMessageEditing } from './use-message-editing.ts';

interface MessageItemProps {
  readonly message: Message;
  readonly continues: boolean;
  /** In the thread pane, where a message opens no thread of its own. */
  readonly isInThread?: boolean;
}

/** Draws a message as an item of a list. */
export function MessageItem({ message, continues, isInThread = false }: MessageItemProps): ReactNode {
  const { directory } = useDesk();
  const editing = useMessageEditing(message);
  const author = personIn(directory, message.user);
  return (
    <li className="message" data-continues={continues || undefined} data-own-eyes={message.onlyFor && true}>
      <div className="message-side">
        {continues ? <Time message={message} /> : <Avatar person={author} />}
      </div>
      <div className="message-main">
        {message.onlyFor !== undefined && (
          <p className="own-eyes">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        {!continues && <Byline author={author} message={message} />}
        {editing.isOpen ? (
          <MessageEditor initial={editing.typed} onSave={editing.save} onCancel={editing.close} />
        ) : (
          <MessageText message={message} author={author} />
        )}
        <MessageFiles files={message.files} />
        <MessageReactions reactions={message.reactions ?? []} />
        {!isInThread && <ThreadButton message={message} />}
      </div>
      <MessageActions message={message} isInThread={isInThread} onEdit={editing.open} />
    </li>
  );
}

function Byline({ author, message }: { readonly author: Person; readonly message: Message }): ReactNode {
  return (
    <p className="byline">
      <span className="author">{author.name}</span>
      {author.role === 'bot' && <span className="badge">App</span>}
      {author.role === 'supporter' && <span className="badge">Support</span>}
      <Time message={message} />
    </p>
  );
}

function Time({ message }: { readonly message: Message }): ReactNode {
  const at = sentAt(message.ts);
  return (
    <time className="time" dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString()}>
      {timeOfDay(at)}
    </time>
  );
}

function MessageText({ message, author }: { readonly message: Message; readonly author: Person }): ReactNode {
  const { directory, perform } = useDesk();
  const { channel, ts, blocks, text } = message;
  const content =
    blocks.length > 0 ? (
      <MessageBlocks
        blocks={blocks}
        directory={directory}
        onPress={async (press) => {
          await perform({ type: 'click', source: { channel, ts }, ...press });
        }}
      />
    ) : (
      <Mrkdwn text={text} directory={directory} />
    );
  return (
    <div className="message-text">
      {author.role === 'bot' ? content : <Clamp>{content}</Clamp>}
      {message.editedAt !== undefined && <span className="edited">(edited)</span>}
    </div>
  );
}

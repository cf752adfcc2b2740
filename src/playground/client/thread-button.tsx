/** The line below a message that says how many answered it, and opens the thread. */
import type { ReactNode } from 'react';
import type { Message } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { personIn, useDesk } from './desk.ts';
import { sentAt, threadReplies, timeOfDay } from './timeline.ts';

const picturesShown = 3;

/** Draws the button; nothing for a message without replies that this person can see. */
export function ThreadButton({ message }: { readonly message: Message }): ReactNode {
  const { snapshot, directory, place, go } = useDesk();
  const replies = threadReplies(snapshot.messages, message.channel, message.ts);
  const last = replies.at(-1);
  if (last === undefined) return null;
  const authors = [...new Set(replies.map(({ user }) => user))].slice(-picturesShown);
  const isOpen = place.thread === message.ts;
  return (
    <button
      type="button"
      className="thread-button"
      data-open={isOpen || undefined}
      data-thread-of={message.ts}
      onClick={() => go({ ...place, thread: message.ts })}
    >
      {authors.map((user) => (
        <Avatar key={user} person={personIn(directory, user)} size="small" />
      ))}
      <span className="thread-count">{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</span>
      <span className="thread-last">Last at {timeOfDay(sentAt(last.ts))}</span>
    </button>
  );
}

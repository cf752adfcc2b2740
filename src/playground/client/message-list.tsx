/** The messages of a channel, oldest first, with a line for each day; stays at the end while new ones come in. */
import { type ReactNode, useState } from 'react';
import type { Message } from '../protocol.ts';
import { MessageItem } from './message-item.tsx';
import { dayName, groupByDay } from './timeline.ts';
import { useFollowing } from './use-following.ts';

interface MessageListProps {
  readonly name: string;
  readonly messages: readonly Message[];
  /** Stands above the first message. */
  readonly beginning: ReactNode;
}

/** Draws the list in its own scrolling area. */
export function MessageList({ name, messages, beginning }: MessageListProps): ReactNode {
  const [area, isBehind, follow] = useFollowing(messages.at(-1)?.ts);
  const [now] = useState(Date.now);
  return (
    <div className="scroll-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <section ref={area} className="scroll" aria-label={name} tabIndex={0}>
        <div className="list-filler" />
        {beginning}
        {groupByDay(messages).map(({ day, rows }) => (
          <section key={day} className="day" aria-label={dayName(day, now)}>
            <h2 className="day-line">
              <span>{dayName(day, now)}</span>
            </h2>
            <ol>
              {rows.map(({ message, continues }) => (
                <MessageItem key={message.ts} message={message} continues={continues} />
              ))}
            </ol>
          </section>
        ))}
      </section>
      {isBehind && (
        <button type="button" className="newer" onClick={follow}>
          Newer messages below
        </button>
      )}
    </div>
  );
}

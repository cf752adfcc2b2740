/** One message and its replies, beside the channel. */
import type { ReactNode } from 'react';
import type { Channel, Message } from '../protocol.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk.ts';
import { MessageItem } from './message-item.tsx';
import { titleOf } from './room-title.ts';
import { threadReplies } from './timeline.ts';
import { ToolButton } from './tool-button.tsx';
import { useFollowing } from './use-following.ts';

interface ThreadPaneProps {
  readonly channel: Channel;
  readonly parent: Message;
}

/** Draws the thread; must be keyed by it. On a phone it lies over the channel. */
export function ThreadPane({ channel, parent }: ThreadPaneProps): ReactNode {
  const { snapshot, me, go } = useDesk();
  const replies = threadReplies(snapshot.messages, channel.id, parent.ts);
  const [area] = useFollowing(replies.at(-1)?.ts);
  const close = (): void => {
    // The keyboard goes back to where the thread begins; on a phone that only shows once the pane is gone.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-thread-of="${parent.ts}"]`)?.focus({ preventScroll: true }),
    );
    go({ user: me.id, channel: channel.id });
  };
  return (
    <aside className="thread" aria-label="Thread">
      <header className="head">
        <ToolButton className="thread-back" name="Back to the channel" icon="back" onPress={close} />
        <h2 className="head-title">Thread</h2>
        <p className="head-purpose">{titleOf(channel)}</p>
        <ToolButton className="thread-close" name="Close the thread" icon="close" onPress={close} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <section ref={area} className="scroll" aria-label="Messages in the thread" tabIndex={0}>
        <ol>
          <MessageItem message={parent} continues={false} isInThread />
        </ol>
        <RepliesLine count={replies.length} />
        <ol>
          {replies.map((message) => (
            <MessageItem key={message.ts} message={message} continues={false} isInThread />
          ))}
        </ol>
      </section>
      <div className="channel-foot">
        {channel.members.includes(me.id) && (
          <Composer name="Reply in thread" target={{ channel: channel.id, thread: parent.ts }} />
        )}
      </div>
    </aside>
  );
}

function RepliesLine({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <p className="replies-line">
      <span>{count === 1 ? '1 reply' : `${count} replies`}</span>
    </p>
  );
}

/** Why the app answered a message as it did, or said nothing: beside the channel, in the place of a thread. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Message } from '../protocol.ts';
import { MessageBlocks } from './blocks/message-blocks.tsx';
import { useDesk } from './desk.ts';
import { MessageItem } from './message-item.tsx';
import { ToolButton } from './tool-button.tsx';
import { loadWhy, type Why } from './wire.ts';

interface WhyPaneProps {
  readonly message: Message;
  readonly onClose: () => void;
}

/** Draws the pane; must be keyed by the message. Nothing in it can be pressed: it only tells. */
export function WhyPane({ message, onClose }: WhyPaneProps): ReactNode {
  const { me, directory } = useDesk();
  const { channel, ts } = message;
  const [why, setWhy] = useState<Why | 'loading'>('loading');
  const close = useRef<HTMLElement>(null);
  useEffect(() => {
    let isOver = false;
    void loadWhy(me.id, { channel, ts }).then((found) => {
      if (!isOver) setWhy(found);
    });
    close.current?.querySelector('button')?.focus();
    return () => {
      isOver = true;
    };
  }, [me.id, channel, ts]);
  return (
    <aside className="thread" aria-label="Why this answer?">
      <header className="head" ref={close}>
        <ToolButton className="thread-back" name="Back to the channel" icon="back" onPress={onClose} />
        <h2 className="head-title">Why this answer?</h2>
        <p className="head-purpose" />
        <ToolButton className="thread-close" name="Close the explanation" icon="close" onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label="The explanation" tabIndex={0}>
        <ol>
          <MessageItem message={message} continues={false} isInThread />
        </ol>
        <div className="why" aria-live="polite">
          {why === 'loading' && <p>Reading it once more…</p>}
          {why === 'nothing' && <p>There is nothing in this message that could be read as an error.</p>}
          {typeof why === 'object' && (
            <MessageBlocks blocks={why.blocks} directory={directory} onPress={async () => {}} />
          )}
        </div>
      </section>
    </aside>
  );
}

/** Lets the author of a message change it in its place. */
import { useState } from 'react';
import type { Message } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { typedText } from './typed-text.ts';

interface MessageEditing {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly open: () => void;
  readonly close: () => void;
  readonly save: (text: string) => Promise<void>;
}

/** Holds whether one message is being edited; saving closes it unless the server refuses. */
export function useMessageEditing(message: Message): MessageEditing {
  const { directory, perform } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const { channel, ts } = message;
  return {
    isOpen,
    typed: isOpen ? typedText(message, directory) : '',
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    save: async (text) => {
      const answer = await perform({ type: 'edit', channel, ts, text });
      if (answer.ok) setIsOpen(false);
    },
  };
}

/** The emoji that people and the app gave a message. */
import type { ReactNode } from 'react';
import type { Reaction } from '../protocol.ts';
import { emojiFor } from './blocks/emoji.ts';
import { personIn, useDesk } from './desk.ts';

/** Draws each reaction with how many gave it, and by whom on hover. */
export function MessageReactions({ reactions }: { readonly reactions: readonly Reaction[] }): ReactNode {
  const { directory } = useDesk();
  if (reactions.length === 0) return null;
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map(({ name, users }) => {
        const names = users.map((user) => personIn(directory, user).name).join(', ');
        return (
          <li key={name} className="reaction" title={`:${name}: by ${names}`}>
            <span aria-hidden="true">{emojiFor(name) ?? `:${name}:`}</span>
            <span className="unseen">
              {name} by {names}
            </span>
            <span aria-hidden="true">{users.length}</span>
          </li>
        );
      })}
    </ul>
  );
}

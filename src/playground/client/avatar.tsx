/** A person's picture: their initials on their colour, or the app's mark. */
import type { ReactNode } from 'react';
import type { Person } from '../protocol.ts';
import { Icon } from './icons.tsx';

interface AvatarProps {
  readonly person: Person;
  readonly size?: 'small' | 'normal';
}

/** Draws the picture; the name always stands beside it, so it is hidden from screen readers. */
export function Avatar({ person, size = 'normal' }: AvatarProps): ReactNode {
  const isBot = person.role === 'bot';
  return (
    <span
      className="avatar"
      data-size={size}
      data-bot={isBot || undefined}
      style={isBot ? undefined : { backgroundColor: person.color }}
      aria-hidden="true"
    >
      {isBot ? <Icon name="tick" /> : person.initials}
    </span>
  );
}

/** Who the person at the page is: one click makes an asker a supporter, to see the other side. */
import { type ReactNode, useId } from 'react';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { useDesk } from './desk.ts';

/** Draws the choice among all people of the workspace. */
export function PersonSwitcher(): ReactNode {
  const { directory, me, place, go } = useDesk();
  const id = useId();
  const people = directory.people.filter(({ role }) => role !== 'bot');
  return (
    <footer className="person">
      <Avatar person={me} />
      <div className="person-choice">
        <label htmlFor={id}>You are</label>
        <select
          id={id}
          value={me.id}
          onChange={(event) => go({ user: event.target.value, channel: place.channel })}
        >
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {nameAndRole(person)}
            </option>
          ))}
        </select>
      </div>
      <p className="person-hint">Change who you are to see the other side.</p>
    </footer>
  );
}

function nameAndRole({ name, role }: Person): string {
  return `${name} (${role})`;
}

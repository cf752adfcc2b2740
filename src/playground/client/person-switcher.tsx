/** Who the person at the page is: one press makes an asker a supporter, to see the other side. */
import { type ReactNode, useId } from 'react';
import type { Person } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { useDesk } from './desk.ts';
import { Icon } from './icons.tsx';

/** Draws the choice among all people of the workspace, and the shortest way to the other side. */
export function PersonSwitcher(): ReactNode {
  const { directory, me, place, go } = useDesk();
  const id = useId();
  const become = (user: string): void => go({ user, channel: place.channel });
  const other = otherSide(directory.people, me);
  return (
    <footer className="person">
      <Avatar person={me} />
      <div className="person-choice">
        <label htmlFor={id}>You are</label>
        <select id={id} value={me.id} onChange={(event) => become(event.target.value)}>
          <PeopleOf side="asker" label="People who ask" />
          <PeopleOf side="supporter" label="People who support" />
        </select>
      </div>
      {other && (
        <button type="button" className="person-other" onClick={() => become(other.id)}>
          <Icon name="swap" />
          {other.role === 'supporter' ? 'See it as support does' : 'See it as the asker does'}
        </button>
      )}
    </footer>
  );
}

function PeopleOf({ side, label }: { readonly side: Person['role']; readonly label: string }): ReactNode {
  const people = useDesk().directory.people.filter(({ role }) => role === side);
  if (people.length === 0) return null;
  return (
    <optgroup label={label}>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** The first person who supports, for one who asks, and the other way round. */
function otherSide(people: readonly Person[], me: Person): Person | undefined {
  const wanted = me.role === 'supporter' ? 'asker' : 'supporter';
  return people.find(({ role }) => role === wanted);
}

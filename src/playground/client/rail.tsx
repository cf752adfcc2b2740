/** The page's left side: the workspace, its channels, the app, and who the person is. */
import { type ReactNode, type RefObject, useRef } from 'react';
import type { Channel } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { useDialogFocus } from './blocks/dialog-focus.ts';
import { personIn, useDesk } from './desk.ts';
import { Icon } from './icons.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { writePlace } from './place.ts';

interface RailProps {
  readonly unread: ReadonlyMap<string, number>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Draws the rail; on a phone it slides in over the page. */
export function Rail({ unread, isOpen, onClose }: RailProps): ReactNode {
  const { snapshot } = useDesk();
  const rail = useRef<HTMLDivElement>(null);
  const rooms = snapshot.channels.filter(({ kind }) => kind !== 'dm');
  const direct = snapshot.channels.filter(({ kind }) => kind === 'dm');
  const link = (channel: Channel): ReactNode => (
    <RoomLink key={channel.id} channel={channel} unread={unread.get(channel.id) ?? 0} onFollow={onClose} />
  );
  return (
    <>
      {isOpen && <button type="button" className="rail-veil" aria-label="Close the menu" onClick={onClose} />}
      {isOpen && <DrawerFocus drawer={rail} onEscape={onClose} />}
      <div ref={rail} className="rail" data-open={isOpen || undefined}>
        <header className="rail-head">
          <span className="mark" aria-hidden="true">
            <Icon name="tick" />
          </span>
          <div>
            <p className="rail-name">{snapshot.workspace}</p>
            <p className="rail-note">Playground · stays on this computer</p>
          </div>
        </header>
        <nav className="rail-rooms" aria-label="Channels and messages">
          <h2>Channels</h2>
          <ul>{rooms.map(link)}</ul>
          <h2>Direct messages</h2>
          <ul>{direct.map(link)}</ul>
        </nav>
        <PersonSwitcher />
      </div>
    </>
  );
}

interface DrawerFocusProps {
  readonly drawer: RefObject<HTMLElement | null>;
  readonly onEscape: () => void;
}

/** While it is there the keyboard stays in the drawer; when it goes the keyboard is back where it was. */
function DrawerFocus({ drawer, onEscape }: DrawerFocusProps): ReactNode {
  useDialogFocus(drawer, onEscape);
  return null;
}

interface RoomLinkProps {
  readonly channel: Channel;
  readonly unread: number;
  readonly onFollow: () => void;
}

function RoomLink({ channel, unread, onFollow }: RoomLinkProps): ReactNode {
  const { me, place } = useDesk();
  return (
    <li>
      <a
        href={writePlace({ user: me.id, channel: channel.id })}
        className="room"
        data-unread={unread > 0 || undefined}
        aria-current={channel.id === place.channel ? 'page' : undefined}
        data-first-focus={channel.id === place.channel || undefined}
        onClick={onFollow}
      >
        <RoomIcon channel={channel} />
        <span className="room-name">{channel.name}</span>
        {unread > 0 && (
          <span className="room-count">
            {unread}
            <span className="unseen"> unread</span>
          </span>
        )}
      </a>
    </li>
  );
}

/** The sign before a channel's name; for a direct message the other side's picture. */
export function RoomIcon({ channel }: { readonly channel: Channel }): ReactNode {
  const { directory, me } = useDesk();
  if (channel.kind !== 'dm') return <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />;
  const other = channel.members.find((member) => member !== me.id) ?? me.id;
  return <Avatar person={personIn(directory, other)} size="small" />;
}

/** The line above a channel: what it is, who is in it, and the page's own tools. */
import type { ReactNode } from 'react';
import type { Channel } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { personIn, useDesk } from './desk.ts';
import { HomeTabs } from './home-tabs.tsx';
import { Icon } from './icons.tsx';
import { RoomIcon } from './rail.tsx';
import { titleOf } from './room-title.ts';
import { useTheme } from './theme.ts';
import { ToolButton } from './tool-button.tsx';

interface ChannelHeaderProps {
  readonly channel: Channel;
  readonly isInspecting: boolean;
  readonly onInspect: () => void;
  readonly onMenu: () => void;
}

/** Draws the header. */
export function ChannelHeader({ channel, isInspecting, onInspect, onMenu }: ChannelHeaderProps): ReactNode {
  const [theme, toggleTheme] = useTheme();
  return (
    <header className="head">
      <ToolButton className="head-menu" name="Open the menu" icon="menu" onPress={onMenu} />
      <RoomIcon channel={channel} />
      <h1 className="head-title" aria-label={titleOf(channel)}>
        {channel.name}
      </h1>
      <p className="head-purpose">{channel.purpose}</p>
      {channel.kind === 'dm' && <HomeTabs channel={channel} />}
      <Members channel={channel} />
      <button
        type="button"
        className="head-button"
        aria-expanded={isInspecting}
        aria-label="Inspector"
        title="What goes over the wire between Slack and the app"
        onClick={onInspect}
      >
        <Icon name="activity" />
        <span>Inspector</span>
      </button>
      <ToolButton
        name={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
        icon={theme === 'dark' ? 'sun' : 'moon'}
        onPress={toggleTheme}
      />
    </header>
  );
}

function Members({ channel }: { readonly channel: Channel }): ReactNode {
  const { directory } = useDesk();
  const people = channel.members.map((id) => personIn(directory, id));
  const names = people.map(({ name }) => name).join(', ');
  return (
    <p className="members" title={names}>
      {people.map((person) => (
        <Avatar key={person.id} person={person} size="small" />
      ))}
      <span className="unseen">Members: {names}</span>
    </p>
  );
}

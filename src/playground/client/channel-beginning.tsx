/** What stands above a channel's first message, and invites to write one. */
import type { ReactNode } from 'react';
import type { Channel } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { RoomIcon } from './rail.tsx';
import { titleOf } from './room-title.ts';

interface ChannelBeginningProps {
  readonly channel: Channel;
  readonly isEmpty: boolean;
}

/** Draws the channel's name and what it is for; an empty one also says what to try. */
export function ChannelBeginning({ channel, isEmpty }: ChannelBeginningProps): ReactNode {
  return (
    <div className="beginning" data-empty={isEmpty || undefined}>
      <span className="beginning-icon">
        <RoomIcon channel={channel} />
      </span>
      <p className="beginning-title">
        {channel.kind === 'dm' ? channel.name : `Welcome to ${titleOf(channel)}`}
      </p>
      {channel.purpose !== '' && <p className="beginning-purpose">{channel.purpose}</p>}
      {isEmpty && <Invitation channel={channel} />}
    </div>
  );
}

function Invitation({ channel }: { readonly channel: Channel }): ReactNode {
  const { directory } = useDesk();
  const bot = directory.people.find(({ role }) => role === 'bot');
  if (bot === undefined) return null;
  if (channel.kind === 'dm') return <p>Write to {bot.name} here; it always answers.</p>;
  if (!channel.members.includes(bot.id))
    return <p>{bot.name} is not in this channel and hears nothing here.</p>;
  if (channel.kind === 'private')
    return <p>Nothing has arrived yet. What {bot.name} hands over will appear here.</p>;
  return (
    <p>
      Paste an error the way you would at work, or take a sample below. {bot.name} answers in the thread when
      it recognises it, and stays silent when it does not.
    </p>
  );
}

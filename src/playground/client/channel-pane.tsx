/** The middle of the page: one channel or direct message, its samples and its composer. */
import type { ReactNode } from 'react';
import type { Channel } from '../protocol.ts';
import { ChannelBeginning } from './channel-beginning.tsx';
import { Composer } from './composer.tsx';
import { useDesk } from './desk.ts';
import { HomeTab } from './home-tab.tsx';
import { MessageList } from './message-list.tsx';
import { titleOf } from './room-title.ts';
import { SampleTray } from './sample-tray.tsx';
import { channelMessages } from './timeline.ts';

/** Draws the channel's messages, or the app's Home when that tab is chosen. */
export function ChannelPane({ channel }: { readonly channel: Channel }): ReactNode {
  const { snapshot, me, place } = useDesk();
  const home = snapshot.homes[me.id];
  if (place.isHome && channel.kind === 'dm' && home) return <HomeTab view={home} />;
  const name = titleOf(channel);
  const messages = channelMessages(snapshot.messages, channel.id);
  const isMember = channel.members.includes(me.id);
  return (
    <>
      <MessageList
        key={channel.id}
        name={`Messages in ${name}`}
        messages={messages}
        beginning={<ChannelBeginning channel={channel} isEmpty={messages.length === 0} />}
      />
      <div className="channel-foot">
        {isMember && <SampleTray channel={channel} isEmpty={messages.length === 0} />}
        {isMember ? (
          <Composer key={channel.id} name={`Message ${name}`} target={{ channel: channel.id }} />
        ) : (
          <p className="outsider">You are not in {name}, so you can only read here.</p>
        )}
      </div>
    </>
  );
}

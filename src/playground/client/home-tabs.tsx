/** The two tabs of the app's direct message: its Home and the messages. */
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { Channel } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { writePlace } from './place.ts';
import { sendDeed } from './wire.ts';

/** Draws the tabs once the app has published a Home; tells the app that its place was opened, as Slack does. */
export function HomeTabs({ channel }: { readonly channel: Channel }): ReactNode {
  const { snapshot, me, place } = useDesk();
  const open = useEffectEvent(() => {
    // An app without a Home refuses, which is no news to the person who only came for the messages.
    void sendDeed({ type: 'open-home', user: me.id });
  });
  useEffect(() => open(), []);
  if (snapshot.homes[me.id] === undefined) return null;
  const address = { user: me.id, channel: channel.id };
  return (
    <nav className="tabs" aria-label="The app's tabs">
      <a href={writePlace({ ...address, isHome: true })} aria-current={place.isHome ? 'page' : undefined}>
        Home
      </a>
      <a href={writePlace(address)} aria-current={place.isHome ? undefined : 'page'}>
        Messages
      </a>
    </nav>
  );
}

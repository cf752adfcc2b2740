/** The page once the workspace is known: rail, channel, thread, inspector and whatever lies above them. */
import { type ReactNode, useMemo, useState } from 'react';
import type { Message, Snapshot } from '../protocol.ts';
import { ChannelHeader } from './channel-header.tsx';
import { ChannelPane } from './channel-pane.tsx';
import { DeskContext, type OwnDeed, personIn } from './desk.ts';
import { Inspector } from './inspector.tsx';
import { OpenDialog } from './open-dialog.tsx';
import type { Place } from './place.ts';
import { Rail } from './rail.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useKept } from './use-kept.ts';
import { useReading } from './use-reading.ts';
import { WhyPane } from './why-pane.tsx';
import { sendDeed } from './wire.ts';

interface ShellProps {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly say: (text: string) => void;
}

/** Draws everything for one person; must be keyed by the person. */
export function Shell({ snapshot, place, go, say }: ShellProps): ReactNode {
  const { people, channels, messages } = snapshot;
  const directory = useMemo(() => ({ people, channels }), [people, channels]);
  const [isInspecting, setIsInspecting] = useKept<boolean>('inspector', false);
  const [isRailOpen, setIsRailOpen] = useState(false);
  const [asked, setAsked] = useState<Message | null>(null);
  const explained = asked?.channel === place.channel ? asked : null;
  const unread = useReading(snapshot, place.user, place.channel);
  const channel = channels.find(({ id }) => id === place.channel);
  const parent = messages.find(({ channel: at, ts }) => at === place.channel && ts === place.thread);
  const perform = async (deed: OwnDeed) => {
    const answer = await sendDeed({ ...deed, user: place.user });
    // Errors at the fields of a modal are shown there.
    if (!answer.ok && answer.errors === undefined) say(answer.error);
    return answer;
  };
  const me = personIn(directory, place.user);
  if (channel === undefined) return <p className="blank">There is no channel that {me.name} can see.</p>;
  return (
    <DeskContext
      value={{
        snapshot,
        directory,
        me,
        place,
        go: (next) => {
          setAsked(null);
          go(next);
        },
        perform,
        say,
        ...(snapshot.canExplain ? { askWhy: setAsked } : {}),
      }}
    >
      <div
        className="page"
        data-thread={(parent ?? explained) ? true : undefined}
        data-inspecting={isInspecting || undefined}
      >
        <Rail unread={unread} isOpen={isRailOpen} onClose={() => setIsRailOpen(false)} />
        <main className="channel" aria-label={channel.name}>
          <ChannelHeader
            channel={channel}
            isInspecting={isInspecting}
            onInspect={() => setIsInspecting(!isInspecting)}
            onMenu={() => setIsRailOpen(true)}
          />
          <ChannelPane channel={channel} />
        </main>
        {explained && <WhyPane key={explained.ts} message={explained} onClose={() => setAsked(null)} />}
        {parent && !explained && <ThreadPane key={parent.ts} channel={channel} parent={parent} />}
        {isInspecting && <Inspector onClose={() => setIsInspecting(false)} />}
      </div>
      <OpenDialog />
    </DeskContext>
  );
}

/** The whole page: finds out who and where, connects, and hands over to the shell. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Message, Snapshot } from '../protocol.ts';
import { personIn } from './desk.ts';
import { isNews, threadToOpen } from './page-events.ts';
import { type Place, settlePlace } from './place.ts';
import { Shell } from './shell.tsx';
import { ToastList } from './toast-list.tsx';
import { firstPerson, usePlace } from './use-place.ts';
import { useToasts } from './use-toasts.ts';
import { useWorkspace, type Workspace } from './use-workspace.ts';

/** Draws the page. */
export function Page(): ReactNode {
  const [wanted, go] = usePlace();
  const toasts = useToasts();
  const [announcement, setAnnouncement] = useState('');
  const workspace = useWorkspace(wanted.user, (before, event) => {
    if (event.type === 'notice') toasts.show(event.text);
    if (!isNews(before, event)) return;
    const { message } = event;
    if (message.user !== wanted.user) setAnnouncement(spoken(before, message));
    const here = settlePlace(wanted, before);
    const thread = threadToOpen(before, wanted.user, message);
    if (thread !== undefined && message.channel === here.channel) go({ ...here, thread });
  });
  useFallback(workspace, go);
  const { snapshot, connection } = workspace;
  return (
    <>
      {snapshot ? (
        <Shell
          key={wanted.user}
          snapshot={snapshot}
          place={settlePlace(wanted, snapshot)}
          go={go}
          say={toasts.show}
        />
      ) : (
        <p className="blank">
          {connection === 'unknown' ? 'This workspace has no such person.' : 'Opening the playground…'}
        </p>
      )}
      {connection === 'lost' && <p className="lost">The playground is out of reach. Trying again…</p>}
      <ToastList toasts={toasts} />
      <div className="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}

/** An address may name a person of another workspace; the first person of this one takes over. */
function useFallback({ user, connection }: Workspace, go: (place: Place) => void): void {
  const first = firstPerson();
  useEffect(() => {
    if (connection === 'unknown' && user !== first) go({ user: first, channel: '' });
  }, [connection, user, first, go]);
}

const spokenLength = 300;

function spoken(snapshot: Snapshot, message: Message): string {
  return `${personIn(snapshot, message.user).name}: ${message.text.slice(0, spokenLength)}`;
}

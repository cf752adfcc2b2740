/** How a page's picture of the workspace changes with each event from the server. */
import type { Message, PageEvent, Snapshot, TrafficEntry } from '../protocol.ts';

/** The server keeps as many; older lines are gone after a reload too. */
const trafficLength = 200;

/** Takes a snapshot and an event; returns the snapshot as it is after the event. A notice changes nothing in it. */
export function applyEvent(snapshot: Snapshot, event: PageEvent): Snapshot {
  switch (event.type) {
    case 'message':
      return { ...snapshot, messages: placeMessage(snapshot.messages, event.message) };
    case 'message-deleted':
      return {
        ...snapshot,
        messages: snapshot.messages.filter(({ channel, ts }) => channel !== event.channel || ts !== event.ts),
      };
    case 'view': {
      const others = snapshot.views.filter(({ user }) => user !== event.user);
      return { ...snapshot, views: event.view ? [...others, event.view] : others };
    }
    case 'home':
      return { ...snapshot, homes: { ...snapshot.homes, [event.user]: event.view } };
    case 'channels':
      return { ...snapshot, channels: event.channels };
    case 'samples':
      return { ...snapshot, samples: event.samples };
    case 'notice':
      return snapshot;
    case 'traffic':
      return { ...snapshot, traffic: placeTraffic(snapshot.traffic, event.entry) };
  }
}

function placeMessage(messages: readonly Message[], message: Message): readonly Message[] {
  const known = messages.findIndex(({ channel, ts }) => channel === message.channel && ts === message.ts);
  if (known >= 0) return messages.with(known, message);
  const after = messages.findLastIndex(({ ts }) => ts < message.ts);
  return messages.toSpliced(after + 1, 0, message);
}

function placeTraffic(traffic: readonly TrafficEntry[], entry: TrafficEntry): readonly TrafficEntry[] {
  if (traffic.some(({ id }) => id === entry.id)) return traffic;
  return [...traffic, entry].slice(-trafficLength);
}

/** Tells whether an event brings a message that the page has not shown yet. */
export function isNews(
  snapshot: Snapshot,
  event: PageEvent,
): event is Extract<PageEvent, { readonly type: 'message' }> {
  if (event.type !== 'message') return false;
  const { channel, ts } = event.message;
  return !snapshot.messages.some((message) => message.channel === channel && message.ts === ts);
}

/** Names the thread to open by itself: the bot has just answered a message that this person wrote. */
export function threadToOpen(snapshot: Snapshot, user: string, message: Message): string | undefined {
  const { channel, threadTs } = message;
  if (threadTs === undefined) return undefined;
  const author = snapshot.people.find(({ id }) => id === message.user);
  if (author?.role !== 'bot') return undefined;
  const parent = snapshot.messages.find((one) => one.channel === channel && one.ts === threadTs);
  return parent?.user === user ? threadTs : undefined;
}

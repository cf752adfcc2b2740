/** Where a person stands in the page (who, which channel, which thread), and how the address after `#` says so. */
import type { Snapshot } from '../protocol.ts';

export interface Place {
  readonly user: string;
  /** Empty until the workspace is known; then the first channel is meant. */
  readonly channel: string;
  readonly thread?: string;
  readonly isHome?: boolean;
}

/** Reads `#/USER/CHANNEL/THREAD` or `#/USER/CHANNEL/home`; `user` stands in for what is missing. */
export function readPlace(hash: string, user: string): Place {
  const [, named, channel = '', rest = ''] = hash.replace(/^#/, '').split('/');
  const place = { user: named || user, channel };
  if (rest === 'home') return { ...place, isHome: true };
  return /^\d+\.\d+$/.test(rest) ? { ...place, thread: rest } : place;
}

/** Writes a place as the part of an address after `#`. */
export function writePlace({ user, channel, thread, isHome }: Place): string {
  const rest = isHome ? 'home' : thread;
  return `#/${[user, channel, ...(rest === undefined ? [] : [rest])].join('/')}`;
}

/** Puts a person into a channel that they can see: the wanted one, else the first. A thread elsewhere is closed. */
export function settlePlace(place: Place, snapshot: Snapshot): Place {
  if (snapshot.channels.some(({ id }) => id === place.channel)) return place;
  return { user: place.user, channel: snapshot.channels[0]?.id ?? '' };
}

/** Remembers in the browser how far each person has read, and counts what is new. */
import { useEffect, useState } from 'react';
import type { Snapshot } from '../protocol.ts';
import { countUnread, type LastRead, newestIn } from './reading.ts';

/** Returns a count for each channel; the channel in view is read as it comes in. */
export function useReading(snapshot: Snapshot, user: string, channel: string): ReadonlyMap<string, number> {
  const [read, setRead] = useState<LastRead>(() => loadRead(user));
  const newest = newestIn(snapshot.messages, channel);
  useEffect(() => {
    if (newest === '') return;
    const after = { ...loadRead(user), [channel]: newest };
    localStorage.setItem(storedAs(user), JSON.stringify(after));
    setRead(after);
  }, [user, channel, newest]);
  useEffect(() => {
    // Another page of the same browser has read on.
    const follow = (event: StorageEvent): void => {
      if (event.key === storedAs(user)) setRead(loadRead(user));
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [user]);
  const counts = snapshot.channels.map(({ id }) => {
    const upTo = id === channel ? newest : (read[id] ?? '');
    return [id, countUnread(snapshot, user, { channel: id, upTo })] as const;
  });
  return new Map(counts);
}

function storedAs(user: string): string {
  return `authfix.read.${user}`;
}

function loadRead(user: string): LastRead {
  try {
    return JSON.parse(localStorage.getItem(storedAs(user)) ?? '{}') as LastRead;
  } catch {
    return {};
  }
}

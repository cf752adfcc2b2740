/** Keeps one person's picture of the workspace true: loads it, hears of every change, and loads it anew after a break. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { PageEvent, Snapshot } from '../protocol.ts';
import { applyEvent } from './page-events.ts';
import { listen, loadSnapshot } from './wire.ts';

export interface Workspace {
  readonly user: string;
  readonly snapshot: Snapshot | undefined;
  /** `unknown`: the server has no such person. `lost`: what is shown may be old. */
  readonly connection: 'loading' | 'live' | 'lost' | 'unknown';
}

/** Takes a person's id and a listener that sees each event beside the snapshot before it. */
export function useWorkspace(user: string, onEvent: (before: Snapshot, event: PageEvent) => void): Workspace {
  const [workspace, setWorkspace] = useState<Workspace>(() => loading(user));
  const heard = useEffectEvent(onEvent);
  useEffect(() => {
    let current: Snapshot | undefined;
    let waiting: PageEvent[] | undefined = [];
    let isOver = false;
    const take = (event: PageEvent): void => {
      if (current === undefined) return;
      heard(current, event);
      current = applyEvent(current, event);
    };
    const load = async (): Promise<void> => {
      waiting ??= [];
      const loaded = await loadSnapshot(user).catch(() => null);
      if (isOver || loaded === null) return;
      if (loaded === undefined) return setWorkspace({ user, snapshot: undefined, connection: 'unknown' });
      current = loaded;
      for (const event of waiting ?? []) take(event);
      waiting = undefined;
      setWorkspace({ user, snapshot: current, connection: 'live' });
    };
    const hear = (event: PageEvent): void => {
      if (waiting) return void waiting.push(event);
      take(event);
      setWorkspace({ user, snapshot: current, connection: 'live' });
    };
    const lose = (): void => {
      setWorkspace((last) => (last.user === user ? { ...last, connection: 'lost' } : last));
      void load();
    };
    const stop = listen(user, { onOpen: () => void load(), onEvent: hear, onLost: lose });
    return () => {
      isOver = true;
      stop();
    };
  }, [user]);
  return workspace.user === user ? workspace : loading(user);
}

function loading(user: string): Workspace {
  return { user, snapshot: undefined, connection: 'loading' };
}

/** When to look at a folder again: soon after something in it has changed and then been still, and now and then in any case. */
import { type FSWatcher, watch } from 'node:fs';

export interface WatchRhythm {
  /** How long the folder must be still before the look: an editor writes a file in several steps. In ms. */
  readonly settleMs: number;
  /** Between looks where the system tells of changes, for folders on a network that tell nothing. In ms. */
  readonly calmMs: number;
  /** Between looks where the system cannot watch the folder at all. In ms. */
  readonly pollMs: number;
}

export const USUAL_RHYTHM: WatchRhythm = { settleMs: 300, calmMs: 60_000, pollMs: 3000 };

// A folder that never rests is looked at all the same.
const LONGEST_UNREST_MS = 5000;

export interface FolderWatch {
  /** Asks for another look as if something had changed. */
  wake(): void;
  stop(): void;
}

/** Takes a folder and what to do when it may have changed; `look` is never called after `stop`. Keeps no process alive. */
export function watchFolder(folder: string, rhythm: WatchRhythm, look: () => void): FolderWatch {
  let watcher: FSWatcher | null = null;
  let settling: NodeJS.Timeout | undefined;
  let unrestSince: number | null = null;
  const wake = () => {
    const now = performance.now();
    unrestSince ??= now;
    clearTimeout(settling);
    const wait = Math.min(rhythm.settleMs, Math.max(unrestSince + LONGEST_UNREST_MS - now, 0));
    settling = setTimeout(() => {
      unrestSince = null;
      look();
    }, wait).unref();
  };
  watcher = watcherOf(folder, wake, () => {
    watcher = null;
  });
  let lastLook = performance.now();
  const timer = setInterval(
    () => {
      const every = watcher === null ? rhythm.pollMs : rhythm.calmMs;
      if (performance.now() - lastLook < every) return;
      lastLook = performance.now();
      // A folder that was away when we looked last may be back.
      watcher ??= watcherOf(folder, wake, () => {
        watcher = null;
      });
      look();
    },
    Math.min(rhythm.pollMs, rhythm.calmMs),
  ).unref();
  return {
    wake,
    stop: () => {
      clearTimeout(settling);
      clearInterval(timer);
      watcher?.close();
    },
  };
}

/** Returns null where the system refuses to watch: the folder is away, or there are too many watchers. */
function watcherOf(folder: string, onChange: () => void, onEnd: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => {
      watcher.close();
      onEnd();
      onChange();
    });
    return watcher;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return null;
    throw fault;
  }
}

/** Knows how a test waits: until something is so, or until it is quiet, never for ever, and with words for what was seen instead. */
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from './world.ts';

export interface Patience {
  readonly timeoutMs?: number;
}

/** Long enough for a slow machine, short enough for a test that fails. */
const usualTimeoutMs = 10_000;
/** No word between app and Slack for this long counts as quiet: an app that computes longer between two calls looks idle. */
const usualQuietMs = 60;

/**
 * Waits until `look` returns something other than undefined, null or false, and returns that; looks again after every change. Throws
 * after the timeout (10 s unless told) with everything that was seen instead.
 */
export async function waitFor<Found>(
  world: World,
  wish: { readonly what: string; readonly look: () => Found | undefined | null | false },
  patience: Patience = {},
): Promise<Found> {
  const timeoutMs = patience.timeoutMs ?? usualTimeoutMs;
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const check = (): void => {
    try {
      const found = wish.look();
      if (found !== undefined && found !== null && found !== false) resolve(found);
    } catch (fault) {
      reject(fault);
    }
  };
  const unsubscribe = world.feed.subscribe(() => setImmediate(check));
  const poll = setInterval(check, 25);
  const giveUp = (): void =>
    reject(new Error(`Waited ${timeoutMs} ms for ${wish.what}.\n${describeWorld(world)}`));
  const deadline = setTimeout(giveUp, timeoutMs);
  check();
  try {
    return await promise;
  } finally {
    unsubscribe();
    clearInterval(poll);
    clearTimeout(deadline);
  }
}

/** Waits until nothing has gone over the wire for 60 ms (or `quietMs`); for asserting that something did not happen. */
export async function settled(
  world: World,
  patience: Patience & { readonly quietMs?: number } = {},
): Promise<void> {
  const quietMs = patience.quietMs ?? usualQuietMs;
  const timeoutMs = patience.timeoutMs ?? usualTimeoutMs;
  const startedAt = performance.now();
  // What was done just now may not have reached the wire yet.
  await wait(quietMs);
  while (world.traffic.quietMs() < quietMs) {
    if (performance.now() - startedAt > timeoutMs)
      throw new Error(
        `It was never quiet for ${quietMs} ms within ${timeoutMs} ms.\n${describeWorld(world)}`,
      );
    await wait(5);
  }
}

/** Tells in a few lines what the workspace looks like: the last messages, open views and the last words on the wire. */
function describeWorld(world: World): string {
  const { directory, history, views, traffic } = world;
  const lines = ['What there is instead:'];
  for (const room of directory.rooms()) {
    for (const message of history.list(room.id).slice(-5))
      lines.push(`  #${room.name} ${message.ts} ${message.user}: ${shorten(message.text, message.blocks)}`);
  }
  for (const person of directory.people.values()) {
    for (const message of history.ephemeralsOf(person.id))
      lines.push(`  only for ${person.id}: ${shorten(message.text, message.blocks)}`);
    const view = views.top(person.id);
    if (view)
      lines.push(
        `  open for ${person.id}: ${shorten(String(view.fields['callback_id']), view.fields['title'])}`,
      );
  }
  const recent = traffic.entries().slice(-12);
  lines.push('Last on the wire:');
  for (const entry of recent)
    lines.push(`  ${entry.direction} ${entry.name}: ${entry.outcome} (${entry.tookMs} ms)`);
  if (recent.length === 0) lines.push('  nothing');
  return lines.join('\n');
}

function shorten(text: string, more: unknown): string {
  return `${text} ${JSON.stringify(more)}`.slice(0, 160);
}

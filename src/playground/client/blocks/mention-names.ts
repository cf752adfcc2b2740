/** Knows what mentions in a text are called for the people who read it. */
import type { Directory } from '../surface.ts';

/** Returns `@name` for a person's id: from the workspace, else as the text calls them, else the id. */
export function personName(directory: Directory, id: string, label: string | null = null): string {
  const name = directory.people.find((person) => person.id === id)?.name ?? label;
  return `@${name || id}`;
}

/** Returns `#name` for a channel's id, in the same order of sources. */
export function channelName(directory: Directory, id: string, label: string | null = null): string {
  const name = directory.channels.find((channel) => channel.id === id)?.name ?? label;
  return `#${name || id}`;
}

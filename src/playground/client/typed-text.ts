/** Turns a message back into what its author typed, to be edited. */
import type { Message } from '../protocol.ts';
import type { Directory } from './surface.ts';

/** Takes a message and who is there; returns plain text that, sent again, becomes the same message. */
export function typedText({ text }: Message, { people, channels }: Directory): string {
  const withNames = text.replace(/<([^<>\n]+)>/g, (token, inside: string) => {
    const [target = '', label] = inside.split('|');
    if (target.startsWith('@')) return `@${people.find(({ id }) => id === target.slice(1))?.name ?? target}`;
    if (target.startsWith('#')) {
      const name = label || channels.find(({ id }) => id === target.slice(1))?.name;
      return name === undefined ? token : `#${name}`;
    }
    return label ?? target;
  });
  return withNames.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

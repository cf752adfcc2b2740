/** What the composer offers while somebody types a command or a mention. */
import type { Command, Person } from '../protocol.ts';

export interface Offer {
  readonly label: string;
  readonly detail: string;
  /** The whole text, and where the caret goes, once the offer is taken. */
  readonly text: string;
  readonly caret: number;
}

interface Offerings {
  readonly commands: readonly Command[];
  readonly people: readonly Person[];
}

/** Takes the text up to and after the caret; returns what fits, and nothing when the caret is elsewhere. */
export function offersFor(text: string, caret: number, { commands, people }: Offerings): readonly Offer[] {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const command = /^\/\S*$/.exec(before)?.[0].toLowerCase();
  if (command !== undefined && after.trim() === '')
    return commands
      .filter((one) => one.command.toLowerCase().startsWith(command))
      .map((one) => offer(one.command, detailOf(one), { before: '', after }));
  const mention = /(?:^|\s)@([\w-]{0,20})$/.exec(before)?.[1]?.toLowerCase();
  if (mention === undefined) return [];
  const start = before.slice(0, before.length - mention.length - 1);
  return people
    .filter(({ name }) => name.toLowerCase().startsWith(mention))
    .map(({ name, role }) => offer(`@${name}`, role === 'bot' ? 'app' : role, { before: start, after }));
}

function offer(label: string, detail: string, around: { before: string; after: string }): Offer {
  const head = `${around.before}${label} `;
  return { label, detail, text: head + around.after.trimStart(), caret: head.length };
}

function detailOf({ description, usageHint }: Command): string {
  return usageHint === '' ? description : `${usageHint}   ${description}`;
}

/** A command is a slash, one word, and the rest; a path such as `/usr/bin` at the start of a paste is none. */
export function readCommand(text: string): { readonly command: string; readonly text: string } | undefined {
  const match = /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(text);
  if (match === null) return undefined;
  return { command: match[1] ?? '', text: match[2] ?? '' };
}

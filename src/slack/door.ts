/** The one door through which people's words enter: what comes out of here is redacted, and nothing else gets further. */
import type { RedactedText } from '../core/redacted-text.ts';
import { redact } from '../redaction/redact.ts';
import type { RedactionKey } from '../redaction/redaction-key.ts';
import { readFileText } from './file-text.ts';
import type { PostedMessage, SlackFile } from './payloads.ts';
import { readSlackText } from './slack-text.ts';

/** What a message says, or that it holds nothing that can be read. */
export type Reading =
  | { readonly kind: 'text'; readonly text: RedactedText }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable-file' };

export interface Door {
  /** Reads a message with its text files. */
  readMessage(message: Pick<PostedMessage, 'text' | 'blocks' | 'files'>): Promise<Reading>;
  /** Reads words that were typed into a command or a form. */
  readTyped(text: string): RedactedText;
}

export interface DoorNeeds {
  readonly key: RedactionKey;
  readonly botUser: string;
  readonly botToken: string;
  /** The hosts that may be sent the bot's token, beside Slack's own. */
  readonly ownHosts: readonly string[];
  readonly now: () => Date;
}

/** Builds the door for one workspace. */
export function openDoor(needs: DoorNeeds): Door {
  const clean = (raw: string) => redact(raw, needs.key, needs.now()).text;
  return {
    readTyped: clean,
    readMessage: async (message) => {
      const typed = readSlackText(message, needs.botUser);
      const attached = await filesText(message.files, needs);
      const raw = [typed, ...attached].filter((part) => part !== '').join('\n');
      if (raw.trim() !== '') return { kind: 'text', text: clean(raw) };
      return { kind: message.files.length > 0 ? 'unreadable-file' : 'empty' };
    },
  };
}

async function filesText(files: readonly SlackFile[], needs: DoorNeeds): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFileText(file, needs)));
  return texts.filter((text) => text !== null);
}

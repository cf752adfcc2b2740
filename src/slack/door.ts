/** The one door through which people's words enter: what comes out of here is redacted, and nothing else gets further. */
import type { CredentialHint } from '../core/credential-hint.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import { type Redaction, redact, UNSCANNABLE } from '../redaction/redact.ts';
import type { RedactionKey } from '../redaction/redaction-key.ts';
import { readFileText } from './file-text.ts';
import type { PostedMessage, SlackFile } from './payloads.ts';
import { readSlackText } from './slack-text.ts';

/** Words without their secrets, and what the secrets' own form tells. */
export interface CleanText {
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
  /** Whether a secret that looks live was among them: its owner should rotate it. */
  readonly heldSecret: boolean;
}

/** What a message says, or that it holds nothing that can be read. */
export type Reading =
  | ({ readonly kind: 'text' } & CleanText)
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable-file' };

export interface Door {
  /** Reads a message with its text files. */
  readMessage(message: Pick<PostedMessage, 'text' | 'blocks' | 'files'>): Promise<Reading>;
  /** Reads an error that was typed into a command or a form. */
  readPaste(text: string): CleanText;
  /** Reads any other words, such as an answer of a form or the name of a file. */
  readTyped(text: string): RedactedText;
}

export interface DoorNeeds {
  readonly key: RedactionKey;
  readonly botUser: string;
  readonly botToken: string;
  /** The hosts that may be sent the bot's token, beside Slack's own. */
  readonly ownHosts: readonly string[];
  readonly now: () => Date;
  /** Told when a text could not be scanned and was therefore dropped whole. */
  readonly onUnscannable: () => void;
}

/** Builds the door for one workspace. */
export function openDoor(needs: DoorNeeds): Door {
  const clean = (raw: string) => toCleanText(redact(raw, needs.key, needs.now()), needs.onUnscannable);
  return {
    readPaste: clean,
    readTyped: (raw) => clean(raw).text,
    readMessage: async (message) => {
      const typed = readSlackText(message, needs.botUser);
      const attached = await filesText(message.files, needs);
      const raw = [typed, ...attached].filter((part) => part !== '').join('\n');
      if (raw.trim() !== '') return { kind: 'text', ...clean(raw) };
      return { kind: message.files.length > 0 ? 'unreadable-file' : 'empty' };
    },
  };
}

function toCleanText({ text, found, hints }: Redaction, onUnscannable: () => void): CleanText {
  if (text === UNSCANNABLE) onUnscannable();
  const tests = new Set(hints.flatMap((hint) => (hint.kind === 'test-key' ? [hint.label] : [])));
  return { text, hints, heldSecret: found.some(({ label }) => !tests.has(label)) };
}

async function filesText(files: readonly SlackFile[], needs: DoorNeeds): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFileText(file, needs)));
  return texts.filter((text) => text !== null);
}

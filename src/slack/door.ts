/** The one door through which people's words enter: what comes out of here is redacted, and nothing else gets further. */
import type { CredentialHint } from '../core/credential-hint.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import { type Redaction, redact, UNSCANNABLE } from '../redaction/redact.ts';
import type { RedactionKey } from '../redaction/redaction-key.ts';
import { readFileText } from './file-text.ts';
import { readForwarded } from './forwarded.ts';
import { headAndTail } from './head-and-tail.ts';
import type { PostedMessage, SlackFile } from './payloads.ts';
import { readSlackText } from './slack-text.ts';

/** Words without their secrets, and what the secrets' own form tells. */
export interface CleanText {
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
  /** The labels of secrets that look live, in the order of the text: their owner should rotate them. */
  readonly liveSecrets: readonly string[];
}

/** What a message says, or that it holds nothing that can be read. */
export type Reading =
  | ({ readonly kind: 'text' } & CleanText)
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable-file' };

export interface Door {
  /** Reads a message with its text files, and the messages that it forwards. */
  readMessage(message: Pick<PostedMessage, 'text' | 'blocks' | 'files' | 'attachments'>): Promise<Reading>;
  /** Reads any other words: what was typed into a command or a form, the name of a file. */
  readPaste(text: string): CleanText;
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
    readMessage: async (message) => {
      const typed = readSlackText(message, needs.botUser);
      const forwarded = readForwarded(message.attachments, needs.botUser);
      const files = [...message.files, ...forwarded.flatMap((one) => one.files)];
      const parts = [typed, ...forwarded.map(({ text }) => text), ...(await filesText(files, needs))];
      const raw = headAndTail(parts.filter((part) => part !== '').join('\n'));
      if (raw.trim() !== '') return { kind: 'text', ...clean(raw) };
      return { kind: files.length > 0 ? 'unreadable-file' : 'empty' };
    },
  };
}

function toCleanText({ text, found, hints }: Redaction, onUnscannable: () => void): CleanText {
  if (text === UNSCANNABLE) onUnscannable();
  const harmless = new Set(
    hints.flatMap((hint) => (hint.kind === 'test-key' || hint.kind === 'expired' ? [hint.label] : [])),
  );
  const labels = found.map(({ label }) => label).filter((label) => !harmless.has(label));
  return { text, hints, liveSecrets: [...new Set(labels)] };
}

async function filesText(files: readonly SlackFile[], needs: DoorNeeds): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFileText(file, needs)));
  return texts.filter((text) => text !== null);
}

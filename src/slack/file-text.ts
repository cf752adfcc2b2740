/** How the text of an attached snippet or text file is fetched, without ever sending the token elsewhere or reading without end. */
import type { SlackFile } from './payloads.ts';

/** The largest file that is read, in bytes; nobody pastes a longer log into a conversation. */
export const LARGEST_FILE = 1_000_000;
const PATIENCE_MS = 10_000;
const TEXT_TYPES = /^(?:text\/|application\/(?:json|xml|x-yaml|yaml|javascript|x-sh|x-ndjson))/;

export interface FetchNeeds {
  readonly botToken: string;
  readonly ownHosts: readonly string[];
  /** How long the whole download may take; ten seconds unless told. */
  readonly patienceMs?: number;
}

/** Answers the file's text, or null when it is no text, too large, or cannot be had. */
export async function readFileText(file: SlackFile, needs: FetchNeeds): Promise<string | null> {
  const address = file.url_private_download ?? file.url_private;
  if (!looksLikeText(file) || (file.size ?? 0) > LARGEST_FILE) return null;
  if (address === undefined || address === null || !mayHaveToken(address, needs.ownHosts)) return null;
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${needs.botToken}` },
      // A redirect leads to the sign-in page, or to a host that must not see the token.
      redirect: 'manual',
      signal: AbortSignal.timeout(needs.patienceMs ?? PATIENCE_MS),
    });
    const bytes = response.ok ? await readBytes(response) : null;
    if (bytes === null || isSignIn(response, file, bytes)) return null;
    // Text has no NUL; what has one was named text by mistake.
    return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
  } catch {
    // The asker is told that the file could not be read; why is between Slack and the network.
    return null;
  }
}

function looksLikeText(file: SlackFile): boolean {
  return file.mode === 'snippet' || TEXT_TYPES.test(file.mimetype ?? '');
}

function mayHaveToken(address: string, ownHosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (ownHosts.includes(url.host)) return true;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}

// The size that Slack names may be wrong or missing, so the bytes are counted as they come. Null when there are too many.
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// With a wrong token or a missing scope Slack answers 200 with its sign-in page (bolt-js #2585).
function isSignIn(response: Response, file: SlackFile, bytes: Uint8Array): boolean {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return false;
  return file.mimetype !== 'text/html' || (typeof file.size === 'number' && file.size !== bytes.length);
}

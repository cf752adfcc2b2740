/** How the text of an attached snippet or text file is fetched, without ever sending the token elsewhere or reading without end. */
import type { SlackFile } from './payloads.ts';

/** The largest file that is read: a log of this size holds its error at one of its ends. */
export const LARGEST_FILE = 1_000_000;
const PATIENCE_MS = 10_000;
const TEXT_TYPES = /^(?:text\/|application\/(?:json|xml|x-yaml|yaml|javascript|x-sh|x-ndjson))/;

export interface FetchNeeds {
  readonly botToken: string;
  readonly ownHosts: readonly string[];
}

/** Answers the file's text, or null when it is no text, too large, or cannot be had. */
export async function readFileText(file: SlackFile, needs: FetchNeeds): Promise<string | null> {
  const address = file.url_private_download ?? file.url_private;
  if (!looksLikeText(file) || (file.size ?? 0) > LARGEST_FILE) return null;
  if (address === undefined || address === null || !mayHaveToken(address, needs.ownHosts)) return null;
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${needs.botToken}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // With a wrong token or a missing scope Slack answers 200 with its sign-in page (bolt-js #2585).
    const isSignIn =
      (response.headers.get('content-type') ?? '').startsWith('text/html') && file.mimetype !== 'text/html';
    if (!response.ok || isSignIn) return null;
    return (await response.text()).slice(0, LARGEST_FILE);
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

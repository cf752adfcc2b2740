/** The Slack app's manifest as this program ships it, and as Slack imports it for each way of reaching the program. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';

const FILE = new URL('../app-manifest.yml', import.meta.url);

// The one address for events, clicks, forms and commands over HTTP, and where Slack sends back whoever installs the app.
const EVENTS_PATH = '/slack/events';
const REDIRECT_PATH = '/slack/oauth_redirect';

/** How Slack reaches the program. */
export interface Reach {
  /** The public address of HTTP mode, for example `https://authfix.example.com`; null for Socket Mode. */
  readonly http: string | null;
  /** The public address at which other workspaces install the app; null when nobody does. */
  readonly install: string | null;
}

/** Takes how Slack reaches the program and returns the manifest for it as YAML, with the comments of the file. */
export async function manifestFor({ http, install }: Reach): Promise<string> {
  const manifest = parseDocument(await readFile(fileURLToPath(FILE), 'utf8'));
  if (http !== null) turnToHttp(manifest, new URL(EVENTS_PATH, http).href);
  if (install !== null)
    manifest.setIn(
      ['oauth_config', 'redirect_urls'],
      manifest.createNode([new URL(REDIRECT_PATH, install).href]),
    );
  return manifest.toString({ lineWidth: 0 });
}

// docs.slack.dev, reference/app-manifest: without Socket Mode each of these says where Slack sends to.
function turnToHttp(manifest: Document, address: string): void {
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], address);
  manifest.setIn(['settings', 'interactivity', 'request_url'], address);
  manifest.setIn(['settings', 'interactivity', 'message_menu_options_url'], address);
  const commands: unknown = manifest.toJS()?.features?.slash_commands;
  for (const place of Array.isArray(commands) ? commands.keys() : [])
    manifest.setIn(['features', 'slash_commands', place, 'url'], address);
}

const Scopes = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** The scopes that the bot token needs. */
export async function wantedScopes(): Promise<readonly string[]> {
  const manifest = parseDocument(await readFile(fileURLToPath(FILE), 'utf8'));
  return Scopes.parse(manifest.toJS()).oauth_config.scopes.bot;
}

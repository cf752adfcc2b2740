/** A whole authfix on a local Slack, in a temporary folder, for tests that tell a story. */

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type RunningAuthfix, startAuthfix } from '../../src/assembly.ts';
import type { Weekly } from '../../src/core/weekly.ts';
import type { Habits } from '../../src/flows/habits.ts';
import type { Patience } from '../../src/flows/watch-triage.ts';
import { buildLog } from '../../src/log.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/protocol.ts';
import type { WorkspaceSeed } from '../../src/playground/seed.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { Language } from '../../src/slack/views/wording/language.ts';
import type { StorePlace } from '../../src/store/place.ts';

export const ADA = 'U0ASKER01';
export const NOOR = 'U0ASKER02';
export const SAM = 'U0SUPPORT';
export const INTEGRATIONS = 'C0INTEGRA';
export const SUPPORT = 'C0SUPPORT';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Desk {
  readonly slack: LocalSlack;
  readonly folder: string;
  /** Where the health addresses answer, if they were asked for. */
  healthPort(): number | null;
  /** Where HTTP requests of Slack go; nowhere when it comes over sockets. */
  readonly address: string;
  /** Ends authfix and starts it again on the same data. */
  restart(): Promise<void>;
  /** Everything that was logged so far, one JSON line an entry. */
  logged(): string;
  /** Waits for the first message that the bot posts into a thread. */
  reply(channel: string, ts: string): Promise<Message>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** When people are reminded of a sleeping triage, and when it is closed; never when left out. */
  readonly patience?: Patience;
  /** When supporters hear of gaps; never when left out. */
  readonly digest?: Weekly;
  /** What time it is; the true time when left out. */
  readonly now?: () => Date;
  readonly habits?: Habits;
  readonly knowledgeDir?: string;
  /** The emoji that asks for a fix; none when left out. */
  readonly reaction?: string;
  /** What authfix speaks; English when left out. */
  readonly language?: Language;
  /** Who and what is in the workspace; the example's when left out. */
  readonly workspace?: WorkspaceSeed;
  readonly health?: { readonly host: string; readonly port: number };
  /** Where the records are kept; the desk's own folder when left out. */
  readonly place?: StorePlace;
  /** Slack comes over HTTP and signs with this; over sockets when left out. */
  readonly signingSecret?: string;
  /** Waits before Slack repeats an event that was not acknowledged; its own when left out. */
  readonly redeliveryDelaysMs?: readonly number[];
}

/** Opens the desk. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-desk-'));
  const manifest: unknown = parse(readFileSync(join(ROOT, 'app-manifest.yml'), 'utf8'));
  const { redeliveryDelaysMs, workspace } = options;
  const slack = await startLocalSlack({
    manifest,
    ...(redeliveryDelaysMs === undefined ? {} : { redeliveryDelaysMs }),
    ...(workspace === undefined ? {} : { workspace }),
  });
  const lines: string[] = [];
  const log = buildLog('info', { write: (line: string) => void lines.push(line) });
  const start = (): Promise<RunningAuthfix> =>
    startAuthfix({
      place: options.place ?? { folder },
      dataDir: folder,
      knowledgeDir: options.knowledgeDir ?? join(ROOT, 'knowledge'),
      supportChannel: SUPPORT,
      botToken: slack.botToken,
      transport:
        options.signingSecret === undefined
          ? { mode: 'socket', appToken: slack.appToken }
          : { mode: 'http', signingSecret: options.signingSecret, port: 0, host: '127.0.0.1' },
      apiUrl: slack.apiUrl,
      retentionDays: 180,
      reaction: options.reaction ?? null,
      language: options.language ?? 'en',
      ...(options.habits === undefined ? {} : { habits: options.habits }),
      ...(options.patience === undefined ? {} : { patience: options.patience }),
      ...(options.digest === undefined ? {} : { digest: options.digest }),
      ...(options.health === undefined ? {} : { health: options.health }),
      ...(options.now === undefined ? {} : { now: options.now }),
      pace: { cardMs: 0, channelMs: 0, leaseMs: 6000 },
      log,
    });
  let authfix = await start();
  return {
    slack,
    folder,
    healthPort: () => authfix.healthPort,
    get address() {
      return `http://127.0.0.1:${authfix.port}/slack/events`;
    },
    restart: async () => {
      await authfix.stop();
      authfix = await start();
    },
    logged: () => lines.join(''),
    reply: (channel, ts) =>
      slack.waitFor('a reply of the bot', () =>
        slack.thread(channel, ts).find((one) => one.user === slack.botUserId && one.threadTs === ts),
      ),
    close: async () => {
      await authfix.stop();
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** All words that a message or view shows, for looking something up in it. */
export function shownText(shown: unknown): string {
  if (Array.isArray(shown)) return shown.map(shownText).join('\n');
  if (typeof shown !== 'object' || shown === null) return '';
  return Object.entries(shown)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : shownText(value)))
    .join('\n');
}

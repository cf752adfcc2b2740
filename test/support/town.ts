/** A whole authfix that two workspaces of one local Slack can install, for stories in which nothing may cross. */
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { manifestFor } from '../../src/app-manifest.ts';
import { type RunningAuthfix, startAuthfix } from '../../src/assembly.ts';
import { buildLog } from '../../src/log.ts';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { WorkspaceSeed } from '../../src/playground/seed.ts';
import { startLocalSlack } from '../../src/playground/server.ts';

export const HERE = exampleWorkspace.id;
export const THERE = 'T0THERE00';
export const SECRET = '0123456789abcdef0123456789abcdef';
/** Whoever installs the app on a local Slack is the first person of the workspace. */
export const INSTALLER = 'U0ASKER01';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// The same people and channels by the same ids, so that only the workspace tells them apart; but another bot.
function thereSeed(): WorkspaceSeed {
  const bot = { ...exampleWorkspace.bot, botId: 'B0THERE00', userId: 'U0BOTTHER' };
  const channels = exampleWorkspace.channels.map((channel) => ({
    ...channel,
    members: channel.members.map((one) => (one === exampleWorkspace.bot.userId ? bot.userId : one)),
  }));
  return { ...exampleWorkspace, id: THERE, name: 'There & Co', domain: 'there', bot, channels };
}

export interface Town {
  readonly slack: LocalSlack;
  readonly folder: string;
  readonly knowledgeDir: string;
  /** Where Slack's requests go, or would go. */
  readonly address: string;
  /** Where workspaces install authfix. */
  readonly origin: string;
  logged(): string;
  /** Goes through the pages as a browser does, and answers what the last one says. */
  install(team: string, change?: { readonly cookie?: string }): Promise<{ status: number; page: string }>;
  restart(tokenKey?: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Opens the town; nobody has installed anything yet. */
export async function openTown(mode: 'http' | 'socket' = 'http'): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-town-'));
  const knowledgeDir = join(folder, 'knowledge');
  cpSync(join(ROOT, 'knowledge'), knowledgeDir, { recursive: true });
  const manifest: unknown = parse(await manifestFor({ http: null, install: 'https://authfix.example.com' }));
  const slack = await startLocalSlack({ manifest, otherWorkspaces: [thereSeed()] });
  const lines: string[] = [];
  const key = randomBytes(32);
  const start = async (tokenKey: Buffer): Promise<RunningAuthfix> => {
    const authfix = await startAuthfix({
      place: { folder },
      dataDir: folder,
      knowledgeDir,
      oauth: { clientId: 'local-client', clientSecret: 'local-secret', tokenKeys: [tokenKey] },
      transport:
        mode === 'http'
          ? { mode, signingSecret: SECRET, port: 0, host: '127.0.0.1' }
          : { mode, appToken: slack.appToken },
      ...(mode === 'socket' ? { health: { host: '127.0.0.1', port: 0 } } : {}),
      apiUrl: slack.apiUrl,
      retentionDays: 180,
      pace: { cardMs: 0, channelMs: 0, leaseMs: 6000 },
      log: buildLog('info', { write: (line: string) => void lines.push(line) }),
    });
    await WAYS[mode](slack, authfix.port ?? 0);
    return authfix;
  };
  let authfix = await start(key);
  const origin = () => `http://127.0.0.1:${authfix.port ?? authfix.healthPort}`;
  return {
    slack,
    folder,
    knowledgeDir,
    get address() {
      return `${origin()}/slack/events`;
    },
    get origin() {
      return origin();
    },
    logged: () => lines.join(''),
    install: (team, change = {}) => install(origin(), team, change),
    restart: async (tokenKey = key) => {
      await authfix.stop();
      authfix = await start(tokenKey);
    },
    close: async () => {
      await authfix.stop();
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// The name of the local Slack's method is a hook of React in the eyes of the linter.
const WAYS: Readonly<Record<'http' | 'socket', (slack: LocalSlack, port: number) => Promise<void>>> = {
  http: ({ useHttp: deliverTo }, port) =>
    deliverTo({ requestUrl: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET }),
  socket: () => Promise.resolve(),
};

async function install(origin: string, team: string, { cookie }: { readonly cookie?: string }) {
  const begun = await fetch(`${origin}/slack/install`);
  const given = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const link = /href="([^"]+)"/.exec(await begun.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const agreed = await fetch(`${link}&team=${team}`, { redirect: 'manual' });
  // Slack sends the browser to the public address; here that is the program itself.
  const back = new URL(agreed.headers.get('location') ?? '');
  const ended = await fetch(`${origin}${back.pathname}${back.search}`, {
    headers: { cookie: cookie ?? given },
  });
  return { status: ended.status, page: await ended.text() };
}

/** Everything that the town's database file holds, as text. */
export function databaseText({ folder }: Town): string {
  return ['authfix.sqlite', 'authfix.sqlite-wal']
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
}

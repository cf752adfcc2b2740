/**
 * A whole authfix on a Slack that somebody else wrote (vercel-labs/emulate): every message, view and file lives there. That server sends
 * nothing by itself to an app that was not installed through it, so what a person does is signed and sent from here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { startAuthfix } from '../../src/assembly.ts';
import { buildLog } from '../../src/log.ts';
import { silentLogger } from '../playground/bolt-app.ts';
import type { Endpoint } from './signed-requests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BOT = { botId: 'B0EMULATE', botUser: 'U0EMULATE', appId: 'A0EMULATE' };

type Json = Readonly<Record<string, unknown>>;

export interface OtherDesk {
  readonly app: Endpoint;
  /** The other server, with the tokens of the bot and of Ada. */
  readonly bot: WebClient;
  readonly ada: WebClient;
  readonly adaId: string;
  readonly botUser: string;
  readonly integrations: string;
  readonly support: string;
  /** What Slack puts around every interaction of Ada, a fresh trigger included. */
  interaction(): Promise<Json>;
  /** The views that the other server has opened, oldest first, as it answered. */
  readonly opened: readonly Json[];
  close(): Promise<void>;
}

/** Opens the desk. */
export async function openOtherDesk(): Promise<OtherDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-other-'));
  const other = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed } });
  const tap = await openTap(other.url);
  const bot = clientOf(other.url, 'xoxb-other');
  const ada = clientOf(other.url, 'xoxp-ada');
  const [integrations, support] = await Promise.all(
    ['integrations', 'support'].map((name) => joinNamed(bot, name)),
  );
  const { user_id: adaId = '' } = await ada.auth.test();
  const port = await freePort();
  const app = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 'shared' };
  const authfix = await startAuthfix({
    place: { folder },
    dataDir: folder,
    knowledgeDir: join(ROOT, 'knowledge'),
    supportChannel: support ?? '',
    botToken: 'xoxb-other',
    transport: { mode: 'http', signingSecret: app.signingSecret, port, host: '127.0.0.1' },
    apiUrl: `${tap.url}/api/`,
    retentionDays: 180,
    log: buildLog('error', { write: () => undefined }),
  });
  return {
    app,
    bot,
    ada,
    adaId,
    botUser: BOT.botUser,
    integrations: integrations ?? '',
    support: support ?? '',
    opened: tap.opened,
    interaction: async () => {
      const trigger = { ...(await bot.apiCall('views.generateTriggerId', { user_id: adaId })) } as Json;
      return {
        user: { id: adaId, username: 'ada', name: 'ada', team_id: 'T000000001' },
        team: { id: 'T000000001', domain: 'emulate' },
        api_app_id: BOT.appId,
        token: 'verification',
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: trigger['trigger_id'],
        response_url: `${tap.url}/response`,
      };
    },
    close: async () => {
      await authfix.stop();
      await tap.close();
      await other.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const seed = {
  signing_secret: 'shared',
  users: [{ name: 'ada', real_name: 'Ada Asker' }],
  channels: [{ name: 'integrations' }, { name: 'support' }],
  oauth_apps: [
    {
      app_id: BOT.appId,
      client_id: 'client',
      client_secret: 'secret',
      name: 'authfix',
      redirect_uris: [],
      bot_id: BOT.botId,
      bot_user_id: BOT.botUser,
      bot_name: 'authfix',
    },
  ],
  tokens: [
    {
      token: 'xoxb-other',
      type: 'bot',
      user_id: BOT.botUser,
      app_id: BOT.appId,
      bot_id: BOT.botId,
      bot_user_id: BOT.botUser,
    },
    { token: 'xoxp-ada', type: 'user', user: 'ada' },
  ],
};

function clientOf(url: string, token: string): WebClient {
  return new WebClient(token, { slackApiUrl: `${url}/api/`, logger: silentLogger });
}

/** Takes the bot into a channel, by name; returns the channel's id. */
async function joinNamed(bot: WebClient, name: string): Promise<string> {
  const { channels = [] } = await bot.conversations.list({});
  const channel = channels.find((one) => one.name === name)?.id ?? '';
  await bot.conversations.join({ channel });
  return channel;
}

/** The app does not tell which port the system gave it, so one is asked for beforehand. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Tap {
  readonly url: string;
  readonly opened: readonly Json[];
  readonly close: () => Promise<void>;
}

/** Hands every call on to the other server unchanged, and keeps its answers to `views.open`: it has no method to read a view. */
async function openTap(target: string): Promise<Tap> {
  const opened: Json[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    if (request.url === '/response') {
      response.end('ok');
      return;
    }
    const answer = await fetch(target + (request.url ?? ''), {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      },
      body,
    });
    const text = await answer.text();
    const parsed = JSON.parse(text) as { readonly view?: Json };
    if (request.url === '/api/views.open' && parsed.view) opened.push(parsed.view);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    opened,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until a look finds something; throws after ten seconds. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const giveUp = Date.now() + 10_000;
  while (Date.now() < giveUp) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited ten seconds for ${what}.`);
}

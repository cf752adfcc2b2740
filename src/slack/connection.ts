/** How authfix connects to Slack: Socket Mode with two connections, or signed HTTP, with the guards that Bolt needs. */
import {
  App,
  type CustomRoute,
  HTTPReceiver,
  type Logger as SlackLogger,
  SocketModeReceiver,
} from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { boltLog } from './bolt-log.ts';
import { catchFaults, type FaultNeeds } from './faults.ts';
import { buildLateAck } from './late-ack.ts';
import { watchWork } from './running-work.ts';

export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string };

export interface ConnectionNeeds extends Omit<FaultNeeds, 'client' | 'onFailed'> {
  readonly botToken: string;
  readonly transport: Transport;
  /** Another Slack-compatible server; null for Slack itself. */
  readonly apiUrl: string | null;
  /** What else answers on the port of HTTP mode. */
  readonly routes: readonly CustomRoute[];
  /** Whether the records cannot be reached right now. */
  readonly isStoreAway: () => boolean;
  readonly now: () => Date;
}

export interface Connection {
  readonly app: App;
  /** For private sentences and look-ups: a 429 pauses a whole client, and must never keep a modal from opening. */
  readonly posts: WebClient;
  /** For what the worker carries out. It never repeats a call by itself: a second try has to look for the first one's result. */
  readonly bulk: WebClient;
  readonly botUser: string;
  /** When Slack last sent something. */
  lastEventAt(): Date | null;
  /** How many sockets are open; null in HTTP mode. */
  openSockets(): number | null;
  /** Starts to listen, and answers on which port; null for sockets. Listeners must be registered before. */
  start(): Promise<number | null>;
  /** Stops to listen, and waits for what is running, at most so many ms. */
  stop(withinMs: number): Promise<void>;
}

/** Slack refused a token or could not be reached; the message says which and what to do. */
export class ConnectionError extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = 'ConnectionError';
  }
}

/** Prepares the connection. Throws a ConnectionError when Slack refuses the bot token. */
export async function prepareConnection(needs: ConnectionNeeds): Promise<Connection> {
  let isStopping = false;
  const logger = boltLog(needs.log, () => isStopping);
  const posts = new WebClient(needs.botToken, { ...clientOptions(needs.apiUrl, 5), logger });
  // Asked before Bolt does, because Bolt's own answer to a bad token is an unhandled rejection.
  const { user_id: botUser } = await posts.auth.test().catch(refused('SLACK_BOT_TOKEN'));
  if (botUser === undefined)
    throw new Error('Slack named no bot user for SLACK_BOT_TOKEN; a bot token begins with xoxb-');
  const bulk = new WebClient(needs.botToken, {
    ...clientOptions(needs.apiUrl, 0),
    rejectRateLimitedCalls: true,
    logger,
  });
  const receivers = buildReceivers(needs, logger);
  const app = await buildApp(needs, receivers[0], logger);
  const lateAck = buildLateAck(needs.isStoreAway);
  // Receivers know an app only as what they hand events to (Bolt 5.1, both receivers' init).
  for (const receiver of receivers) receiver.init(lateAck.around(app) as App);
  const work = watchWork(app, needs.now);
  catchFaults(app, {
    log: needs.log,
    client: posts,
    newReference: needs.newReference,
    onFailed: lateAck.failed,
  });
  return {
    app,
    posts,
    bulk,
    botUser,
    start: async () => {
      const isHttp = needs.transport.mode === 'http';
      return await startAll(receivers, needs.transport).catch(refused(isHttp ? 'PORT' : 'SLACK_APP_TOKEN'));
    },
    lastEventAt: work.lastBegunAt,
    openSockets: () => openSockets(receivers),
    stop: async (withinMs) => {
      isStopping = true;
      await Promise.all(receivers.map((receiver) => receiver.stop()));
      await work.finished(Math.max(0, withinMs));
    },
  };
}

function refused(setting: string): (cause: unknown) => never {
  return (cause) => {
    const reason = cause instanceof Error ? cause.message : 'no reason given';
    const advice = 'check this setting and the network; npm run -s authfix -- doctor looks at each part';
    throw new ConnectionError(`authfix could not connect to Slack with ${setting} (${reason}): ${advice}`, {
      cause,
    });
  };
}

async function buildApp(needs: ConnectionNeeds, receiver: Receiver, logger: SlackLogger): Promise<App> {
  const app = new App({
    token: needs.botToken,
    receiver,
    logger,
    clientOptions: { ...clientOptions(needs.apiUrl, 3), logger },
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  await app.init();
  return app;
}

// A time-out repeats the call, so it must be longer than Slack ever takes; few retries, because people are waiting.
function clientOptions(apiUrl: string | null, retries: number) {
  const server = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  return { ...server, timeout: 10_000, retryConfig: { retries, minTimeout: 500, maxTimeout: 10_000 } };
}

type Receiver = SocketModeReceiver | HTTPReceiver;

// Two sockets: while one is refreshed (5 to 12 seconds, socket-mode 3.1) the other goes on, and clicks are never replayed.
// Each gets an options object of its own, because the socket client writes its retries into the one it is given.
function buildReceivers(
  { transport, apiUrl, routes }: ConnectionNeeds,
  logger: SlackLogger,
): readonly [Receiver, ...Receiver[]] {
  if (transport.mode === 'http')
    return [new HTTPReceiver({ signingSecret: transport.signingSecret, customRoutes: [...routes], logger })];
  const socket = () =>
    new SocketModeReceiver({
      appToken: transport.appToken,
      logger,
      installerOptions: { clientOptions: apiUrl === null ? {} : { slackApiUrl: apiUrl } },
    });
  return [socket(), socket()];
}

function openSockets(receivers: readonly Receiver[]): number | null {
  const sockets = receivers.filter((one) => one instanceof SocketModeReceiver);
  if (sockets.length === 0) return null;
  return sockets.filter(({ client }) => client.websocket?.isActive() === true).length;
}

async function startAll(receivers: readonly Receiver[], transport: Transport): Promise<number | null> {
  let port: number | null = null;
  for (const receiver of receivers) {
    if (receiver instanceof HTTPReceiver && transport.mode === 'http') {
      const server = await receiver.start({ port: transport.port, host: transport.host });
      const address = server.address();
      port = typeof address === 'object' ? (address?.port ?? null) : null;
    } else if (receiver instanceof SocketModeReceiver) await receiver.start();
  }
  return port;
}

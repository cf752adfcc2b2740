/** How Slack reaches authfix: Socket Mode with two connections, or signed HTTP, with the guards that Bolt needs. */
import {
  type App,
  type CustomRoute,
  HTTPReceiver,
  type Logger as SlackLogger,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLog } from './bolt-log.ts';
import type { Hearing } from './hearing.ts';
import { buildLateAck } from './late-ack.ts';
import { watchWork } from './running-work.ts';
import { refuseFuture, signedTime } from './signed-time.ts';

export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string };

export interface ConnectionNeeds {
  readonly transport: Transport;
  /** Another Slack-compatible server; null for Slack itself. */
  readonly apiUrl: string | null;
  /** What else answers on the port of HTTP mode. */
  readonly routes: readonly CustomRoute[];
  /** Whether the records cannot be reached right now. */
  readonly isStoreAway: () => boolean;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface Connection {
  /** What Slack's own packages write to. */
  readonly logger: SlackLogger;
  /** Notes that handling a delivery failed: Slack sends it again. */
  failed(body: unknown): void;
  /** When Slack last sent something. */
  lastEventAt(): Date | null;
  /** How many sockets are open; null in HTTP mode. */
  openSockets(): number | null;
  /** Starts to listen for whoever hears, and answers on which port; null for sockets. */
  start(hearing: Hearing): Promise<number | null>;
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

/** Prepares the connection; nothing is asked of Slack before it starts. */
export function prepareConnection(needs: ConnectionNeeds): Connection {
  let isStopping = false;
  const logger = boltLog(needs.log, () => isStopping);
  const receivers = buildReceivers(needs, logger);
  const lateAck = buildLateAck(needs.isStoreAway);
  const work = watchWork(needs.now);
  return {
    logger,
    failed: lateAck.failed,
    start: async (hearing) => {
      const heard = work.around(lateAck.around(hearing));
      const isHttp = needs.transport.mode === 'http';
      // The signature's time is the machine's, whatever clock the records have.
      const guarded = isHttp ? refuseFuture(heard, () => new Date()) : heard;
      // Receivers know an app only as what they hand events to (Bolt 5.1, both receivers' init).
      for (const receiver of receivers) receiver.init(guarded as App);
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

/** Takes the setting that Slack refused and returns what throws a ConnectionError that names it. */
export function refused(setting: string): (cause: unknown) => never {
  return (cause) => {
    const reason = cause instanceof Error ? cause.message : 'no reason given';
    const advice = 'check this setting and the network; npm run -s authfix -- doctor looks at each part';
    throw new ConnectionError(`authfix could not connect to Slack with ${setting} (${reason}): ${advice}`, {
      cause,
    });
  };
}

type Receiver = SocketModeReceiver | HTTPReceiver;

// Two sockets: while one is refreshed (5 to 12 seconds, socket-mode 3.1) the other goes on, and clicks are never replayed.
// Each gets an options object of its own, because the socket client writes its retries into the one it is given.
function buildReceivers(
  { transport, apiUrl, routes }: ConnectionNeeds,
  logger: SlackLogger,
): readonly [Receiver, ...Receiver[]] {
  if (transport.mode === 'http')
    return [
      new HTTPReceiver({
        signingSecret: transport.signingSecret,
        customRoutes: [...routes],
        customPropertiesExtractor: signedTime,
        logger,
      }),
    ];
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

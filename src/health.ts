/** How authfix is, for a supervisor: `/healthz` says whether it should be started anew, `/readyz` whether it does its work. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { EffectQueue, QueueDepth } from './flows/effect-ports.ts';

/** What is known without asking anybody. */
export interface Pulse {
  /** When Slack last sent something; null when it has not yet. */
  lastEventAt(): Date | null;
  /** How many sockets are open; null in HTTP mode, where Slack calls. */
  openSockets(): number | null;
}

export interface HealthNeeds {
  readonly queue: Pick<EffectQueue, 'depth'>;
  readonly pulse: Pulse;
  readonly now: () => Date;
}

/** What both addresses answer, as JSON. Ages are in seconds. */
export interface Health {
  readonly ok: boolean;
  /** What is wrong, in words; empty when nothing is. */
  readonly problems: readonly string[];
  readonly last_event_age_s: number | null;
  readonly open_sockets: number | null;
  readonly database: 'ok' | 'failed';
  readonly outbox: {
    readonly ready: number;
    readonly dead: number;
    readonly oldest_due_age_s: number | null;
  } | null;
}

// What is due is carried out within a second or two; a minute means that the worker, Slack or the pace is in trouble.
const LATE_S = 60;
/** Work that has been due for longer than this will not be done by this process any more. */
const STUCK_S = 15 * 60;
const PATIENCE_MS = 3000;

/** Asks the database and judges. `ready`: whether it works; otherwise whether starting anew could help. */
export async function readHealth(needs: HealthNeeds, asked: 'live' | 'ready'): Promise<Health> {
  const now = needs.now();
  const age = (since: Date | null) =>
    since === null ? null : Math.round((now.getTime() - since.getTime()) / 1000);
  const depth = await withinPatience(needs.queue.depth(now));
  const sockets = needs.pulse.openSockets();
  const dueAge = depth === null ? null : age(depth.dueSince);
  const problems = asked === 'ready' ? notReady(depth, dueAge, sockets) : stuck(dueAge);
  return {
    ok: problems.length === 0,
    problems,
    last_event_age_s: age(needs.pulse.lastEventAt()),
    open_sockets: sockets,
    database: depth === null ? 'failed' : 'ok',
    outbox: depth === null ? null : { ready: depth.ready, dead: depth.dead, oldest_due_age_s: dueAge },
  };
}

function notReady(depth: QueueDepth | null, dueAge: number | null, sockets: number | null): string[] {
  const problems: string[] = [];
  if (depth === null) problems.push('the database does not answer');
  if (sockets === 0) problems.push('no socket to Slack is open');
  if (dueAge !== null && dueAge > LATE_S)
    problems.push(`something has been waiting to be sent for ${dueAge} s`);
  return problems;
}

// A database or Slack that is gone is not mended by starting anew; work that nobody takes up is.
function stuck(dueAge: number | null): string[] {
  return dueAge !== null && dueAge > STUCK_S
    ? [`work has been due for ${dueAge} s and nobody takes it up`]
    : [];
}

async function withinPatience(asking: Promise<QueueDepth>): Promise<QueueDepth | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), PATIENCE_MS);
  try {
    return await Promise.race([asking.catch(() => null), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** One address and what answers there, as Slack's HTTP receiver takes it too. */
export interface HealthRoute {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The two addresses. 200 when all is well, 503 when not. */
export function healthRoutes(needs: HealthNeeds): HealthRoute[] {
  const route = (path: string, asked: 'live' | 'ready'): HealthRoute => ({
    path,
    method: ['GET'],
    handler: (_request, response) =>
      void readHealth(needs, asked).then((health) => {
        response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json' });
        response.end(`${JSON.stringify(health)}\n`);
      }),
  });
  return [route('/healthz', 'live'), route('/readyz', 'ready')];
}

export interface HealthServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the addresses on a port of their own, for Socket Mode, where nothing else listens. */
export async function startHealthServer(
  routes: readonly HealthRoute[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const route = routes.find(({ path }) => path === request.url?.split('?')[0]);
    if (route !== undefined && request.method === 'GET') route.handler(request, response);
    else response.writeHead(404).end('authfix answers at /healthz and /readyz\n');
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

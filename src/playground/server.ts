/** Starts a local Slack: one HTTP and WebSocket server on this machine, with all its rooms behind it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createClock } from './clock.ts';
import { Delivery } from './delivery.ts';
import { Directory } from './directory.ts';
import { isForeign, isLoopback } from './exchange.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { Files } from './files.ts';
import { Grants } from './grants.ts';
import { History } from './history.ts';
import { Installations } from './installations.ts';
import { createHandle, type LocalSlack } from './local-slack.ts';
import { RateLimits } from './rate-limits.ts';
import { ResponseUrls } from './response-urls.ts';
import { serve } from './router.ts';
import { type LocalSlackOptions, resolveSettings, type Settings } from './settings.ts';
import { Sockets } from './sockets.ts';
import { Traffic } from './traffic.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import type { World } from './world.ts';

/** Starts a local Slack on 127.0.0.1 and resolves once it listens. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const settings = resolveSettings(options);
  const server = createServer();
  const port = await listen(server, settings.port);
  const world = createWorld(settings, `http://127.0.0.1:${port}`);
  server.on('request', (request, response) => void serve(world, request, response));
  const sockets = acceptSockets(world, server);
  return createHandle(world, { port, stop: () => stop(world, server, sockets) });
}

/** Listens on the wanted port, or on one of the system's choice when that is taken; resolves with the port. */
async function listen(server: Server, wanted: number): Promise<number> {
  try {
    return await listenOn(server, wanted);
  } catch (fault) {
    if (wanted === 0 || !(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE'))
      throw fault;
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    server.off('error', reject);
    // A listening TCP server always has an address with a port.
    resolve((server.address() as AddressInfo).port);
  });
  return promise;
}

function createWorld(settings: Settings, origin: string): World {
  const clock = createClock(settings.now, settings.idSuffix);
  const feed = new Feed();
  const traffic = new Traffic(clock, feed);
  const faults = new Faults();
  const { appId } = settings.workspace.bot;
  const sockets = new Sockets({ origin, appId, ackTimeoutMs: settings.ackTimeoutMs });
  const { redeliveryDelaysMs } = settings;
  const delivery = new Delivery(sockets, {
    traffic,
    faults,
    redeliveryDelaysMs,
    newEventId: () => clock.id('Ev'),
    cut: () => sockets.drop(),
  });
  const installations = new Installations(clock);
  const grants = new Grants();
  // One app with one way to it, whatever workspace something happens in.
  const shared = { origin, clock, traffic, faults, sockets, delivery, installations, grants };
  const main = { ...shared, settings, feed, ...contents(settings, shared, feed) };
  grants.add(main, settings.botToken);
  for (const workspace of settings.otherWorkspaces) {
    const own = { ...settings, workspace };
    const ownFeed = new Feed();
    grants.add({ ...shared, settings: own, feed: ownFeed, ...contents(own, shared, ownFeed) }, null);
  }
  return main;
}

/** What each workspace has for itself: its people, channels, messages, views, files, and how often it may be called. */
function contents(settings: Settings, { clock, origin }: Pick<World, 'clock' | 'origin'>, feed: Feed) {
  const directory = new Directory(settings.workspace, settings.app);
  const { appId, botId } = directory.bot;
  return {
    directory,
    rateLimits: new RateLimits(clock.now, settings.isRateLimited),
    history: new History(),
    files: new Files(clock),
    views: new Views(clock, feed, { teamId: directory.team.id, appId, botId }),
    triggers: new Triggers(clock, settings.triggerLifeMs),
    responseUrls: new ResponseUrls(clock, origin),
  };
}

/** Lets the app's Socket Mode connections in: with a ticket, from this machine, and from no web page. */
function acceptSockets(world: World, server: Server): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = URL.parse(request.url ?? '/', world.origin);
    const ticket = url?.searchParams.get('ticket') ?? '';
    const isWelcome = isLoopback(request) && !isForeign(request) && url?.pathname === '/link/';
    if (!isWelcome || !world.sockets.redeem(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => world.sockets.accept(opened));
  });
  return sockets;
}

async function stop(world: World, server: Server, sockets: WebSocketServer): Promise<void> {
  world.delivery.stop();
  await world.sockets.end();
  sockets.close();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}

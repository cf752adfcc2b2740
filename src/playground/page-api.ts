/** What the page asks of the server: a person's snapshot, the stream of changes, and deeds (see protocol.ts). */
import { performDeed } from './deeds.ts';
import { answerJson, answerText, type Exchange, readBody } from './exchange.ts';
import { isAboutFaults, orderFaults, showFaults } from './fault-routes.ts';
import { servePageFile } from './file-routes.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { isFields, parseJson } from './json.ts';
import { isFor, snapshotFor } from './page-state.ts';
import type { Deed } from './protocol.ts';
import type { World } from './world.ts';
import { Deed as WrittenDeed } from './written-deed.ts';

/** Answers everything below `/playground/`. */
export async function servePage(world: World, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const path = url.pathname.replace('/playground/', '');
  if (request.method === 'POST') return servePost(world, exchange, path);
  if (showFaults(world, exchange, path)) return;
  if (path.startsWith('files/')) return servePageFile(world, exchange);
  const user = url.searchParams.get('user') ?? '';
  if (!world.directory.people.has(user)) return answerText(response, 404, `There is no person ${user}.`);
  if (path === 'state') return answerJson(response, snapshotFor(world, user));
  if (path === 'why') return serveWhy(world, exchange, user);
  if (path === 'events') return serveEvents(world, exchange, user);
  answerText(response, 404, 'There is no such page.');
}

/** `GET /playground/why`: only about messages that the person sees. */
async function serveWhy(world: World, { response, url }: Exchange, user: string): Promise<void> {
  const channel = url.searchParams.get('channel') ?? '';
  const ts = url.searchParams.get('ts') ?? '';
  const room = world.directory.room(channel);
  const isSeen = room !== undefined && world.directory.canSee(room, user);
  const blocks = isSeen ? await world.settings.explain?.(channel, ts) : null;
  if (blocks) answerJson(response, { blocks });
  else answerText(response, 404, 'There is nothing to explain.');
}

/** Only JSON, so that no form of another page can do a deed. */
async function servePost(world: World, exchange: Exchange, path: string): Promise<void> {
  const { request, response } = exchange;
  if (!request.headers['content-type']?.startsWith('application/json'))
    return answerJson(response, { ok: false, error: 'A deed is sent as JSON.' }, 415);
  if (isAboutFaults(path)) return orderFaults(world, exchange, path);
  return serveDeed(world, exchange, path);
}

/** `POST /playground/<type>`: what a person does. */
async function serveDeed(world: World, { request, response }: Exchange, type: string): Promise<void> {
  const body = parseJson(String(await readBody(request)));
  const written = WrittenDeed.safeParse(isFields(body) ? { ...body, type } : body);
  if (!written.success) {
    const issue = written.error.issues[0];
    const error = `This is no ${type}: ${issue?.path.join('.')} ${issue?.message}.`;
    return answerJson(response, { ok: false, error }, 400);
  }
  try {
    // The schema describes the same shapes as the protocol; it only cannot say "absent rather than undefined".
    answerJson(response, await performDeed(world, written.data as Deed));
  } catch (fault) {
    if (!(fault instanceof ImpossibleDeed)) throw fault;
    answerJson(response, { ok: false, error: fault.message });
  }
}

/** `GET /playground/events`: server-sent events until the page goes. */
function serveEvents(world: World, { request, response }: Exchange, user: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  const unsubscribe = world.feed.subscribe((event) => {
    if (isFor(world, user, event)) response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  request.on('close', unsubscribe);
}

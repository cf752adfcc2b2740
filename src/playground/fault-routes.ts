/**
 * What a panel of misfortunes asks of the server, all JSON below `/playground/`:
 *
 * - `GET faults` -> `{ faults: [{ id, fault, left }], isLimiting, connections }`: what waits for its moment (`fault` as in faults.ts, `left`
 *   how often it will still happen), whether the documented rate limits hold, how many Socket Mode connections the app has.
 * - `POST faults` with a fault, for example `{ "kind": "hang", "method": "views.open" }` or `{ "kind": "delay-event", "delayMs": 2000 }`
 *   -> `{ ok: true, id }`, or `{ ok: false, error }` with status 400 and a sentence that names what is wrong.
 * - `POST faults/clear` with `{ id? }` -> `{ ok: true }`: takes back one fault, or all.
 * - `POST rate-limits` with `{ on: boolean }` -> `{ ok: true }`.
 * - `POST connections` with `{ action: 'drop' | 'warning' | 'refresh_requested' | 'link_disabled', count? }` -> `{ ok: true }`: cuts all
 *   connections, or asks the `count` oldest (all unless told) to go.
 * - `GET traffic/<id>` -> `{ sent, answer }`: what lies behind a line of the inspector; 404 once it is forgotten.
 */
import { z } from 'zod';
import { answerJson, type Exchange, readBody } from './exchange.ts';
import type { Fault } from './faults.ts';
import { parseJson } from './json.ts';
import type { World } from './world.ts';
import { Fault as WrittenFault } from './written-fault.ts';

const Clearing = z.strictObject({ id: z.number().int().optional() });
const Limiting = z.strictObject({ on: z.boolean() });
const Connecting = z.strictObject({
  action: z.enum(['drop', 'warning', 'refresh_requested', 'link_disabled']),
  count: z.number().int().min(1).optional(),
});

/** Looks at the misfortunes or at one line of the traffic; false when the path is about neither. */
export function showFaults(world: World, { response }: Exchange, path: string): boolean {
  if (path === 'faults') {
    const { faults, rateLimits, sockets } = world;
    answerJson(response, {
      faults: faults.list(),
      isLimiting: rateLimits.isOn,
      connections: sockets.count(),
    });
    return true;
  }
  if (!path.startsWith('traffic/')) return false;
  const found = world.traffic.detail(Number(path.slice('traffic/'.length)));
  if (found) answerJson(response, found);
  else answerJson(response, { ok: false, error: 'This line is forgotten.' }, 404);
  return true;
}

/** What each path does with its body once that is checked; returns what the answer says beside `ok`. */
const deeds: Readonly<Record<string, (world: World, body: unknown) => Readonly<Record<string, unknown>>>> = {
  // The schema describes the same shapes as faults.ts; it only cannot say "absent rather than undefined".
  faults: (world, body) => ({ id: world.faults.arm(WrittenFault.parse(body) as Fault) }),
  'faults/clear': (world, body) => {
    world.faults.clear(Clearing.parse(body).id);
    return {};
  },
  'rate-limits': (world, body) => {
    world.rateLimits.turn(Limiting.parse(body).on);
    return {};
  },
  connections: ({ sockets }, body) => {
    const { action, count } = Connecting.parse(body);
    if (action === 'drop') sockets.drop();
    else sockets.disconnect(action, count ?? sockets.count());
    return {};
  },
};

/** Tells whether a POST below `/playground/` is about misfortunes. */
export function isAboutFaults(path: string): boolean {
  return Object.hasOwn(deeds, path);
}

/** Does what a panel orders; a body of another shape is answered with what is wrong with it. */
export async function orderFaults(
  world: World,
  { request, response }: Exchange,
  path: string,
): Promise<void> {
  const body = parseJson(String(await readBody(request)) || '{}');
  try {
    answerJson(response, { ok: true, ...deeds[path]?.(world, body) });
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault;
    const [issue] = fault.issues;
    const error = `This is no ${path}: ${issue?.path.join('.')} ${issue?.message}.`;
    answerJson(response, { ok: false, error }, 400);
  }
}

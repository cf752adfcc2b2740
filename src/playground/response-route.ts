/** Response URLs over HTTP: `POST /response/<id>` without any token, five times within half an hour. */
import { answerText, type Exchange, readBody } from './exchange.ts';
import { type Fields, isFields, parseJson } from './json.ts';
import { refusalOf, sendAnswer } from './misfortune.ts';
import { respond } from './responses.ts';
import type { World } from './world.ts';

/** Does what the app answers to an interaction; the answer never carries a timestamp (bolt-js#1755). */
export async function serveResponse(world: World, { request, response, url }: Exchange): Promise<void> {
  const body = parseJson(String(await readBody(request)));
  const args = isFields(body) ? body : {};
  const end = world.traffic.begin('from-app', 'response_url', args);
  const fault = world.faults.takeForCall('response_url');
  const refusal = refusalOf(fault);
  const outcome = refusal
    ? { status: 400, error: String(refusal['error']) }
    : answer(world, url.pathname, body);
  const kept: Fields = outcome.error === null ? { ok: true } : { ok: false, error: outcome.error };
  world.traffic.keepCall({ method: 'response_url', args, token: null, answer: kept, at: world.clock.now() });
  if (outcome.error === null && !fault) answerText(response, 200, 'ok');
  else await sendAnswer(response, kept, fault, outcome.status);
  end(fault?.kind ?? outcome.error ?? 'ok', kept);
}

/** Slack answers 404 for a URL that is used up or too old, 400 for contents that it refuses. */
function answer(
  asked: World,
  path: string,
  body: unknown,
): { readonly status: number; readonly error: string | null } {
  const id = path.replace('/response/', '');
  const world = asked.grants.worlds().find(({ responseUrls }) => responseUrls.knows(id)) ?? asked;
  const ticket = world.responseUrls.use(id);
  if (ticket.kind === 'refused') return { status: 404, error: ticket.error };
  if (!isFields(body)) return { status: 400, error: 'invalid_payload' };
  const outcome = respond(world, ticket.target, body);
  if (outcome.kind === 'done') return { status: 200, error: null };
  return { status: 400, error: [outcome.error, ...outcome.details].join(': ') };
}

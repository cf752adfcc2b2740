/** The Web API over HTTP: `/api/<method>`, with the misfortunes that a test has ordered. */
import { type Exchange, readBody } from './exchange.ts';
import type { ApiMisfortune } from './faults.ts';
import type { Fields } from './json.ts';
import { isFields, parseJson, textAt } from './json.ts';
import { refusalOf, sendAnswer } from './misfortune.ts';
import { decodeArguments } from './web-api/arguments.ts';
import { callMethod, methods } from './web-api/call.ts';
import type { World } from './world.ts';

/** Answers one Web API request. */
export async function serveApi(world: World, exchange: Exchange): Promise<void> {
  const method = exchange.url.pathname.replace(/^\/api\//, '');
  const call = await readCall(exchange, method);
  const args = Object.fromEntries(Object.entries(call.args).map(([key, value]) => [key, unfold(value)]));
  const end = world.traffic.begin('from-app', method, args);
  try {
    const fault = world.faults.takeForCall(method) ?? limitOf(world, call);
    const answer = refusalOf(fault) ?? callMethod(world, call);
    world.traffic.keepCall({ method, args, token: call.token, answer, at: world.clock.now() });
    const { scopes } = world.settings.app;
    if (scopes) exchange.response.setHeader('x-oauth-scopes', [...scopes].join(','));
    await sendAnswer(exchange.response, answer, fault);
    end(fault ? fault.kind : (textAt(answer, 'error') ?? 'ok'), answer);
  } catch (fault) {
    end('failed');
    throw fault;
  }
}

/** A call beyond what its tier allows meets the same misfortune as one that was ordered. */
function limitOf(world: World, { method, args, token }: Call): ApiMisfortune | undefined {
  const own = world.grants.worldOf(token) ?? world;
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!known) return undefined;
  const name = known.tier === 'posting' ? `${method} ${textAt(args, 'channel')}` : method;
  const retryAfterSeconds = own.rateLimits.count(name, known.tier);
  return retryAfterSeconds === undefined ? undefined : { kind: 'rate-limited', retryAfterSeconds };
}

interface Call {
  readonly method: string;
  readonly token: string | null;
  readonly args: Fields;
}

async function readCall({ request, url }: Exchange, method: string): Promise<Call> {
  const body = String(await readBody(request));
  const args = decodeArguments(request.headers['content-type'] ?? '', body, url.searchParams);
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return { method, token: bearer ?? textAt(args, 'token') ?? null, args };
}

/** Nested JSON inside a form becomes what it stands for, so that assertions read the same for both encodings. */
function unfold(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  const parsed = parseJson(value);
  return isFields(parsed) || Array.isArray(parsed) ? parsed : value;
}

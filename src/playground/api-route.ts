/** The Web API over HTTP: `/api/<method>`, with the misfortunes that a test has ordered. */
import { setTimeout as wait } from 'node:timers/promises';
import { answerJson, type Exchange, readBody } from './exchange.ts';
import type { ApiMisfortune } from './faults.ts';
import type { Fields } from './json.ts';
import { isFields, parseJson, textAt } from './json.ts';
import { decodeArguments } from './web-api/arguments.ts';
import { callMethod } from './web-api/call.ts';
import type { World } from './world.ts';

/** Answers one Web API request. */
export async function serveApi(world: World, exchange: Exchange): Promise<void> {
  const method = exchange.url.pathname.replace(/^\/api\//, '');
  const end = world.traffic.begin('from-app', method);
  try {
    const call = await readCall(exchange, method);
    const fault = world.faults.takeForCall(method);
    const answer = refusalOf(fault) ?? callMethod(world, call);
    const args = Object.fromEntries(Object.entries(call.args).map(([key, value]) => [key, unfold(value)]));
    world.traffic.keepCall({ method, args, token: call.token, answer, at: world.clock.now() });
    const { scopes } = world.settings.app;
    if (scopes) exchange.response.setHeader('x-oauth-scopes', [...scopes].join(','));
    await sendAnswer(exchange, answer, fault);
    end(fault ? fault.kind : (textAt(answer, 'error') ?? 'ok'));
  } catch (fault) {
    end('failed');
    throw fault;
  }
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

/** A call that is refused, limited, failed or left hanging is not carried out. */
function refusalOf(fault: ApiMisfortune | undefined): Fields | undefined {
  switch (fault?.kind) {
    case 'refused':
      return { ok: false, error: fault.error };
    case 'rate-limited':
      return { ok: false, error: 'ratelimited' };
    case 'server-error':
    case 'hang':
      return { ok: false, error: 'internal_error' };
    default:
      return undefined;
  }
}

/** Nested JSON inside a form becomes what it stands for, so that assertions read the same for both encodings. */
function unfold(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  const parsed = parseJson(value);
  return isFields(parsed) || Array.isArray(parsed) ? parsed : value;
}

async function sendAnswer(
  { response }: Exchange,
  answer: Fields,
  fault: ApiMisfortune | undefined,
): Promise<void> {
  switch (fault?.kind) {
    case 'hang':
      return;
    case 'lost-answer':
      response.socket?.destroy();
      return;
    case 'rate-limited':
      response.setHeader('retry-after', String(fault.retryAfterSeconds ?? 1));
      answerJson(response, answer, 429);
      return;
    case 'server-error':
      answerJson(response, answer, fault.status ?? 500);
      return;
    case 'slow':
      await wait(fault.delayMs);
      break;
    default:
  }
  answerJson(response, answer);
}

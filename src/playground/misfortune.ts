/** Knows how an ordered misfortune looks to the caller: what is not carried out, and how the answer arrives, if at all. */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerJson } from './exchange.ts';
import type { ApiMisfortune } from './faults.ts';
import type { Fields } from './json.ts';

/** The answer of a call that is refused, limited, failed or left hanging, which is not carried out; undefined for all others. */
export function refusalOf(fault: ApiMisfortune | undefined): Fields | undefined {
  switch (fault?.kind) {
    case 'refused': {
      const { error, messages } = fault;
      return { ok: false, error, ...(messages ? { response_metadata: { messages } } : {}) };
    }
    case 'rate-limited':
      return { ok: false, error: 'ratelimited' };
    case 'server-error':
    case 'hang':
      return { ok: false, error: 'internal_error' };
    default:
      return undefined;
  }
}

/** Sends an answer the way the misfortune has it; the status is for answers without one. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Fields,
  fault: ApiMisfortune | undefined,
  status = 200,
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
  answerJson(response, answer, status);
}

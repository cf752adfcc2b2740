/** Knows how Slack reaches an app over HTTP: signed requests, whose answers are the acknowledgements. */
import { createHmac } from 'node:crypto';
import type { Envelope, Receipt, Transport } from './delivery.ts';
import { type Fields, isFields, parseJson, textAt } from './json.ts';

/** Where an app listens and the secret that it shares with Slack. */
export interface HttpApp {
  /** One address for events, interactions and commands, for example `http://127.0.0.1:3000/slack/events`. */
  readonly requestUrl: string;
  readonly signingSecret: string;
}

interface Timing {
  readonly now: () => number;
  readonly ackTimeoutMs: number;
}

export class HttpRequests implements Transport {
  readonly #app: HttpApp;
  readonly #timing: Timing;

  constructor(app: HttpApp, timing: Timing) {
    this.#app = app;
    this.#timing = timing;
  }

  /** Sends the challenge that Slack sends when a request URL is entered; throws unless it comes back. */
  async verify(): Promise<void> {
    const challenge = 'local-challenge';
    const receipt = await this.#post(JSON.stringify({ type: 'url_verification', challenge }), jsonHeaders);
    if (receipt.kind === 'acked' && textAt(receipt.payload, 'challenge') === challenge) return;
    throw new Error(
      `${this.#app.requestUrl} did not answer Slack's challenge; it should return the challenge with status 200.`,
    );
  }

  deliver(envelope: Envelope): Promise<Receipt> {
    switch (envelope.type) {
      case 'events_api':
        return this.#post(JSON.stringify(envelope.payload), { ...jsonHeaders, ...retryHeaders(envelope) });
      case 'interactive':
        return this.#post(form({ payload: JSON.stringify(envelope.payload) }), formHeaders);
      case 'slash_commands':
        return this.#post(form(envelope.payload), formHeaders);
    }
  }

  async #post(body: string, headers: Readonly<Record<string, string>>): Promise<Receipt> {
    try {
      const response = await fetch(this.#app.requestUrl, {
        method: 'POST',
        headers: { ...headers, ...this.#signature(body) },
        body,
        signal: AbortSignal.timeout(this.#timing.ackTimeoutMs),
      });
      const answer = await response.text();
      if (!response.ok) return { kind: 'failed', isFinal: response.headers.get('x-slack-no-retry') === '1' };
      return { kind: 'acked', payload: readAnswer(answer) };
    } catch (fault) {
      return { kind: fault instanceof Error && fault.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  }

  /** Signature version 0 (docs authentication/verifying-requests-from-slack). */
  #signature(body: string): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(this.#timing.now() / 1000));
    const hash = createHmac('sha256', this.#app.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
  }
}

/** Exactly these: Bolt answers 400 to a content type with a charset. */
const jsonHeaders = { 'content-type': 'application/json' };
const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };

function form(fields: Fields): string {
  const encoded = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) encoded.set(key, String(value));
  return encoded.toString();
}

/** The reason in HTTP is `http_timeout` where Socket Mode says `timeout` (docs apis/events-api). */
function retryHeaders(envelope: Envelope): Readonly<Record<string, string>> {
  if (envelope.retryAttempt === 0) return {};
  const reason = envelope.retryReason === 'timeout' ? 'http_timeout' : envelope.retryReason;
  return { 'x-slack-retry-num': String(envelope.retryAttempt), 'x-slack-retry-reason': reason };
}

/** An empty answer acknowledges; a plain text is a message; JSON is what it says. */
function readAnswer(answer: string): Fields {
  if (answer === '') return {};
  const parsed = parseJson(answer);
  return isFields(parsed) ? parsed : { text: answer };
}

/** Slack's side of HTTP delivery, written from Slack's documentation alone and not from the local Slack's code. */
import { createHmac } from 'node:crypto';

/** Where an app listens, and the secret that it shares with Slack. */
export interface Endpoint {
  readonly url: string;
  readonly signingSecret: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Sends an event (docs apis/events-api); throws unless the app takes it. */
export async function sendEvent(app: Endpoint, envelope: Json): Promise<void> {
  await send(app, JSON.stringify(envelope), 'application/json');
}

/** Sends an interaction (docs interactivity/handling-user-interaction) and returns what the app acknowledges with. */
export async function sendInteraction(app: Endpoint, payload: Json): Promise<Json> {
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
  const answer = await send(app, body, 'application/x-www-form-urlencoded');
  return answer === '' ? {} : (JSON.parse(answer) as Json);
}

/** Sends a slash command (docs interactivity/implementing-slash-commands) and returns what the app acknowledges with. */
export function sendCommand(app: Endpoint, fields: Readonly<Record<string, string>>): Promise<string> {
  return send(app, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
}

/** docs authentication/verifying-requests-from-slack */
async function send(app: Endpoint, body: string, contentType: string): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHmac('sha256', app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(app.url, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
    body,
  });
  if (response.status !== 200)
    throw new Error(`The app answered ${response.status} to ${body.slice(0, 200)}.`);
  return response.text();
}

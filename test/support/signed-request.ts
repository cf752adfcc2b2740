/** Requests as Slack sends them over HTTP, and as somebody sends them who would like to be Slack. */
import { createHmac } from 'node:crypto';

export interface Forgery {
  readonly time?: number;
  readonly signed?: boolean;
  /** Sent in place of what was signed. */
  readonly body?: string;
}

/** The present in seconds, as signatures carry it. */
export function presentSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Sends a body with its signature and answers the status. */
export async function sendSigned(
  address: string,
  secret: string,
  said: string,
  { time = presentSeconds(), signed = true, body = said }: Forgery = {},
): Promise<number> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${time}:${said}`).digest('hex')}`;
  const proof = { 'x-slack-signature': signature, 'x-slack-request-timestamp': String(time) };
  const type = said.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { 'content-type': type, ...(signed ? proof : {}) };
  return (await fetch(address, { method: 'POST', headers, body })).status;
}

/** An interaction as a form field, which is how Slack sends it. */
export function asPayload(interaction: object): string {
  return new URLSearchParams({ payload: JSON.stringify(interaction) }).toString();
}

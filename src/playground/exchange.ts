/** One HTTP request and its answer: reading a body within bounds, answering JSON or text, and whom to turn away. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Large enough for the files that people attach to a report; a bigger body is refused with 413. */
const bodyLimit = 64 * 1024 * 1024;

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads the whole body; throws `BodyTooLarge` beyond 64 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > bodyLimit) throw new BodyTooLarge(`The body is larger than ${bodyLimit} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

export function answerText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Tells whether a request was addressed to this machine by a loopback name; a rebound domain name was not. */
export function isLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  if (!URL.canParse(`http://${host}`)) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(`http://${host}`).hostname);
}

/** Tells whether a web page of another origin sent a request; programs send no origin. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}`;
}

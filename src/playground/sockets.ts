/** Knows the app's Socket Mode connections: who may connect, what is sent where, and what came back. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Envelope, Receipt, Transport } from './delivery.ts';
import { fieldsAt, isFields, parseJson, textAt } from './json.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

interface Pending {
  readonly socket: WebSocket;
  readonly settle: (receipt: Receipt) => void;
}

/** Slack allows ten connections per app (docs apis/events-api/using-socket-mode). */
const connectionsAllowed = 10;
/** A client on this machine answers a close within a few milliseconds. */
const goodbyeMs = 250;

export class Sockets implements Transport {
  readonly #origin: string;
  readonly #appId: string;
  readonly #ackTimeoutMs: number;
  readonly #tickets = new Set<string>();
  readonly #sockets: WebSocket[] = [];
  readonly #pending = new Map<string, Pending>();
  #turn = 0;

  constructor(place: { readonly origin: string; readonly appId: string; readonly ackTimeoutMs: number }) {
    this.#origin = place.origin.replace(/^http/, 'ws');
    this.#appId = place.appId;
    this.#ackTimeoutMs = place.ackTimeoutMs;
  }

  /** Returns a socket address that opens once, as `apps.connections.open` hands it out. */
  issueUrl(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `${this.#origin}/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  /** Uses a ticket up; false when it was never issued or was used before. */
  redeem(ticket: string): boolean {
    return this.#tickets.delete(ticket);
  }

  /** Takes a freshly opened socket in and greets it. */
  accept(socket: WebSocket): void {
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('close', () => this.#forget(socket));
    socket.on('error', () => this.#forget(socket));
    if (this.#sockets.length >= connectionsAllowed) {
      sendDisconnect(socket, 'too_many_websockets');
      return;
    }
    this.#sockets.push(socket);
    const debugInfo = { host: 'local-slack', build_number: 1, approximate_connection_time: 18_060 };
    const greeting = {
      type: 'hello',
      num_connections: this.#sockets.length,
      connection_info: { app_id: this.#appId },
      debug_info: debugInfo,
    };
    socket.send(JSON.stringify(greeting));
  }

  count(): number {
    return this.#sockets.length;
  }

  /** Sends an envelope down the next connection in turn and waits for its acknowledgement. */
  deliver(envelope: Envelope): Promise<Receipt> {
    const open = this.#sockets.filter((one) => one.readyState === WebSocket.OPEN);
    const socket = open[this.#turn % Math.max(open.length, 1)];
    this.#turn += 1;
    if (!socket) return Promise.resolve({ kind: 'unreachable' });
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle({ kind: 'timeout' }), this.#ackTimeoutMs);
      const settle = (receipt: Receipt): void => {
        clearTimeout(timer);
        this.#pending.delete(envelope.id);
        resolve(receipt);
      };
      this.#pending.set(envelope.id, { socket, settle });
      socket.send(JSON.stringify(wireEnvelope(envelope)));
    });
  }

  #receive(data: string): void {
    const frame = parseJson(data);
    if (!isFields(frame)) return;
    const pending = this.#pending.get(textAt(frame, 'envelope_id') ?? '');
    pending?.settle({ kind: 'acked', payload: fieldsAt(frame, 'payload') ?? {} });
  }

  /** A connection that closes takes its unacknowledged envelopes with it: no answer can come any more. */
  #forget(socket: WebSocket): void {
    const index = this.#sockets.indexOf(socket);
    if (index >= 0) this.#sockets.splice(index, 1);
    for (const pending of [...this.#pending.values()])
      if (pending.socket === socket) pending.settle({ kind: 'timeout' });
  }

  /** Asks the oldest connections to go, as Slack does every few hours; the client is expected to close and come back. */
  disconnect(reason: DisconnectReason, count: number): void {
    for (const socket of this.#sockets.slice(0, count)) sendDisconnect(socket, reason);
  }

  /** Closes every connection properly, so that a client that is just leaving meets no error; cuts what has not closed soon. */
  async end(): Promise<void> {
    const closings = this.#sockets.map((socket) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      socket.once('close', () => resolve());
      socket.close(1001);
      return promise;
    });
    await Promise.race([Promise.all(closings), wait(goodbyeMs)]);
    this.drop();
  }

  /** Cuts every connection without a word, as a failing network does. */
  drop(): void {
    for (const socket of [...this.#sockets]) socket.terminate();
  }
}

function sendDisconnect(socket: WebSocket, reason: DisconnectReason): void {
  socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-slack' } }));
}

function wireEnvelope(envelope: Envelope): Record<string, unknown> {
  return {
    envelope_id: envelope.id,
    type: envelope.type,
    accepts_response_payload: envelope.type !== 'events_api',
    payload: envelope.payload,
    ...(envelope.type === 'events_api'
      ? { retry_attempt: envelope.retryAttempt, retry_reason: envelope.retryReason }
      : {}),
  };
}

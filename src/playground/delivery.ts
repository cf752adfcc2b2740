/** Knows how something reaches the app: once for interactions, again and again for events that nobody acknowledged. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventMisfortune, Faults } from './faults.ts';
import { type Fields, fieldsAt, textAt } from './json.ts';
import type { Traffic } from './traffic.ts';

export interface Envelope {
  readonly id: string;
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Fields;
  readonly retryAttempt: number;
  readonly retryReason: string;
}

export type Receipt =
  | { readonly kind: 'acked'; readonly payload: Fields }
  /** Sent, and no acknowledgement within the time that Slack allows. */
  | { readonly kind: 'timeout' }
  /** The app has no connection. */
  | { readonly kind: 'unreachable' }
  /** The app answered over HTTP, but with an error status. */
  | { readonly kind: 'failed'; readonly isFinal: boolean };

/** One way to the app: Socket Mode, or signed HTTP requests. */
export interface Transport {
  deliver(envelope: Envelope): Promise<Receipt>;
}

interface DeliveryParts {
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly redeliveryDelaysMs: readonly number[];
  readonly newEventId: () => string;
  /** Cuts all connections without a word. */
  readonly cut: () => void;
}

/** How long an event that shall come too late waits for one to follow. */
const reorderPatienceMs = 1_000;

export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #stopping = new AbortController();
  #held: (() => void)[] = [];
  #transport: Transport;

  constructor(transport: Transport, parts: DeliveryParts) {
    this.#transport = transport;
    this.#parts = parts;
  }

  /** Takes another way to the app from now on; as in Slack, one app has one way at a time. */
  use(transport: Transport): void {
    this.#transport = transport;
  }

  /** Delivers an interaction or command once; Slack never repeats those. */
  async interact(type: 'interactive' | 'slash_commands', payload: Fields): Promise<Receipt> {
    const name = textAt(payload, 'command') ?? textAt(payload, 'type') ?? '';
    const fault = this.#parts.faults.takeForInteraction(name);
    const envelope: Envelope = { id: randomUUID(), type, payload, retryAttempt: 0, retryReason: '' };
    if (fault?.kind === 'duplicate-event') void this.#send({ ...envelope, id: randomUUID() });
    return this.#attempt(envelope, fault);
  }

  /** Delivers an event and repeats it after each delay until it is acknowledged; returns at once. */
  announce(payload: Fields): void {
    const fault = this.#parts.faults.takeForEvent(textAt(fieldsAt(payload, 'event'), 'type') ?? '');
    if (fault?.kind === 'reorder-event') {
      this.#hold(payload);
      return;
    }
    void this.#persist(payload, fault);
    if (fault?.kind === 'duplicate-event') void this.#send(eventEnvelope(payload, 0, ''));
    if (fault?.kind === 'duplicate-new-id')
      void this.#persist({ ...payload, event_id: this.#parts.newEventId() }, undefined);
    for (const release of this.#held) release();
  }

  /** Keeps an event until another one has been sent. */
  #hold(payload: Fields): void {
    const end = this.#parts.traffic.hold();
    const release = (): void => {
      clearTimeout(timer);
      this.#held = this.#held.filter((one) => one !== release);
      end();
      void this.#persist(payload, undefined);
    };
    const timer = setTimeout(release, reorderPatienceMs).unref();
    this.#held.push(release);
  }

  async #persist(payload: Fields, fault: EventMisfortune | undefined): Promise<void> {
    let receipt = await this.#attempt(eventEnvelope(payload, 0, ''), fault);
    for (const [index, delayMs] of this.#parts.redeliveryDelaysMs.entries()) {
      if (receipt.kind === 'acked' || (receipt.kind === 'failed' && receipt.isFinal)) return;
      if (!(await this.#pause(delayMs))) return;
      receipt = await this.#send(eventEnvelope(payload, index + 1, retryReasons[receipt.kind]));
    }
  }

  /** Sends something for the first time, with the misfortune that it shall meet. */
  async #attempt(envelope: Envelope, fault: EventMisfortune | undefined): Promise<Receipt> {
    switch (fault?.kind) {
      case 'lose-event':
        return { kind: 'timeout' };
      case 'ignore-ack':
        await this.#send(envelope);
        return { kind: 'timeout' };
      case 'drop-socket': {
        const sent = this.#send(envelope);
        this.#parts.cut();
        return sent;
      }
      case 'delay-event': {
        const end = this.#parts.traffic.hold();
        const isOn = await this.#pause(fault.delayMs);
        end();
        return isOn ? this.#send(envelope) : { kind: 'unreachable' };
      }
      default:
        return this.#send(envelope);
    }
  }

  async #send(envelope: Envelope): Promise<Receipt> {
    const end = this.#parts.traffic.begin('to-app', nameOf(envelope), envelope.payload);
    const receipt = await this.#transport.deliver(envelope);
    end(describe(receipt), receipt.kind === 'acked' ? receipt.payload : undefined);
    return receipt;
  }

  /** Waits; false when the local Slack stops meanwhile. */
  async #pause(delayMs: number): Promise<boolean> {
    try {
      await wait(delayMs, undefined, { signal: this.#stopping.signal, ref: false });
      return true;
    } catch {
      return false;
    }
  }

  /** Gives up all repeats that are still waiting, and all events that are held back. */
  stop(): void {
    this.#stopping.abort();
    this.#held = [];
  }
}

/** `timeout` is the only reason seen in Socket Mode; the others are those of HTTP delivery (docs apis/events-api). */
const retryReasons = { timeout: 'timeout', unreachable: 'connection_failed', failed: 'http_error' } as const;

function eventEnvelope(payload: Fields, retryAttempt: number, retryReason: string): Envelope {
  return { id: randomUUID(), type: 'events_api', payload, retryAttempt, retryReason };
}

function nameOf(envelope: Envelope): string {
  const { payload, retryAttempt } = envelope;
  const event = fieldsAt(payload, 'event');
  const word =
    textAt(event, 'subtype') ??
    textAt(event, 'type') ??
    textAt(payload, 'command') ??
    textAt(payload, 'type');
  return `${envelope.type} ${word ?? ''}${retryAttempt > 0 ? ` (retry ${retryAttempt})` : ''}`;
}

function describe(receipt: Receipt): string {
  if (receipt.kind === 'timeout') return 'not acknowledged in time';
  if (receipt.kind === 'failed') return 'answered with an error';
  if (receipt.kind === 'unreachable') return 'no connection to the app';
  const action = textAt(receipt.payload, 'response_action');
  return action ? `acknowledged: ${action}` : 'acknowledged';
}

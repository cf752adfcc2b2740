/** How misfortunes are called by people, and what can be chosen about each. */
import type { Fault } from '../faults.ts';

type Kind = Fault['kind'];

export interface FaultChoice {
  readonly kind: Kind;
  readonly words: string;
  /** Whether it befalls a call of the app (a method) or something on its way to the app (an event). */
  readonly on: 'call' | 'delivery';
  /** What its number means; without one it has none. */
  readonly amount?: { readonly label: string; readonly usual: number };
}

export const faultChoices: readonly FaultChoice[] = [
  { kind: 'duplicate-event', on: 'delivery', words: 'It arrives twice' },
  { kind: 'duplicate-new-id', on: 'delivery', words: 'It arrives twice, under two ids' },
  {
    kind: 'delay-event',
    on: 'delivery',
    words: 'It arrives late',
    amount: { label: 'Late by (ms)', usual: 2_000 },
  },
  { kind: 'reorder-event', on: 'delivery', words: 'It arrives after the one that follows' },
  { kind: 'lose-event', on: 'delivery', words: 'It is lost, and sent again' },
  { kind: 'ignore-ack', on: 'delivery', words: 'Its acknowledgement is lost' },
  { kind: 'drop-socket', on: 'delivery', words: 'The connection breaks as it is sent' },
  {
    kind: 'rate-limited',
    on: 'call',
    words: 'Too many requests (429)',
    amount: { label: 'Retry after (s)', usual: 2 },
  },
  { kind: 'server-error', on: 'call', words: 'Slack has an error (500)' },
  { kind: 'refused', on: 'call', words: 'Slack refuses (fatal_error)' },
  { kind: 'hang', on: 'call', words: 'No answer ever' },
  { kind: 'lost-answer', on: 'call', words: 'Done, but the answer is lost' },
  {
    kind: 'slow',
    on: 'call',
    words: 'Done, but answered late',
    amount: { label: 'Late by (ms)', usual: 2_000 },
  },
];

/** What a misfortune can befall: `value` as the server knows it, empty for anything. */
export const faultTargets = {
  call: [
    '',
    'chat.postMessage',
    'chat.update',
    'chat.postEphemeral',
    'views.open',
    'views.update',
    'response_url',
  ],
  delivery: ['', 'message', 'app_mention', 'block_actions', 'view_submission', 'message_action', 'shortcut'],
} as const;

/** What the page fills in to order one. */
export interface FaultWish {
  readonly choice: FaultChoice;
  readonly target: string;
  readonly times: number;
  readonly amount: number;
}

/** Writes a wish as the server wants it. */
export function faultFrom({ choice, target, times, amount }: FaultWish): Readonly<Record<string, unknown>> {
  const where = choice.on === 'call' ? { method: target || '*' } : target === '' ? {} : { event: target };
  return { kind: choice.kind, ...where, times, ...amountOf(choice.kind, amount) };
}

function amountOf(kind: Kind, amount: number): Readonly<Record<string, unknown>> {
  if (kind === 'delay-event' || kind === 'slow') return { delayMs: amount };
  if (kind === 'rate-limited') return { retryAfterSeconds: amount };
  return kind === 'refused' ? { error: 'fatal_error' } : {};
}

/** Names what a misfortune waits for. */
export function targetWords(on: FaultChoice['on'], target: string): string {
  if (target !== '' && target !== '*') return target;
  return on === 'call' ? 'any call' : 'any event';
}

/** Says an ordered misfortune in a line. */
export function faultWords(fault: Fault): string {
  const choice = faultChoices.find(({ kind }) => kind === fault.kind);
  const on = 'method' in fault ? 'call' : 'delivery';
  const target = 'method' in fault ? fault.method : (fault.event ?? '');
  return `${targetWords(on, target)}: ${choice?.words ?? fault.kind}`;
}

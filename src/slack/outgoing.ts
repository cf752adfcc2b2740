/** How effects reach Slack: in turn, never repeated blindly, and with its refusals told from its troubles. */
import type { KnownBlock, MessageMetadata } from '@slack/types';
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Hopeless, NotYet } from '../flows/effect-ports.ts';
import { buildLinks } from './links.ts';
import type { Pace } from './pace.ts';
import { isSlackError } from './slack-error.ts';

/** A message with the mark by which it is found again after an unclear failure. */
export interface MarkedMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly mark: MessageMetadata;
}

/** A channel, and the thread in it if the message belongs into one. */
export interface Spot {
  readonly channel: string;
  readonly thread: string | null;
}

/** A message where it stands. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** Reads a receipt's reference, `channel/ts`, as where its message stands. */
export function postedAt(reference: string): Posted {
  const [channel = '', ts = ''] = reference.split('/');
  return { channel, ts };
}

export interface Outgoing {
  /** Posts and answers where the message stands; the channel differs from the asked one when that was a person. */
  post(spot: Spot, message: MarkedMessage): Promise<Posted>;
  /** Draws a message anew; answers false when it is gone. */
  update(posted: Posted, message: MarkedMessage): Promise<boolean>;
  /** Looks for our own message with this mark: in its thread, or in its channel since a moment. */
  find(spot: Spot, mark: MessageMetadata, since: Date): Promise<Posted | null>;
  /** The address of a message for a browser; null when Slack does not tell. */
  linkTo(posted: Posted): Promise<string | null>;
}

// Links that people paste must not be unfurled: the preview would come back to us as an edit.
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Builds the way out over a client of its own, which must not retry by itself: a second try has to look first. */
export function buildOutgoing(client: WebClient, pace: Pace): Outgoing {
  const call = async <Answer>(method: string, run: () => Promise<Answer>): Promise<Answer> => {
    pace.check(method);
    try {
      return await run();
    } catch (fault) {
      throw asRefusal(fault) ?? afterRateLimit(pace, method, fault);
    }
  };
  return {
    post: async ({ channel, thread }, message) => {
      pace.check('chat.postMessage');
      await pace.turnIn(channel);
      const place = thread === null ? { channel } : { channel, thread_ts: thread };
      const posted = await call('chat.postMessage', () =>
        client.chat.postMessage({ ...place, ...written(message), ...QUIET }),
      );
      if (posted.ts === undefined) throw new Error('Slack took a message but named no id for it');
      return { channel: posted.channel ?? channel, ts: posted.ts };
    },
    update: async ({ channel, ts }, message) => {
      try {
        await call('chat.update', () => client.chat.update({ channel, ts, ...written(message) }));
        return true;
      } catch (fault) {
        if (isSlackError(fault, 'message_not_found')) return false;
        throw fault;
      }
    },
    find: (spot, mark, since) =>
      findMarked((method, run) => call(method, run), client, { spot, mark, since }),
    linkTo: buildLinks(client),
  };
}

function written({ text, blocks, mark }: MarkedMessage) {
  return { text, blocks: [...blocks], metadata: mark };
}

// The same record is drawn the same way next time, so what Slack does not take now it never takes; supporters hear of it at once.
const CONTENT_REFUSALS = ['invalid_blocks', 'invalid_blocks_format', 'msg_too_long', 'msg_blocks_too_long'];

function asRefusal(fault: unknown): Hopeless | null {
  return isSlackError(fault, ...CONTENT_REFUSALS)
    ? new Hopeless(`Slack does not take this message (${fault.data.error})`, fault)
    : null;
}

// 429 without a number of seconds: a minute is what Slack's tiers count in.
const UNTOLD_WAIT_S = 60;

function afterRateLimit(pace: Pace, method: string, fault: unknown): unknown {
  if (!(fault instanceof WebAPIRateLimitedError)) return fault;
  const waitMs = (fault.retryAfter || UNTOLD_WAIT_S) * 1000;
  pace.hold(method, waitMs);
  return new NotYet(waitMs, fault);
}

const Marked = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }),
});

interface Search {
  readonly spot: Spot;
  readonly mark: MessageMetadata;
  readonly since: Date;
}

const DAY_S = 24 * 60 * 60;

type Call = <Answer>(method: string, run: () => Promise<Answer>) => Promise<Answer>;

async function findMarked(
  call: Call,
  client: WebClient,
  { spot, mark, since }: Search,
): Promise<Posted | null> {
  const { channel, thread } = spot;
  const shared = { channel, include_all_metadata: true, limit: 200 };
  try {
    const { messages = [] } =
      thread === null
        ? await call('conversations.history', () =>
            // A day earlier, because our clock may be hours off Slack's; the newest come first.
            client.conversations.history({
              ...shared,
              oldest: String(Math.max(0, Math.floor(since.getTime() / 1000) - DAY_S)),
            }),
          )
        : await call('conversations.replies', () => client.conversations.replies({ ...shared, ts: thread }));
    const found = messages.map((one) => Marked.safeParse(one).data).find((one) => isMarked(one, mark));
    return found === undefined ? null : { channel, ts: found.ts };
  } catch (fault) {
    // Without the scope to read the channel there is nothing to look at; posting twice is better than never.
    if (isSlackError(fault, 'missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'))
      return null;
    throw fault;
  }
}

function isMarked(message: z.infer<typeof Marked> | undefined, mark: MessageMetadata): boolean {
  if (message?.metadata.event_type !== mark.event_type) return false;
  const found = message.metadata.event_payload;
  return Object.entries(mark.event_payload).every(([name, value]) => found[name] === value);
}

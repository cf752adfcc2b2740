/** What flows need of the queue of effects and of whoever carries them out. */
import type { Effect } from '../core/effect.ts';
import type { Ticket } from '../core/ticket.ts';

/** An effect in the hands of one worker. */
export interface LeasedEffect {
  readonly key: string;
  /** Whose it is; empty when it is nobody's. */
  readonly workspace: string;
  readonly effect: Effect;
  /** How often it was taken on since it last succeeded, this time included. Above 1 an earlier try may have got through. */
  readonly attempts: number;
  /** What an earlier success left, for an effect that is wanted again. */
  readonly receipt: Receipt | null;
  /** Proof that this worker holds it; ending it needs it. */
  readonly lease: string;
  /** Which wish is being carried out; a wish that comes meanwhile makes it due again. */
  readonly wish: number;
}

/** Where the result can be seen, for example a message. */
export interface Receipt {
  readonly reference: string;
  readonly url: string | null;
}

/** Waiting or under way; happened; given up. */
export type EffectState = 'ready' | 'done' | 'dead';

/** How one ticket stands at one destination, for people to read. */
export interface DeliveryStatus {
  readonly destination: string;
  readonly state: EffectState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly receipt: Receipt | null;
}

/** How an effect stands, for people to read. */
export interface EffectStatus {
  readonly effect: Effect;
  readonly state: EffectState;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** How much is waiting, for health checks and alerts. */
export interface QueueDepth {
  readonly ready: number;
  readonly dead: number;
  /** Since when the oldest of those that are due has been due; null when nothing is due. */
  readonly dueSince: Date | null;
}

/** The queue of effects. Times are the caller's clock. */
export interface EffectQueue {
  /** Leases up to `limit` effects that are due; a lease that ran out is due again. */
  lease(request: {
    readonly now: Date;
    readonly leaseMs: number;
    readonly limit: number;
    /** Workspaces that have enough in hand for now. */
    readonly except?: readonly string[];
  }): Promise<readonly LeasedEffect[]>;
  /** Keeps an effect in the same hands until then. Answers false when the lease was lost. */
  extend(leased: LeasedEffect, until: Date): Promise<boolean>;
  /** Ends an effect well; wanted again, it rests until `rested`. Answers false when the lease was lost. */
  finish(leased: LeasedEffect, receipt: Receipt, rested: Date): Promise<boolean>;
  /** Puts an effect back until `again`, or sets it aside as dead, and has that reported, when `again` is null. */
  postpone(leased: LeasedEffect, error: string, again: Date | null): Promise<boolean>;
  /** Puts an effect back until `again` as if it had not been tried: it only had to wait its turn. */
  putBack(leased: LeasedEffect, again: Date): Promise<boolean>;
  findEffect(key: string): Promise<EffectStatus | null>;
  depth(now: Date): Promise<QueueDepth>;
}

/** An effect that left something to look at: a card or a ticket's messages. */
export interface VisibleEffect {
  readonly key: string;
  readonly workspace: string;
  readonly effect: Effect;
  readonly state: EffectState;
  readonly lastError: string | null;
  readonly receipt: Receipt | null;
}

/** One remote system that takes tickets. */
export interface Destination {
  readonly name: string;
  /** Hands the ticket over. Must look for an earlier copy first when `attempts > 1`. */
  deliver(ticket: Ticket, attempts: number): Promise<Receipt>;
  /** Shows a ticket that has changed, where it was delivered; a copy that people deleted is left alone. Left out by a system that only takes tickets in. */
  redraw?(ticket: Ticket, receipt: Receipt): Promise<void>;
}

/** Carries out effects that need no ticket's destination. Must look for an earlier result first when `attempts > 1`. */
export type CarryOut = (leased: LeasedEffect) => Promise<Receipt>;

/** Not a failure: the outside asked to come back later. */
export class NotYet extends Error {
  readonly waitMs: number;
  constructor(waitMs: number, cause?: unknown) {
    super(`to be tried again in ${waitMs} ms`, { cause });
    this.name = 'NotYet';
    this.waitMs = waitMs;
  }
}

/** A failure that no second try can mend, for example a channel that is gone. */
export class Hopeless extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Hopeless';
  }
}

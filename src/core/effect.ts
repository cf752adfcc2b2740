/** What must happen outside because a record changed: written in the change's own transaction, carried out by a worker until it has happened. */
import type { DiagnosisId, TriageId, UserId } from './ids.ts';
import type { Target } from './ticket-times.ts';
import type { Place } from './triage.ts';

/** A sentence that authfix owes somebody. The edge that talks to people knows its words. */
export type Saying =
  | 'nothing-to-read'
  | 'only-files'
  | 'rotate-secret'
  | 'already-here'
  | 'channel-off'
  | 'too-many-replies'
  | 'outage-over'
  | 'installed';

/** An effect names records, never their contents: whoever carries it out reads them as they stand then. */
export type Effect =
  /** The triage's card shows the triage as it stands. */
  | { readonly kind: 'show-card'; readonly triage: TriageId }
  /** The thread is asked which cause fits, and sees the question as it stands. */
  | { readonly kind: 'ask-choice'; readonly diagnosis: DiagnosisId }
  /** A report that has no thread yet gets one, and the triage of this cause in it. */
  | {
      readonly kind: 'begin-thread';
      readonly diagnosis: DiagnosisId;
      readonly guide: string;
      readonly cause: string;
      readonly by: UserId | null;
    }
  /** Whoever posted an error that somebody else has already is pointed to the triage that is under way. */
  | { readonly kind: 'point-to'; readonly diagnosis: DiagnosisId; readonly triage: TriageId }
  /**
   * A sentence in a thread, or in private when it is for one person. `about` tells two of the same apart. With `news` it is
   * owed only when one of them was never told to this person: a secret that is pasted ten times is spoken of once.
   */
  | {
      readonly kind: 'say';
      readonly saying: Saying;
      readonly place: Place;
      readonly to: UserId | null;
      readonly about: string;
      readonly news?: readonly string[];
    }
  /** A ticket is on its way to one destination, once the effect named by `after` has happened or was given up. */
  | {
      readonly kind: 'deliver-ticket';
      readonly ticket: number;
      readonly destination: string;
      readonly after: string | null;
    }
  /** A ticket that changed is shown as it stands where it was delivered. */
  | { readonly kind: 'show-ticket'; readonly ticket: number; readonly destination: string }
  /**
   * The thread of a ticket (`reader`, mostly the ticket itself) hears of one entry of its history. It is posted once; wanted
   * again, the same message is drawn anew. `after` is the key of what that thread has to hear first.
   */
  | {
      readonly kind: 'tell-thread';
      readonly ticket: number;
      readonly entry: number;
      readonly reader: number;
      readonly after: string | null;
    }
  /** An administrator is asked, once, for a step that only an administrator can do; `ask` is its place among the asks. */
  | { readonly kind: 'ask-admin'; readonly triage: TriageId; readonly ask: number }
  /** The asker is reminded, once, of a triage that has been left alone. Looked at from `at` on. */
  | { readonly kind: 'remind-asker'; readonly triage: TriageId; readonly at: Date }
  /** A triage that has been left alone for long is closed. Looked at from `at` on, and anew after it came back. */
  | { readonly kind: 'close-triage'; readonly triage: TriageId; readonly at: Date }
  /** A channel that authfix was invited to hears, once, what it does and how it is set up. */
  | { readonly kind: 'introduce'; readonly workspace: string; readonly channel: string }
  /** Supporters hear of one entry of a ticket's history, under its card. */
  | { readonly kind: 'tell-support'; readonly ticket: number; readonly entry: number }
  /** Supporters are reminded, from `at` on, that a ticket is about to miss a target. */
  | { readonly kind: 'remind-target'; readonly ticket: number; readonly target: Target; readonly at: Date }
  /** A thread that got no answer is offered a guide that came later, once. */
  | {
      readonly kind: 'offer-guide';
      readonly diagnosis: DiagnosisId;
      readonly guide: string;
      readonly cause: string;
    }
  /** A workspace's supporters hear, from `at` on, what no guide answered in the week before. No record holds that, so the effect says when. */
  | { readonly kind: 'tell-gaps'; readonly workspace: string; readonly at: Date }
  /** Supporters hear that an effect was given up. */
  | { readonly kind: 'report-dead'; readonly key: string }
  /** Supporters hear that a guide file cannot serve as it is written. No record holds that, so the effect says it itself. */
  | {
      readonly kind: 'report-guide-fault';
      /** `YYYY-MM-DD`: what is still or again wrong tomorrow is told tomorrow. */
      readonly day: string;
      readonly place: string;
      readonly message: string;
      /** How many more problems the file has. */
      readonly more: number;
      readonly earlierServes: boolean;
      /** Whose guide it is; left out for those that serve everywhere. */
      readonly workspace?: string;
    };

/** The name under which an effect exists once, however often it is wanted. */
export function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case 'show-card':
    case 'remind-asker':
    case 'close-triage':
      return `${effect.kind}:${effect.triage}`;
    case 'ask-admin':
      return `ask-admin:${effect.triage}:${effect.ask}`;
    case 'ask-choice':
    case 'begin-thread':
    case 'point-to':
    case 'offer-guide':
      return `${effect.kind}:${effect.diagnosis}`;
    case 'say':
      return `say:${effect.saying}:${effect.about}`;
    case 'deliver-ticket':
      return deliveryKey(effect.ticket, effect.destination);
    case 'show-ticket':
    case 'tell-support':
    case 'remind-target':
      return `${effect.kind}:${effect.ticket}:${lastPart(effect)}`;
    case 'tell-thread':
      return tellingKey(effect);
    case 'introduce':
      return `introduce:${effect.workspace}:${effect.channel}`;
    case 'tell-gaps':
      return `tell-gaps:${effect.workspace}:${effect.at.toISOString()}`;
    case 'report-dead':
      return `report-dead:${effect.key}`;
    case 'report-guide-fault':
      return `report-guide-fault:${effect.day}:${effect.workspace === undefined ? '' : `${effect.workspace}/`}${effect.place}:${effect.message}`;
  }
}

function lastPart(
  effect: Extract<Effect, { readonly kind: 'show-ticket' | 'tell-support' | 'remind-target' }>,
) {
  if (effect.kind === 'show-ticket') return effect.destination;
  return effect.kind === 'tell-support' ? effect.entry : effect.target;
}

/** The key under which a thread hears of one entry. */
export function tellingKey({ ticket, entry, reader }: Omit<Telling, 'kind' | 'after'>): string {
  const own = `tell-thread:${ticket}:${entry}`;
  return reader === ticket ? own : `${own}:${reader}`;
}

type Telling = Extract<Effect, { readonly kind: 'tell-thread' }>;

const REPEATABLE: readonly Effect['kind'][] = [
  'show-card',
  'ask-choice',
  'show-ticket',
  'tell-thread',
  'close-triage',
];

/** Whether an effect that has happened can be wanted again, as a card is drawn anew; the others happen once. */
export function isRepeatable(effect: Effect): boolean {
  return REPEATABLE.includes(effect.kind);
}

/** The key of the effect that has to happen, or be given up, before this one. */
export function waitsFor(effect: Effect): string | null {
  if (effect.kind === 'deliver-ticket' || effect.kind === 'tell-thread') return effect.after;
  return effect.kind === 'show-ticket' ? deliveryKey(effect.ticket, effect.destination) : null;
}

/** From when on an effect is due; null for at once. */
export function dueFrom(effect: Effect): Date | null {
  return 'at' in effect ? effect.at : null;
}

/** The key of a ticket's delivery. */
export function deliveryKey(ticket: number, destination: string): string {
  return `deliver-ticket:${ticket}:${destination}`;
}

/** One delivery for each destination, in their order: a later one waits until the earlier has arrived or was given up. */
export function deliveriesOf(ticket: number, destinations: readonly string[]): readonly Effect[] {
  const effects: Effect[] = [];
  for (const destination of destinations) {
    const before = effects.at(-1);
    const after = before === undefined ? null : effectKey(before);
    effects.push({ kind: 'deliver-ticket', ticket, destination, after });
  }
  return effects;
}

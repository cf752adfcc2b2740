/** The intentions of somebody working through a checklist: record an outcome, answer a question, leave by an exit, undo, rate. */
import type { Effect } from '../core/effect.ts';
import type { TriageId, UserId } from '../core/ids.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import {
  answerQuestion,
  askAgain,
  type Card,
  type Change,
  type Outcome,
  rateTriage,
  showOnCard,
  type Triage,
  takeStep,
  undoStep,
} from '../core/triage.ts';
import { askAdmin, comeBack, jumpTo, remarkOnTriage, takeOver } from '../core/triage-life.ts';
import type { TriageStore, World } from './ports.ts';
import { textSilenceOf } from './turn-away.ts';
import { type Patience, watchesOf } from './watch-triage.ts';

/** One click on a card. */
export type Move =
  | { readonly kind: 'outcome'; readonly step: string; readonly outcome: Outcome }
  | { readonly kind: 'exit'; readonly step: string; readonly exit: string }
  | { readonly kind: 'answer'; readonly step: string; readonly question: string; readonly choice: string }
  | { readonly kind: 'ask-again'; readonly step: string }
  | { readonly kind: 'undo'; readonly records: number }
  | { readonly kind: 'rate'; readonly helpful: boolean }
  | { readonly kind: 'jump'; readonly place: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'come-back' }
  | { readonly kind: 'remark'; readonly text: RedactedText }
  | { readonly kind: 'ask-admin'; readonly step: string; readonly to: UserId };

export interface MoveRequest {
  readonly triage: TriageId;
  readonly move: Move;
  readonly by: UserId;
}

export type MoveVerdict = Change | { readonly kind: 'gone' };

export interface MoveNeeds {
  readonly store: TriageStore;
  readonly world: World;
  /** How long a triage is left alone before somebody is reminded, and before it is closed; never when left out. */
  readonly patience?: Patience;
}

// Two people clicking at once lose at most one race each; more means something else is wrong.
const TRIES = 5;

/**
 * Makes a move on the stored triage. Compare-and-set: when somebody was faster, the move is judged again on what they
 * left, so a double click finds its step done and changes nothing.
 */
export async function makeMove(
  { store, world, patience }: MoveNeeds,
  request: MoveRequest,
): Promise<MoveVerdict> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(request.triage);
    if (triage === null) return { kind: 'gone' };
    const change = apply(triage, request, world.now());
    const card = { kind: 'show-card', triage: triage.id } as const;
    if (change.kind !== 'changed') {
      // Whoever clicked saw something old: the card is shown again as it stands.
      await store.want([card]);
      return change;
    }
    const effects = [card, ...effectsOf(request.move, change.triage, patience)];
    if (await store.saveTriage(change.triage, effects)) {
      // Whoever brings it back wants it answered again.
      if (triage.rejected !== null && change.triage.rejected === null)
        await store.lift(triage.place, textSilenceOf(triage));
      return change;
    }
  }
  throw new Error(`triage ${request.triage} changed ${TRIES} times while one move was made`);
}

function apply(triage: Triage, { move, by }: MoveRequest, at: Date): Change {
  switch (move.kind) {
    case 'outcome':
      return takeStep(triage, { step: move.step, outcome: move.outcome, by, at });
    case 'exit':
      return takeStep(triage, { step: move.step, outcome: 'blocked', by, at, exit: move.exit });
    case 'answer':
      return answerQuestion(triage, move);
    case 'ask-again':
      return askAgain(triage, move.step);
    case 'undo':
      // The button says how many records it saw: a second click must not take back a second step.
      return triage.records.length === move.records ? undoStep(triage) : { kind: 'outdated', triage };
    case 'rate':
      return rateTriage(triage, move.helpful);
    case 'jump':
      return jumpTo(triage, move.place);
    case 'help':
      return takeOver(triage, { by, at });
    case 'come-back':
      return comeBack(triage, { by, at });
    case 'remark':
      return remarkOnTriage(triage, move.text);
    case 'ask-admin':
      return askAdmin(triage, { step: move.step, to: move.to, by, at });
  }
}

// Beside the card: an administrator is asked in the thread, and a triage that came back may fall asleep again.
function effectsOf(move: Move, triage: Triage, patience: Patience | undefined): readonly Effect[] {
  if (move.kind === 'ask-admin')
    return [{ kind: 'ask-admin', triage: triage.id, ask: triage.asks.length - 1 }];
  return move.kind === 'come-back' ? watchesOf(triage, patience) : [];
}

/** Notes which message shows the card. The triage may have moved on since it was read; only the card is set. */
export async function noteCard(store: TriageStore, known: Triage, card: Card): Promise<void> {
  let triage: Triage | null = known;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (triage === null || triage.card === card.message) return;
    if (await store.saveTriage(showOnCard(triage, card), [])) return;
    triage = await store.findTriage(known.id);
  }
  throw new Error(`triage ${known.id} changed ${TRIES} times while its card was noted`);
}

/** The intentions of somebody working through a checklist: record an outcome, answer a question, leave by an exit, undo, rate. */
import type { TriageId, UserId } from '../core/ids.ts';
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
import type { TriageStore, World } from './ports.ts';

/** One click on a card. */
export type Move =
  | { readonly kind: 'outcome'; readonly step: string; readonly outcome: Outcome }
  | { readonly kind: 'exit'; readonly step: string; readonly exit: string }
  | { readonly kind: 'answer'; readonly step: string; readonly question: string; readonly choice: string }
  | { readonly kind: 'ask-again'; readonly step: string }
  | { readonly kind: 'undo'; readonly records: number }
  | { readonly kind: 'rate'; readonly helpful: boolean };

export interface MoveRequest {
  readonly triage: TriageId;
  readonly move: Move;
  readonly by: UserId;
}

export type MoveVerdict = Change | { readonly kind: 'gone' };

export interface MoveNeeds {
  readonly store: TriageStore;
  readonly world: World;
}

// Two people clicking at once lose at most one race each; more means something else is wrong.
const TRIES = 5;

/**
 * Makes a move on the stored triage. Compare-and-set: when somebody was faster, the move is judged again on what they
 * left, so a double click finds its step done and changes nothing.
 */
export async function makeMove({ store, world }: MoveNeeds, request: MoveRequest): Promise<MoveVerdict> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(request.triage);
    if (triage === null) return { kind: 'gone' };
    const change = apply(triage, request, world.now());
    const effects = [{ kind: 'show-card', triage: triage.id } as const];
    if (change.kind !== 'changed') {
      // Whoever clicked saw something old: the card is shown again as it stands.
      await store.want(effects);
      return change;
    }
    if (await store.saveTriage(change.triage, effects)) return change;
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
  }
}

/** Notes which message shows the card. The triage may have moved on meanwhile; only the card is set. */
export async function noteCard(store: TriageStore, id: TriageId, card: Card): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(id);
    if (triage === null || triage.card === card.message) return;
    if (await store.saveTriage(showOnCard(triage, card), [])) return;
  }
  throw new Error(`triage ${id} changed ${TRIES} times while its card was noted`);
}

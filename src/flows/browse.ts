/** The intention "show me what you know": the guides by product and symptom, also for problems that show no error. */
import type { CredentialHint } from '../core/credential-hint.ts';
import type { Effect } from '../core/effect.ts';
import { asId, type DiagnosisId, type UserId } from '../core/ids.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Place } from '../core/triage.ts';
import type { DiagnoseNeeds } from './diagnose.ts';
import type { Claim, Knowledge } from './ports.ts';

/** A product, or null for guides that serve any, with the symptoms of its guides. */
export interface Shelf {
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly symptoms: readonly {
    readonly guide: string;
    readonly cause: string;
    readonly error: string;
    readonly reason: string;
  }[];
}

/** Lists all guides by product name; guides for any product come last. */
export function browseGuides({ guides }: Knowledge): readonly Shelf[] {
  const shelves = guides.map((guide) => ({
    product: guide.product === undefined ? null : { id: guide.product.id, name: guide.product.name },
    symptoms: guide.causes.map(({ id, error, reason }) => ({ guide: guide.id, cause: id, error, reason })),
  }));
  const name = (shelf: Shelf) => shelf.product?.name ?? '\uffff';
  return shelves.sort((a, b) => name(a).localeCompare(name(b), 'en'));
}

/** A symptom chosen without a match, with whatever text came along. */
export interface SymptomChoice {
  readonly guide: string;
  readonly cause: string;
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
  readonly asker: UserId;
  readonly place: Place;
  /** What is owed to the asker beside the thread. */
  readonly owed: readonly Effect[];
  /** What it came from, where that could come twice. */
  readonly claim?: Claim;
}

/** Has a thread begun for a symptom that was chosen by hand, with its triage in it. */
export async function chooseSymptom(needs: DiagnoseNeeds, choice: SymptomChoice): Promise<void> {
  const { place, asker, text, hints, guide, cause, owed } = choice;
  const match = needs.knowledge.current().matcher.match(text, { product: null });
  const id = asId<DiagnosisId>(needs.world.newId());
  const at = needs.world.now();
  const judged = { id, place, asker, report: text, hints, parts: [], match, at };
  const diagnosis = { ...judged, triage: null, rejectedAt: null };
  const effects: Effect[] = [{ kind: 'begin-thread', diagnosis: id, guide, cause, by: asker }, ...owed];
  await needs.store.takeIn({ claim: choice.claim ?? null, diagnosis, triage: null, effects }, at);
}

/** The intention "show me what you know": the guides by product and symptom, also for problems that show no error. */
import type { CredentialHint } from '../core/credential-hint.ts';
import { asId, type DiagnosisId, type UserId } from '../core/ids.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Place } from '../core/triage.ts';
import { type DiagnoseNeeds, type PickVerdict, pickCause } from './diagnose.ts';
import type { Knowledge } from './ports.ts';

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
}

/** Opens the triage for a symptom that was chosen by hand. */
export async function chooseSymptom(needs: DiagnoseNeeds, choice: SymptomChoice): Promise<PickVerdict> {
  const match = needs.knowledge.current().matcher.match(choice.text, { product: null });
  const id = asId<DiagnosisId>(needs.world.newId());
  const { place, asker, text, hints, guide, cause } = choice;
  await needs.store.addDiagnosis({
    id,
    place,
    asker,
    report: text,
    hints,
    match,
    at: needs.world.now(),
    triage: null,
  });
  return pickCause(needs, { diagnosis: id, guide, cause, by: asker, place: null });
}

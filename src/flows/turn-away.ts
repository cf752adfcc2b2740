/** The intentions "not my problem" and "ignore this thread": what is answered again only to whoever asks. */
import type { Report } from '../core/growing-report.ts';
import type { DiagnosisId, TriageId, UserId } from '../core/ids.ts';
import type { Silence, SilenceKey } from '../core/sighting.ts';
import type { Change, Place } from '../core/triage.ts';
import { turnAway } from '../core/triage-life.ts';
import type { TriageStore, World } from './ports.ts';
import { textKeyOf } from './text-key.ts';

export interface TurnAwayNeeds {
  readonly store: TriageStore;
  readonly world: World;
}

/** Somebody who turns something away. */
interface Rejection<Id> {
  readonly id: Id;
  readonly by: UserId;
}

const TRIES = 5;

/** Closes a triage and remembers its text for its channel. `gone` when there is no such triage; one that is over stays as it is. */
export async function turnTriageAway(
  { store, world }: TurnAwayNeeds,
  { id, by }: Rejection<TriageId>,
): Promise<Change | { readonly kind: 'gone' }> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(id);
    if (triage === null) return { kind: 'gone' };
    const at = world.now();
    const change = turnAway(triage, { by, at });
    if (change.kind !== 'changed') return change;
    const silence: Silence = { place: triage.place, about: textSilenceOf(triage), by, diagnosis: null };
    if (await store.silence(silence, change.triage, at)) return change;
  }
  throw new Error(`triage ${id} changed ${TRIES} times while it was turned away`);
}

/** The silence about the message that a report began with: further lines were never posted alone. */
export function textSilenceOf({ parts, report }: Report): SilenceKey {
  return `text:${textKeyOf(parts[0]?.text ?? report)}`;
}

/** Remembers the text of a report that got a question or a pointer. `gone` when its words were erased. */
export async function turnReportAway(
  { store, world }: TurnAwayNeeds,
  { id, by }: Rejection<DiagnosisId>,
): Promise<'noted' | 'gone'> {
  const diagnosis = await store.findDiagnosis(id);
  if (diagnosis === null) return 'gone';
  const about = textSilenceOf(diagnosis);
  await store.silence({ place: diagnosis.place, about, by, diagnosis: id }, null, world.now());
  await store.rejectDiagnosis(id, world.now());
  return 'noted';
}

/** Remembers that a thread wants no answer unasked. */
export async function ignoreThread({ store, world }: TurnAwayNeeds, place: Place, by: UserId): Promise<void> {
  await store.silence({ place, about: `thread:${place.thread}`, by, diagnosis: null }, null, world.now());
}

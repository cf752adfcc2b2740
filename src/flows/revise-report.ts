/** The intention "that is not what I meant to paste": an edited message changes the report that it is part of. */
import type { CredentialHint } from '../core/credential-hint.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Triage } from '../core/triage.ts';
import { followMatch, isUntouched, withPart } from '../core/triage-report.ts';
import type { DiagnoseNeeds } from './diagnose.ts';

export interface Revision {
  readonly workspace: string;
  readonly channel: string;
  readonly message: string;
  /** The message as it reads now. */
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
}

const TRIES = 5;

/** What became of an edit. `unchanged`: somebody has begun to work on the triage, or it reads as before. */
export type Revised =
  | { readonly kind: 'revised'; readonly triage: Triage }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-triage' };

/** Judges the triage of an edited message anew, if it has one. */
export async function reviseReport(needs: DiagnoseNeeds, revision: Revision): Promise<Revised> {
  const { store, knowledge } = needs;
  const { workspace, channel, message, text, hints } = revision;
  const id = await store.triageOfMessage({ workspace, channel }, message);
  if (id === null) return { kind: 'no-triage' };
  const { product } = await store.readChannel(workspace, channel);
  const { guides, matcher } = knowledge.current();
  const known = product === null ? null : ({ id: product, from: 'channel' } as const);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(id);
    if (triage === null || !isUntouched(triage)) return { kind: 'unchanged' };
    const change = withPart(triage, { message, text, hints });
    if (change.kind !== 'changed') return { kind: 'unchanged' };
    const match = matcher.match(change.triage.report, { product: known, audience: 'overheard' });
    const revised = followMatch(change.triage, { match, guides });
    if (await store.saveTriage(revised, [{ kind: 'show-card', triage: id }]))
      return { kind: 'revised', triage: revised };
  }
  throw new Error(`triage ${id} changed ${TRIES} times while its report was revised`);
}

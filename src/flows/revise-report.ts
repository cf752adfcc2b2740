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

/**
 * Judges the triage of an edited message anew. Answers it, or null when nothing changed: the message has none, somebody has
 * begun to work on it, or it reads as before.
 */
export async function reviseReport(needs: DiagnoseNeeds, revision: Revision): Promise<Triage | null> {
  const { store, knowledge } = needs;
  const { workspace, channel, message, text, hints } = revision;
  const id = await store.triageOfMessage({ workspace, channel }, message);
  if (id === null) return null;
  const { product } = await store.readChannel(workspace, channel);
  const { guides, matcher } = knowledge.current();
  const known = product === null ? null : ({ id: product, from: 'channel' } as const);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await store.findTriage(id);
    if (triage === null || !isUntouched(triage)) return null;
    const change = withPart(triage, { message, text, hints });
    if (change.kind !== 'changed') return null;
    const match = matcher.match(change.triage.report, { product: known, audience: 'overheard' });
    const revised = followMatch(change.triage, { match, guides });
    if (await store.saveTriage(revised, [{ kind: 'show-card', triage: id }])) return revised;
  }
  throw new Error(`triage ${id} changed ${TRIES} times while its report was revised`);
}

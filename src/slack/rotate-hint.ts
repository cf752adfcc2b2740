/** What whoever pasted a live secret is owed, whichever way it came in: one private sentence that never quotes it. */
import type { Effect } from '../core/effect.ts';
import type { UserId } from '../core/ids.ts';
import type { Place } from '../core/triage.ts';
import type { CleanText } from './door.ts';

/** Takes what the door found, who wrote it and where; returns the sentence, or nothing when no secret looks live. */
export function rotateHint(
  { liveSecrets }: Pick<CleanText, 'liveSecrets'>,
  to: UserId,
  place: Place,
): readonly Effect[] {
  if (liveSecrets.length === 0) return [];
  const about = `${place.workspace}:${to}:${liveSecrets.toSorted().join('+')}`;
  return [{ kind: 'say', saying: 'rotate-secret', place, to, about, news: liveSecrets }];
}

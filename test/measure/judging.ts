/** Pastes held against the matcher as the desk would: redacted first, then matched. */
import type { Match } from '../../src/core/match.ts';
import type { Matcher } from '../../src/core/matcher.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import type { Answer, Judged } from './figures.ts';
import type { Paste } from './paste-set.ts';

// Any key will do: labels say nothing to the matcher.
const KEY = makeRedactionKey(new Uint8Array(32));

/** Matches one paste for somebody who addressed the bot; `speaks` tells what an overheard one would get. */
export function matchPaste(matcher: Matcher, { text, product }: Paste): Match {
  const named = product === undefined || product === null ? null : { id: product, from: 'request' as const };
  return matcher.match(redact(text, KEY).text, { product: named });
}

/** What figures need of a match. */
export function answerOf(match: Match): Answer {
  return {
    speaks: match.speaks,
    tier: match.tier,
    score: match.best?.score ?? 0,
    kinds: match.candidates.map(({ kind }) => kind),
  };
}

/** Judges every paste, in order. */
export function judgeAll(matcher: Matcher, pastes: readonly Paste[]): readonly Judged[] {
  return pastes.map((paste) => ({ paste, answer: answerOf(matchPaste(matcher, paste)) }));
}

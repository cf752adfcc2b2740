/** Which places of a report are kept as evidence: each wording once, the strongest first, never more than a store should carry. */
import type { Evidence, KeptEvidence } from './match.ts';
import type { RedactedText } from './redacted-text.ts';
import type { Hit } from './signals.ts';

export const MOST_EVIDENCE = 50;

// A word may be as long as the report, so the number of quotes alone would bound nothing.
const MOST_QUOTED = 10_000;

/** A signature met with one wording: where that stood first, and at how many places. */
interface Wording {
  readonly hit: Hit;
  times: number;
}

/** Takes hits on the report and returns each wording of each signature once, by weight, then by place; the strongest 50 and at most 10,000 characters of quotes after the first. */
export function keepStrongest(report: RedactedText, hits: readonly Hit[]): KeptEvidence {
  const wordings = wordingsOf(report, hits).sort(
    ({ hit: a }, { hit: b }) => b.weight - a.weight || a.start - b.start || b.end - a.end,
  );
  const evidence: Evidence[] = [];
  let quoted = 0;
  for (const { hit, times } of wordings) {
    quoted += hit.end - hit.start;
    if (evidence.length === MOST_EVIDENCE || (quoted > MOST_QUOTED && evidence.length > 0)) break;
    evidence.push(toEvidence(report, hit, times));
  }
  return { evidence, left: wordings.length - evidence.length };
}

function wordingsOf(report: RedactedText, hits: readonly Hit[]): Wording[] {
  const bySignature = new Map<Hit['entry'], Map<string, Wording>>();
  for (const hit of hits) {
    const wordings = bySignature.get(hit.entry) ?? new Map<string, Wording>();
    bySignature.set(hit.entry, wordings);
    const quote = report.slice(hit.start, hit.end).toLowerCase();
    const known = wordings.get(quote);
    const times = 1 + (hit.repeats ?? 0);
    if (known === undefined) wordings.set(quote, { hit, times });
    else {
      known.times += times;
      if (hit.start < known.hit.start) wordings.set(quote, { hit, times: known.times });
    }
  }
  return [...bySignature.values()].flatMap((wordings) => [...wordings.values()]);
}

function toEvidence(report: RedactedText, { entry, start, end, weight }: Hit, times: number): Evidence {
  return {
    start,
    end,
    quote: report.slice(start, end),
    met: entry.written,
    kind: entry.kind,
    guide: entry.guide,
    cause: entry.cause,
    weight,
    times,
  };
}

/** Whether a report shows an error that somebody has, or only talks about one: decides if an overheard message is answered. */
import { FEATURES, type Surroundings } from './gate-features.ts';
import type { KindScore } from './kinds.ts';
import type { Scan } from './scan.ts';
import type { Hit } from './signals.ts';

/** What the gate saw. `sure` lies between 0 and 1; 0.5 and more is enough to speak unasked. */
export interface GateReading {
  readonly sure: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

export const SPEAK_FROM = 0.5;

const PRIOR = -1.9;

// A text that says the same thing a thousand times is read at its ends, where errors stand.
const MOST_READ = 100;

/** Weighs the surroundings of the kind's hits, of a great many only the first and last 50; the best-placed hit decides. */
export function readGate(scan: Scan, kind: KindScore): GateReading {
  let best: GateReading = { sure: 0, for: [], against: [] };
  const lettered = new Map<number, number>();
  for (const hit of atTheEnds(kind.hits)) {
    const inLine = lettered.get(hit.line) ?? letteredWords(scan, hit.line);
    lettered.set(hit.line, inLine);
    const reading = weigh(surroundingsOf(scan, hit, inLine), kind);
    if (reading.sure > best.sure) best = reading;
  }
  return best;
}

function atTheEnds(hits: readonly Hit[]): readonly Hit[] {
  return hits.length <= MOST_READ ? hits : [...hits.slice(0, MOST_READ / 2), ...hits.slice(-MOST_READ / 2)];
}

function letteredWords(scan: Scan, at: number): number {
  const line = scan.lines[at];
  return scan.words.slice(line?.from, line?.to).filter((word) => /\p{L}/u.test(word.word)).length;
}

function surroundingsOf(scan: Scan, hit: Hit, inLine: number): Surroundings {
  const line = scan.lines[hit.line];
  if (line === undefined) throw new Error(`a hit stands on line ${hit.line}, which the scan does not have`);
  const covered = Math.min(1, hit.words / Math.max(1, inLine));
  // The hit's own offsets are moved into the line so that features can look at what stands before it.
  const local = { ...hit, start: hit.start - line.start, end: hit.end - line.start };
  return {
    line: scan.text.slice(line.start, line.end).slice(0, 2000),
    text: scan.text.slice(0, 4000),
    covered,
    hit: local,
  };
}

function weigh(around: Surroundings, kind: KindScore): GateReading {
  const reasons = { for: [] as string[], against: [] as string[] };
  let odds = PRIOR + 2 * (kind.score - 0.5);
  for (const feature of FEATURES) {
    if (!feature.seen(around)) continue;
    odds += feature.weight;
    (feature.weight > 0 ? reasons.for : reasons.against).push(feature.name);
  }
  return { sure: 1 / (1 + Math.exp(-odds)), ...reasons };
}

/** Gaps in the guides: reports that nobody's guide answered, put together by what their texts have in common. */
import { maskText } from '../masked-text.ts';
import type { GapReport } from './gap-report.ts';
import { joinSimilar } from './similar-pairs.ts';
import { featuresOf } from './text-features.ts';

/** One error that no guide knows. */
export interface Gap {
  /** Stays the same as long as its first report is kept. */
  readonly id: string;
  /** Oldest first. */
  readonly reports: readonly GapReport[];
  /** How many different people met it. */
  readonly people: number;
  /** Where, the most frequent first. */
  readonly channels: readonly string[];
  readonly firstSeen: Date;
  readonly lastSeen: Date;
  /** How many of the reports were answered with something that did not fit. */
  readonly rejected: number;
  /** The text that stands for all: the most frequent one, masked. */
  readonly typical: string;
}

/** On 283 labelled pastes: at 0.3 strangers meet, at 0.5 two thirds of what belongs together stays apart. */
const LEAST_COMMON = 0.4;

/**
 * Takes reports in any order and returns the gaps, those that most people met first. Two reports are of one gap when they are alike
 * enough, or a chain of such reports lies between them. So the order of the reports changes nothing, and a new report
 * adds to gaps or joins them, and never takes one apart.
 */
export function clusterGaps(reports: readonly GapReport[]): readonly Gap[] {
  const byText = Map.groupBy(inTime(reports), ({ text }) => maskText(text));
  const texts = [...byText.keys()].toSorted();
  const groups = groupsOf(texts.length);
  joinSimilar(texts.map(featuresOf), LEAST_COMMON, groups);
  const clusters = Map.groupBy(texts, (_, at) => groups.of(at));
  return [...clusters.values()]
    .map((own) => gapOf(own, byText))
    .toSorted(
      (a, b) =>
        b.people - a.people ||
        b.reports.length - a.reports.length ||
        b.lastSeen.getTime() - a.lastSeen.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
}

function inTime(reports: readonly GapReport[]): readonly GapReport[] {
  return reports.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

/** Sets that are joined: each points to a smaller one of its set, the smallest to itself. */
function groupsOf(size: number) {
  const parents = Array.from({ length: size }, (_, at) => at);
  const of = (at: number): number => {
    let [root, walker] = [at, at];
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let next = parents[walker] ?? root; next !== root; next = parents[walker] ?? root) {
      parents[walker] = root;
      walker = next;
    }
    return root;
  };
  return {
    of,
    isJoined: (a: number, b: number) => of(a) === of(b),
    join: (a: number, b: number) => {
      parents[Math.max(of(a), of(b))] = Math.min(of(a), of(b));
    },
  };
}

function gapOf(texts: readonly string[], byText: ReadonlyMap<string, readonly GapReport[]>): Gap {
  const reports = inTime(texts.flatMap((text) => byText.get(text) ?? []));
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a gap has at least one report');
  const frequency = (text: string) => byText.get(text)?.length ?? 0;
  const [typical = ''] = texts.toSorted(
    (a, b) => frequency(b) - frequency(a) || a.length - b.length || (a < b ? -1 : 1),
  );
  const people = new Set(reports.flatMap(({ person }) => (person === null ? [] : [person])));
  const channels = Map.groupBy(
    reports.flatMap(({ channel }) => (channel === null ? [] : [channel])),
    (channel) => channel,
  );
  return {
    id: `gap-${shortHash(maskText(first.text))}`,
    reports,
    people: people.size,
    channels: [...channels]
      .toSorted(([a, few], [b, many]) => many.length - few.length || (a < b ? -1 : 1))
      .map(([channel]) => channel),
    firstSeen: first.at,
    lastSeen: last.at,
    rejected: reports.filter(({ why }) => why === 'rejected').length,
    typical,
  };
}

/** Eight characters for a text (FNV-1a over its UTF-16 units, twice, with two offsets). Not for secrets. */
function shortHash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193) ^ (high >>> 13);
  }
  const wide = (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff);
  return wide.toString(36).padStart(10, '0').slice(-8);
}

/** Whether a report shows an error that somebody has, or only talks about one: decides if an overheard message is answered. */
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

interface Surroundings {
  readonly line: string;
  readonly text: string;
  /** Share of the line's words that the hit covers, 0 to 1. */
  readonly covered: number;
  readonly hit: Hit;
}

interface Feature {
  readonly name: string;
  readonly weight: number;
  readonly seen: (around: Surroundings) => boolean;
}

// Weights are log-odds, set by hand on texts written for this project; each feature is one reason that people would give.
const FEATURES: readonly Feature[] = [
  {
    name: 'machine text',
    weight: 1.6,
    seen: ({ line }) =>
      /[{<]\s*["'\w/?]|["']\s*[:=]>?\s|\w+=["'{[\w]|^\s*(?:at|<|>)\s|\w(?:Error|Exception|Fault)\b|\b(?:ERROR|WARN(?:ING)?|FATAL|CRITICAL|SEVERE)\b|HTTP\/\d|\[(?:error|warn|fatal)\]|\d\d:\d\d:\d\d/.test(
        line,
      ),
  },
  {
    name: 'introduced as an error',
    weight: 1.2,
    seen: ({ line }) =>
      /\b(?:error|exception|failed|failure|fatal|fehler|erreur|b[łl][ąa]d|erro|refused|rejected|denied)\b\s*[:=(\-–—[]|^\s*(?:\W{0,3})(?:error|failed|fatal|curl)\b/i.test(
        line,
      ),
  },
  {
    name: 'somebody reports a failure',
    weight: 1.3,
    seen: ({ text }) =>
      /\b(?:get(?:ting|s)?|got|gives?|giving|keeps?|throws?|throwing|return(?:s|ed|ing)|says?|saying|shows?|showing|see(?:ing|s)?|fails?|failing|failed|came back|come back|comes back|respon(?:ds|ded|ding)|answers?|dies?|died|dying|stopped|dead|broken|broke|down|won'?t|can'?t|cannot|unable|stuck|doesn'?t work|not work(?:ing)?|went red|kicked out)\b|(?:seit|depuis|desde|od wczoraj|bekomme[n]?|funktioniert nicht|ne marche|no funciona|nie dzia)/i.test(
        text,
      ),
  },
  {
    name: 'asks for help',
    weight: 0.6,
    seen: ({ text }) =>
      /\b(?:any ideas?|any(?:one|body)|help|pls|please look|what does this mean|how (?:do|can) (?:i|we) fix)\b/i.test(
        text,
      ),
  },
  { name: 'the error is nearly the whole line', weight: 1.5, seen: ({ covered }) => covered >= 0.5 },
  { name: 'a telling signature', weight: 1.1, seen: ({ hit }) => !hit.entry.broad },
  { name: 'a long signature', weight: 0.7, seen: ({ hit }) => !hit.entry.broad && hit.words >= 4 },
  {
    name: 'a fenced or quoted text',
    weight: 0.6,
    seen: ({ text, line }) => /```|^\s*(?:>|&gt;)/.test(text) || /["“'`][^"”'`]{8,}["”'`]/.test(line),
  },
  {
    name: 'it went well',
    weight: -2.6,
    seen: ({ line }) =>
      /\b(?:success(?:ful(?:ly)?)?|succeeded|passed|accepted|200 ok|(?:logged|signed) in|is up|(?:now|again) (?:active|green|working|connected|fine)|all (?:good|green)|credentials? ok|resolved|works? (?:again|now)|0 (?:failed|failing|denied|errors?))\b/i.test(
        line,
      ),
  },
  {
    name: 'it was fixed or is being changed',
    weight: -1.8,
    seen: ({ line }) =>
      /\b(?:fix(?:ed|es)|merged?|refactor(?:ed|ing)?|renamed?|released?|deploy bot|changelog|handle[sd]?|bump(?:ed)?|add(?:ed|s)? (?:a |an )?(?:test|handling|support|retry|message))\b/i.test(
        line,
      ),
  },
  {
    name: 'it is being discussed, not suffered',
    weight: -2,
    seen: ({ line }) =>
      /\b(?:shall we|should we|let'?s|agenda|standup|proposal|roadmap|quarter|onboarding|wiki|docs? (?:on|about|for|page)|policy|reminder|deck|meeting|training|thoughts|subject line|e-?mail subject|joke|kidding|lol|questionnaire|rfc|how (?:does|do) .{0,40} differ|what is the difference|difference between)\b/i.test(
        line,
      ),
  },
  {
    name: 'it is denied',
    weight: -2.4,
    seen: ({ line, hit }) =>
      /\b(?:no|not|never|without|zero|0|stopped getting|no longer (?:get|see|receive)\w*|instead of)\s+(?:\w+\s+){0,2}$/i.test(
        line.slice(0, Math.max(0, hit.start)),
      ),
  },
  {
    name: 'source code',
    weight: -1.8,
    seen: ({ line }) =>
      /^\s*(?:select\b.*\bfrom|def |class |const |let |var |if ?\(|return |import |function |assert|expect\(|raise_?for|case \d)|=>|\bWHERE\b/i.test(
        line,
      ) && !/\b(?:error|exception)\b\s*:/i.test(line),
  },
];

const PRIOR = -1.9;

/** Weighs the surroundings of the kind's hits; the best-placed hit decides. */
export function readGate(scan: Scan, kind: KindScore): GateReading {
  let best: GateReading = { sure: 0, for: [], against: [] };
  for (const hit of kind.hits) {
    const reading = weigh(surroundingsOf(scan, hit), kind);
    if (reading.sure > best.sure) best = reading;
  }
  return best;
}

function surroundingsOf(scan: Scan, hit: Hit): Surroundings {
  const line = scan.lines[hit.line];
  if (line === undefined) throw new Error(`a hit stands on line ${hit.line}, which the scan does not have`);
  const inLine = scan.words.slice(line.from, line.to).filter((word) => /\p{L}/u.test(word.word)).length;
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

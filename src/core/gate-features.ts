/** What the gate looks at around a signature: each feature is one reason that people would give, with its weight in log-odds. */
import type { Hit } from './signals.ts';

/** The place where a signature was met. */
export interface Surroundings {
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
export const FEATURES: readonly Feature[] = [
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
      /\b(?:get(?:ting|s)?|got|gives?|giving|keeps?|throws?|throwing|return(?:s|ed|ing)|says?|saying|shows?|showing|see(?:ing|s)?|fails?|failing|failed|came back|come back|comes back|respon(?:ds|ded|ding)|answers?|dies?|died|dying|stopped|dead|broken|broke|down|won'?t|can'?t|cannot|unable|stuck|doesn'?t work|not work(?:ing)?|went red|kicked out|could not|couldn'?t)\b|(?:seit|depuis|desde|od wczoraj|bekomme[n]?|funktioniert nicht|ne marche|no funciona|nie dzia)/i.test(
        text,
      ),
  },
  {
    name: 'a status with its name',
    weight: 2,
    seen: ({ line }) =>
      /\b(?:http\S{0,4}|status(?: ?code)?|response|error|code)\b\W{0,6}[45]\d\d\b|\b(?:401|403|405)\b\W{0,4}(?:unauthori[sz]ed|forbidden|method not|client error|authorization required|status|errors?\b|response)|\b(?:40[135])s\b|\banswered [45]\d\d\b/i.test(
        line,
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
      /(?<!not |not indicate |n't |no )\b(?:success(?:ful(?:ly)?)?(?!["']?\s*[:=]\s*["']?(?:false|0|no))(?!: \d)|succeeded|passed|accepted|200 ok|(?<!must be |to be |not |be )(?:logged|signed) in|is up|(?:now|again) (?:active|green|working|connected|fine)|all (?:good|green)|credentials? ok|resolved|works? (?:again|now)|0 (?:failed|failing|denied|errors?))\b/i.test(
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
    name: 'a change is announced',
    weight: -2.2,
    seen: ({ line }) =>
      /^\s*(?:[-*]\s*)?(?:feat|fix|docs|chore|refactor|test|perf|ci|build|style)(?:\([\w-]+\))?!?:/i.test(
        line,
      ),
  },
  {
    name: 'somebody asks what a word means',
    weight: -2.4,
    seen: ({ line }) =>
      /\bwhat(?:'s| is| are| does| do)\b(?! (?:this|that|it|these|wrong|going|happening))[^?]{3,60}\b(?:mean|for)\b/i.test(
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
      /\b(?:no|not|never|without|zero|0|stopped getting|no longer (?:get|see|receive)\w*|instead of)\s+(?:\w+\s+){0,2}["'“‘`]?$/i.test(
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

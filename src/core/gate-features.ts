/** What the gate looks at around a signature: each feature is one reason that people would give for or against an answer. */
import type { Hit } from './signals.ts';

/** One yes-or-no question about a text, a line of it, or the place of a signature in its line. */
export interface Feature<Subject> {
  readonly name: string;
  readonly seen: (subject: Subject) => boolean;
}

/** A signature in its line; `before` is what stands in front of it, `covered` the share of the line's words that it is. */
export interface HitInLine {
  readonly hit: Hit;
  readonly before: string;
  readonly covered: number;
}

function matches(name: string, pattern: RegExp): Feature<string> {
  return { name, seen: (text) => pattern.test(text) };
}

/** Questions about the lead-in and the lines around the signature. */
export const TEXT_FEATURES: readonly Feature<string>[] = [
  matches(
    'somebody reports a failure',
    /\b(?:get(?:ting|s)?|got|gives?|giving|keeps?|throws?|throwing|return(?:s|ed|ing)|says?|saying|shows?|showing|see(?:ing|s)?|fails?|failing|failed|came back|comes? back|respon(?:ds|ded|ding)|answers?|dies?|died|dying|stopped|dead|broken|broke|down|won'?t|can'?t|cannot|unable|stuck|doesn'?t work|not work(?:ing)?|went red|kicked out|could ?n[o']t)\b|\b(?:seit|depuis|desde|od wczoraj|bekomme[n]?|funktioniert nicht|ne marche|no funciona|nie dzia|antwortet|meldet|zeigt|sagt|kommt nur|renvoie|affiche|r[ée]pond|devuelve|muestra|dice|zwraca|pokazuje|retorna|mostra|geeft|wirft)/i,
  ),
  matches(
    'asks for help',
    /\b(?:any ideas?|any(?:one|body)|help|pls|please look|what does this mean|how (?:do|can) (?:i|we) fix|what do i)\b|\b(?:wer kann|jemand|quelqu.un|une id[ée]e|alguien|algu[ée]m|kto[śs]|iemand|hilfe|aide|ayuda|ajuda|pomoc|hulp)\b/i,
  ),
  matches('a fenced text', /```|^\s*(?:>|&gt;)/m),
  matches(
    'a stack trace',
    /^\s+at [\w$.<>[\]]+|^\s*File "[^"\n]{1,200}", line \d|Traceback \(most recent|^\s*#\d+ |Caused by:/m,
  ),
  matches(
    'a person tells how it ended',
    /\b(?:fixed|solved|sorted|resolved|closing|closed|working again|back (?:up|to normal)|all good|no longer shows?|turned out|was (?:the|because)|thanks|thank you|cheers|danke|merci|gracias|obrigad[oa]|dzi[ęe]ki|bedankt|gel[öo]st|behoben|geschlossen|r[ée]gl[ée]|resuelto|corrigido|naprawion[aey]|opgelost)\b/i,
  ),
  matches(
    'a review, plan or page of documentation',
    /\b(?:pr (?:up|#?\d+)|pull request|review|nit:|docs?\b|documentation|handbook|read(?:ing|me)|article|blog|rfc|runbook|draft|comments welcome|test plan|acceptance criteria|agenda|minutes|status:\*? ?accepted|summary:|onboarding|faq|post-?mortem|changelog|release notes)\b/i,
  ),
  matches(
    'a list of several things',
    /(?:^|\n)\s*(?:[-•*]|\d[.)]|&gt; \*|> \*)\s+\S[^\n]*\n\s*(?:[-•*]|\d[.)]|&gt; \*|> \*)\s+\S/,
  ),
  matches(
    'a test run',
    /\b(?:PASS|FAIL|jest|vitest|pytest|rspec|phpunit|junit|coverage:|test suites?|--- (?:PASS|FAIL)|passing|__tests__|\.(?:test|spec)\.[jt]sx?|_test\.|expect\(|toBe\b|assert\w*\()/,
  ),
];

/** Questions about the line on which the signature stands (its first 2,000 characters). */
export const LINE_FEATURES: readonly Feature<string>[] = [
  matches(
    'machine text',
    /[{<]\s*["'\w/?]|["']\s*[:=]>?\s|\w+=["'{[\w]|^\s*(?:at|<|>)\s|\w(?:Error|Exception|Fault)\b|\b(?:ERROR|WARN(?:ING)?|FATAL|CRITICAL|SEVERE)\b|HTTP\/\d|\[(?:error|warn|fatal)\]|\d\d:\d\d:\d\d/,
  ),
  matches(
    'introduced as an error',
    /\b(?:error|exception|failed|failure|fatal|fehler|erreur|b[łl][ąa]d|erro|refused|rejected|denied)\b\s*[:=(\-–—[]|^\s*(?:\W{0,3})(?:error|failed|fatal|curl)\b/i,
  ),
  matches(
    'a status with its name',
    /\b(?:http\S{0,4}|status(?: ?code)?|response|error|code)\b\W{0,6}[45]\d\d\b|\b(?:401|403|405)\b\W{0,4}(?:unauthori[sz]ed|forbidden|method not|client error|authorization required|status|errors?\b|response)|\b(?:40[135])s\b|\banswered [45]\d\d\b/i,
  ),
  matches('a quoted text', /["“'`][^"”'`]{8,}["”'`]/),
  matches(
    'it went well',
    /(?<!not |not indicate |n't |no )\b(?:success(?:ful(?:ly)?)?(?!["']?\s*[:=]\s*["']?(?:false|0|no))(?!: \d)|succeeded|passed|accepted|200 ok|(?<!must be |to be |not |be )(?:logged|signed) in|is up|(?:now|again) (?:active|green|working|connected|fine)|all (?:good|green)|credentials? ok|works? (?:again|now)|0 (?:failed|failing|denied|errors?))\b/i,
  ),
  matches(
    'it was fixed or is being changed',
    /\b(?:fix(?:ed|es)|merged?|refactor(?:ed|ing)?|renamed?|released?|deploy bot|changelog|handle[sd]?|bump(?:ed)?|drops?|rotated|add(?:ed|s)? (?:a |an )?(?:test|handling|support|retry|message))\b/i,
  ),
  matches(
    'a change is announced',
    /^\s*(?:[-*•]\s*)?(?:feat|fix|docs|chore|refactor|test|perf|ci|build|style)(?:\([\w-]+\))?!?:/i,
  ),
  matches(
    'somebody asks what a word means',
    /\bwhat(?:'s| is| are| does| do)\b(?! (?:this|that|it|these|wrong|going|happening))[^?]{3,60}\b(?:mean|for)\b/i,
  ),
  matches(
    'it is being discussed, not suffered',
    /\b(?:shall we|should we|let'?s|standup|proposal|roadmap|quarter|wiki|policy|reminder|deck|meeting|training|thoughts|subject line|e-?mail subject|joke|kidding|lol|questionnaire|how (?:does|do) .{0,40} differ|what is the difference|difference between|instead of|you get|we know|would)\b/i,
  ),
  matches(
    'source code',
    /^\s*(?:select\b.*\bfrom|def |class |const |let |var |if ?\(|if \w+[. ]|return |import |function |func |assert|expect\(|raise_?for|case \d|case [\w.]+:|catch|except |else|\w+\.\w+\(|@\w+|#\s|\/\/)|=>|=&gt;|\b(?:const|let|var|val) \w+ ?=|\)\s*\{|\bres\.status\(|\bapp\.\w+\(|;\s*\}|\bWHERE\b|[=!]==? ?[45]\d\d\b|\bstatus_?code\b\s*[=!]=/i,
  ),
  matches(
    'a parser stumbles',
    /\b(?:Json\w*|Parse\w*|Syntax\w*|Lexer\w*|XML\w*|Yaml\w*)(?:Error|Exception)\b|\b(?:unexpected|unrecogni[sz]ed|illegal) (?:token|character|end)\b|\bat (?:line|position|column|offset) \d/i,
  ),
  matches(
    'a file or a disk',
    /\b(?:ENOENT|EACCES|FileNotFound|No such file|chmod|chown|sudo|os error|mkdir|open\(|\bscp\b|rsync)|\(Permission denied\)|(?:^|[\s'"(])(?:\/(?:var|etc|opt|usr|home|srv|tmp)\/|[A-Z]:\\)[^\s]*['":]? ?:? ?Permission denied/i,
  ),
  matches(
    'money or cards',
    /\b(?:issuer|card|declined|fraud|payment|refund|iban|invoice|tax|vat|currency|amount|auth ?code)\b/i,
  ),
  matches(
    'goods, licences or certificates',
    /\b(?:licen[cs]e|activation|warranty|coupon|voucher|promo|discount|parking|permit|certificate|cert\b|ssl|tls|x509|domain|subscription|batch|lot|shelf|stock|best before|passport|listing|offer|quote|cache|cdn|image|cookie banner|trial)\b/i,
  ),
  matches(
    'invalid input, not credentials',
    /\b(?:validation|address line|must (?:be|match|contain)|required property|schema|field|column|row|enum|format of|postcode|phone|quantity)\b/i,
  ),
  matches(
    'a database',
    /\b(?:ORA-\d+|SQLSTATE|relation|constraint|duplicate key|deadlock|lock wait|foreign key|primary key|table)\b/i,
  ),
  matches(
    'only if, or from now on',
    /\b(?:if (?:the|a|an|you|it|your|any)|when (?:the|a|an|you|your)|whenever|will (?:be|get|need|start)|should (?:be|return|get)|in case|for example|e\.g\.|from (?:next|monday|1st)|after \d+ (?:days|minutes|hours))\b/i,
  ),
  matches('a long sentence without a quote', /^[^"“'`{}<>=]{160,}$/),
];

/** Questions about the place of the signature. */
export const HIT_FEATURES: readonly Feature<HitInLine>[] = [
  { name: 'the error is nearly the whole line', seen: ({ covered }) => covered >= 0.5 },
  { name: 'the error is a good part of the line', seen: ({ covered }) => covered >= 0.25 },
  { name: 'a telling signature', seen: ({ hit }) => !hit.entry.broad },
  { name: 'a long signature', seen: ({ hit }) => !hit.entry.broad && hit.words >= 4 },
  { name: 'an error code', seen: ({ hit }) => hit.entry.code !== null },
  {
    name: 'it is denied',
    seen: ({ before }) =>
      /\b(?:no|not|never|without|zero|0|stopped getting|no longer (?:get|see|receive)\w*|instead of)\s+(?:\w+\s+){0,2}["'“‘`]?$/i.test(
        before.slice(-80),
      ),
  },
];

/** What the gate asks about a signature's line and its place there: each answer is one reason that people would give too. */
import type { Hit } from './signals.ts';
import { type Feature, matches } from './talk-features.ts';

/** A signature in its line; `before` is what stands in front of it, `said` the signature itself, `after` what follows, `covered` the share of the line's words that it is. */
export interface HitInLine {
  readonly hit: Hit;
  readonly before: string;
  readonly said: string;
  readonly after: string;
  readonly covered: number;
}

const MACHINE_TEXT =
  /[{<]\s*["'\w/?]|["']\s*[:=]>?\s|\w+=["'{[\w]|^\s*(?:at|<|>)\s|\w(?:Error|Exception|Fault)\b|\b(?:ERROR|WARN(?:ING)?|FATAL|CRITICAL|SEVERE)\b|HTTP\/\d|\[(?:error|warn|fatal)\]|\d\d:\d\d:\d\d/;

/** Questions about the line on which the signature stands (its first 2,000 characters). */
export const LINE_FEATURES: readonly Feature<string>[] = [
  matches('machine text', MACHINE_TEXT),
  matches(
    'a log line that reports no trouble',
    /(?:^|[\s[|"=])(?:INFO|DEBUG|TRACE|NOTICE|info|debug|trace|notice|I,)(?:$|[\s\]|":,])/,
  ),
  matches(
    'a log line that reports trouble',
    /(?:^|[\s[|"=.])(?:ERROR|WARN|WARNING|FATAL|CRITICAL|SEVERE|CRIT|EMERG|ERR|error|warn|warning|fatal|critical|crit|err)(?:$|[\s\]|":,])|\[FIRING|npm ERR!|^\s*E\s+\S|level=(?:err|warn|fatal)/,
  ),
  matches(
    'an answered request',
    /"(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) [^"]{1,300}" 4\d\d|\b(?:GET|POST|PUT|PATCH|DELETE)\b .{1,200}(?:->|=>|→|:) ?4\d\d|^\s*<? ?HTTP\/\d(?:\.\d)? 4\d\d/,
  ),
  matches(
    'a notice to its reader',
    /\b(?:please|contact (?:your|the|an)|click|reconnect|re-?authori[sz]e|re-?authenticate|sign in|log in|try again|check (?:your|the)|to continue|to (?:keep|resume|restore)|go to|your (?:\w+ ){0,3}(?:token|account|connection|password|session|credentials?|integration|role|app|organi[sz]ation|key|access|authori[sz]ation|permission|subscription|plan|administrator|admin)|you (?:do not|don't|are not|aren't|must|need|cannot|can't))\b/i,
  ),
  matches('a whole sentence as machines write it', /^\W{0,6}[A-Z][^?]{8,200}[.!]\W{0,3}$/),
  matches('a question', /\?\W{0,3}$/),
  matches(
    'an error of a program by name',
    /\b[\w.]*(?:Error|Exception|Fault|Denied|Expired|Unauthorized|Forbidden)\b ?[:(]/,
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
    /\b(?:if (?:the|a|an|you|it|your|any)|when (?:the|a|an|you|your)|whenever|will (?:be|get|need|start)|should (?:be|return|get)|in case|for example|e\.g\.|from (?:next|monday|1st)|after \d+ (?:days|minutes|hours)|make sure|so (?:that )?(?:it|we|they|you|no) (?:won't|don't|will not)|otherwise|unless|next (?:week|month|year|quarter|january|june|july|spring|autumn)|by design|sinon|pensez|denkt dran|si vous|wenn (?:ihr|man|du)|als je|se (?:cambiate|cambi)|si camb\w+)\b/i,
  ),
  matches(
    'a text in a file of texts or settings',
    /^\s*(?:["']?[\w.-]+["']?\s*:\s*["'][^"']{4,}["'],?\s*$|#\s|\/\/|\.[\w-]+\s*\{|-\s[\w-]+:|[\w-]+:\s*$)|"(?:description|title|name|slug|summary|\$ref|en|de|fr|story|component|props)"\s*:|<(?:h1|p|div|span|b)\b[^>]{0,80}>.{0,80}<\/(?:h1|p|div|span|b)>|\bdescription:|\bconst [A-Z_]+ ?=|=> ?[{"']/i,
  ),
  matches(
    'a count of many',
    /\b(?:deleted|purged|removed|cleaned|archived|skipped|revoked|expired|found|passed|failed|processed|compared)[ =:]\d+|\b\d+ (?:expired|revoked|inactive|unauthori[sz]ed|invalid|failed|disabled|deleted|rows|users|passed|sessions|tokens)\b|\b(?:all|old|stale) (?:\w+ ){0,2}(?:sessions?|tokens?|keys?) (?:\w+ )?(?:revoked|deleted|purged)/i,
  ),
  matches('a long sentence without a quote', /^[^"“'`{}<>=]{160,}$/),
];

/** Questions about the place of the signature. */
export const HIT_FEATURES: readonly Feature<HitInLine>[] = [
  { name: 'the error is nearly the whole line', seen: ({ covered }) => covered >= 0.5 },
  { name: 'the error is a good part of the line', seen: ({ covered }) => covered >= 0.25 },
  { name: 'a telling signature', seen: ({ hit }) => !hit.entry.broad },
  { name: 'a status by its number', seen: ({ hit }) => hit.entry.status !== null },
  { name: 'a long signature', seen: ({ hit }) => !hit.entry.broad && hit.words >= 4 },
  { name: 'the error opens the line', seen: ({ before }) => !/[\p{L}\d]/u.test(before) },
  { name: 'the error ends the line', seen: ({ after }) => !/[\p{L}\d]/u.test(after) },
  {
    name: 'a verb of saying stands before it',
    seen: ({ before }) =>
      /\b(?:says?|said|saying|tells? (?:me|us|him|her|them)|shows?|showing|gives? (?:me|us)|get(?:s|ting)?|got|returns?|returned|returning|answers?|answered|responds?|replies|replied|is|throws?|see|sees|seeing|keeps? (?:on )?(?:getting|saying)|with|back|claims?|complains?|message|error|meldet|sagt|zeigt|bekommen?|antwortet|dit|r[ée]pond|affiche|dice|devuelve|muestra|diz|mostra|zegt|geeft|pisze|zwraca)\W{1,4}(?:(?:a|an|the|me|us|that|back|only|just|with|constant|nothing but|nur|noch|que|że|dat|dass)\W{1,3}){0,2}$/i.test(
        before.slice(-60),
      ),
  },
  {
    name: 'it is named, not met',
    seen: ({ before }) =>
      /\b(?:the|a|an|any|every|these|those|on|for|about|of|between|called|titled|named|like|whether|an?other|expired|such|as|when|if|until|before|after|than|der|die|das|le|la|el|los|les)\W{1,3}(?:\w+\W{1,2})?$/i.test(
        before.slice(-40),
      ),
  },
  {
    name: 'told as a fact',
    seen: ({ said }) =>
      /\b(?:is|was|are|has|have|had|been|cannot|can't|could|do|does|did|not|no longer|must|need|needs|denied|failed|rejected|refused|requires?|lacks?)\b/i.test(
        said,
      ),
  },
  { name: 'said to somebody', seen: ({ said }) => /\b(?:you|your|please)\b/i.test(said) },
  { name: 'other words between its words', seen: isLoose },
  {
    name: 'other words between its words in machine text',
    seen: (place) => isLoose(place) && MACHINE_TEXT.test(place.before + place.said + place.after),
  },
  { name: 'an error code', seen: ({ hit }) => hit.entry.code !== null },
  {
    name: 'it is denied',
    seen: ({ before }) =>
      /\b(?:no|not|never|without|zero|0|stopped getting|no longer (?:get|see|receive)\w*|instead of)\s+(?:\w+\s+){0,2}["'“‘`]?$/i.test(
        before.slice(-80),
      ),
  },
];

// Said with words between, as people tell it: in machine text that is mostly chance.
function isLoose({ hit, said }: HitInLine): boolean {
  return said.split(/[\s_]+/).length > hit.words;
}

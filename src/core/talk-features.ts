/** What the gate asks about the lead-in and the lines around a signature: whether people tell their own trouble or talk about errors. */

/** One yes-or-no question about a text, a line of it, or the place of a signature in its line. */
export interface Feature<Subject> {
  readonly name: string;
  readonly seen: (subject: Subject) => boolean;
}

/** Makes a question that a regular expression answers. */
export function matches(name: string, pattern: RegExp): Feature<string> {
  return { name, seen: (text) => pattern.test(text) };
}

/** Questions about the lead-in and the lines around the signature. */
export const TEXT_FEATURES: readonly Feature<string>[] = [
  matches(
    'asks to know, not for help',
    /\bhow (?:long|often|many|much|would|should)\b|\bhow do(?:es)? (?:you|people|a|an|one)\b|\b(?:is|are) there (?:a|an|any)\b|\bdo(?:es)? (?:a|an|the|all|most|any|our) \w+|\bwhich (?:\w+ ){1,4}(?:do|does|should|needs?|still|can|are)\b|\b(?:should|shall) (?:we|i|it|they|the|an?)\b|\b(?:would|could|can|may) (?:it|we|the|they)\b|\bis it (?:worth|better|ok|possible|true)\b|\b(?:has|have) any(?:one|body) (?:documented|written|read|tried|compared)|\b(?:wie lange|wie oft|welche[rs]?|wo dokumentier|combien de temps|combien|quels? |cada cu[áa]nto|cu[áa]nto (?:tiempo|dura)|qu[ée] permisos|jak d[łl]ugo|hoe lang|welke|quanto (?:tempo|dura))\b/i,
  ),
  matches(
    'a status that is none of these errors',
    /(?:HTTP\/\d(?:\.\d)?"? |\bstatus(?:[ _-]?code)?["']?\s{0,2}[:= ]\s{0,2}["']?)(?!40[1357]|2\d\d)[3-5]\d\d\b/i,
  ),
  matches(
    'a status of success',
    /(?:HTTP\/\d(?:\.\d)?"? |\bstatus(?:[ _-]?code)?["']?\s{0,2}[:= ]\s{0,2}["']?|-> ?)2\d\d\b/i,
  ),
  matches(
    'somebody reports a failure',
    /\b(?:get(?:ting|s)?|got|gives?|giving|keeps?|throws?|throwing|return(?:s|ed|ing)|says?|saying|tells?|claims?|shows?|showing|see(?:ing|s)?|fails?|failing|failed|came back|comes? back|respon(?:ds|ded|ding)|answers?|dies?|died|dying|stopped|dead|broken|broke|down|won'?t|can'?t|cannot|unable|stuck|doesn'?t work|not work(?:ing)?|went red|kicked out|throw[ns]? (?:me|us) out|logged out|rejects?|refuses?|could ?n[o']t)\b|\b(?:seit|depuis|desde|od wczoraj|od rana|sinds|bekomme[n]?|funktioniert nicht|ne marche|no funciona|nie dzia|antwortet|meldet|zeigt|sagt|kommt nur|renvoie|affiche|r[ée]pond|devuelve|muestra|dice|zwraca|pokazuje|odrzuca|retorna|mostra|geeft|wirft|zegt)/i,
  ),
  matches(
    'asks for help',
    /\b(?:any (?:ideas?|workaround)|ideas\?|any(?:one|body) (?:know|seen|else|touch|got)|help|pls|please (?:look|check)|someone (?:look|check|give|help)|what does this mean|how (?:do|can) (?:i|we)|what (?:do|should|can|else can|am) (?:i|we)|what now|what gives|who owns|who can|who clicked|who changed|where (?:do|can|should) (?:i|we)|is it (?:us|just me)|why (?:do|does|am|is|are|did)|no idea|hm\?|which permission)\b|\?\?|\b(?:wer kann|jemand|quelqu.un|une id[ée]e|alguien|algu[ée]m|kto[śs]|iemand|hilfe|aide|ayuda|ajuda|pomoc|hulp|aiuto|warum|pourquoi|por qu[eé]|dlaczego|waarom)\b/i,
  ),
  matches(
    'since a time, or again and again',
    /\b(?:since (?:this|yesterday|today|last|the|about|a|\d|we|i|mon|tue|wed|thu|fri|sat|sun)\w*|this morning|all (?:day|morning|night)|overnight|right now|just now|every (?:time|call|request|few|hour|night|morning|single)|again|still|any ?more|suddenly|out of the blue|(?:third|second) (?:time|day)|worked (?:yesterday|before|until|fine|last)|was fine|on and off|constantly|keeps?|today|nothing changed|no(?:body| one) (?:changed|touched|here)|days? ago)\b|\b(?:seit (?:heute|gestern|dem|der|montag|\d)|heute früh|depuis (?:hier|ce|la|le|lundi)|desde (?:ayer|hoy|ontem|hoje|el|la|esta)|od (?:wczoraj|rana|dzi)|sinds (?:gisteren|vanochtend|vandaag)|da (?:ieri|stamattina)|immer|toujours|siempre|nur noch)\b/i,
  ),
  matches(
    'work stands still because of it',
    /\b(?:not (?:syncing|sending|coming in|going out|updating|printing|loading|downloading)|no (?:orders|labels|stock|data)|orders? (?:are )?(?:not|stuck|stopped)|(?:sync|job|feed|import|export|script|pipeline|integration|connector|build|deploy|login|webhook)s? (?:is |are |has |have |keeps? )?(?:\w+ )?(?:stopped|dead|red|down|broken|failing|failed|stuck|blocked|fails)|blocked|at a standstill|cannot finish|can'?t finish|paused|skipped|giving up|aborting)\b/i,
  ),
  matches(
    'a person tells of own things',
    /\b(?:i|i'm|i've|im|we|we're|we've|our|my|me|us|ich|wir|unsere?|mein|bei uns|nous|notre|je|mon|mi|nuestr[oa]s?|yo|mam|mamy|nasz|nosso|nossa|meu|ons|onze|wij|il nostro)\b/i,
  ),
  matches(
    'on behalf of somebody',
    /\b(?:customer|client|shop|merchant|user|colleague|boss|new (?:starter|employee|colleague|client)|supplier|vendor|she|he)(?:'s)? (?:\w+ )?(?:says?|gets?|sees?|can'?t|cannot|told|wrote|reports?|tells?|complains?|keeps?|has|is)\b/i,
  ),
  matches('a fenced text', /```|^\s*(?:>|&gt;)/m),
  matches(
    'a stack trace',
    /^\s+at [\w$.<>[\]]+|^\s*File "[^"\n]{1,200}", line \d|Traceback \(most recent|^\s*#\d+ |Caused by:|^goroutine \d|panicked at/m,
  ),
  matches(
    'a person tells how it ended',
    /\b(?:fixed|solved|sorted|resolved|closing|closed|working again|back (?:up|to normal|online)|caught up|all good|no longer (?:shows?|see|get)|is gone|are gone|went away|turned out|root cause|closing the loop|false alarm|for the record|green again|it was (?:only|just|my|the)|was (?:the|because|due to)|thanks|thank you|cheers|reconnected|recovered|nice one|well done|danke|merci|gracias|obrigad[oa]|dzi[ęe]ki|bedankt|grazie|gel[öo]st|behoben|geschlossen|r[ée]gl[ée]|resuelto|corrigido|naprawion[aey]|opgelost|lag am|kein .{1,30} mehr|klappt (?:jetzt|wieder)|l[äa]uft (?:jetzt|wieder|alles|seit)|(?:funktioniert|geht|steht) (?:jetzt|wieder)|c.est bon|remarche|r[ée]tabli\w*|ya (?:est[áa]|tengo|funciona|va)|voltou|ju[żz] dzia[łl]a|dzia[łl]a ju[żz]|werkt weer|loopt weer|nothing broken|nothing to do|fyi|ran through|opens now|we(?:'re| are) back|my (?:own )?(?:typo|fault|mistake|bad)|added me|ya est[áa] \w+d[oa]|arreglad[oa]|keiner mehr|heute l[äa]uft|risolto|r[ée]solu|klopt zo|as expected|since then (?:quiet|nothing))\b|-> ?ok\b/i,
  ),
  matches(
    'a review, plan or page of documentation',
    /\b(?:pr (?:up|#?\d+)|pull request|review|nit:|docs?\b|documentation|handbook|read(?:ing|me)|article|blog|rfc ?\d|runbook|playbook|step \d|draft|comments welcome|test plan|acceptance criteria|agenda|minutes|status:\*? ?accepted|summary:|onboarding (?:doc|deck|guide|page)|faq|kb|post-?mortem|change ?log|release notes|section \w+|chapter|guide|manual|openapi|swagger spec|style ?guide|for reference|sample (?:answer|response)|example (?:response|from|of|answer)|as a (?:merchant|user|customer)|notes de version|neuigkeiten|handbuch|doku(?:mentation)?|rückblick|gu[ií]a|release \d)\b/i,
  ),
  matches(
    'the wording is the subject',
    /\b(?:translat\w+|[üu]bersetzung|traduc\w+|traduction|t[łl]umacz\w+|sprachdatei|wording|copy:|copywriting|macro|template|string|texts?|phrase|typo|mock-?up|prototype|figma|storybook|slide|design question|tooltip|label(?:l?ed)?|subject(?: line)?|titled|headline|caption|grey or red|i suggest|means|meaning|is simply|is just what|names the|of the form|hei[ßs]t|bedeutet|significa|veut dire|quiere decir|oznacza|betekent|happy with|feedback by|rename)\b/i,
  ),
  matches(
    'made for a test or on purpose',
    /\b(?:mock(?:ed|s)?|stub(?:bed|s)?|fake server|dummy|synthetic|scenario:?|fixture|e2e|by design|on purpose|as intended|as expected|expected to|should (?:fail|reject|refuse|return|answer)|pen ?test|negative test|smoke test passed|unit test|test case|rejects? (?:bad|invalid|wrong|expired)|simulat\w+|drill|absichtlich)\b/i,
  ),
  matches(
    'a joke, a game or private life',
    /\b(?:joke|kidding|lol|haha|:joy:|:laughing:|kid'?s?|game|gym|hotel|movie|song|meme|interview question|quiz|trivia|scam|phishing|spam|holiday|(?<!since |after |before |over )lunch|(?<!since |after |before )coffee|wife|husband|grandma|dog|cat|t-?shirt|mug|sticker|horoscope|wild\b|remember when)\b|😂|🤣|😄/i,
  ),
  matches(
    'doors, cars and invitations',
    /\b(?:lift|elevator|door|badge|gate (?:says|code)|barrier|parking|garage|car|key ?fob|reader|floor \d|canteen|wi-?fi|invite|lanyard|building|locker|tourniquet|schranke|parkplatz|aparcamiento|barrera|bramk\w+|szlaban)\b/i,
  ),
  matches(
    'figures, rules and dashboards',
    /\b(?:week on week|month on month|weekly|monthly|dashboard|grafana panel|threshold|views|average|per cent|percent|stats|metrics?|kpi|share \d|count[=:]|_total|_count|histogram|counter|"?(?:rule|condition|window|notify)"?:|last (?:week|month|quarter|year|spring|summer)|q[1-4]\b|in 20\d\d)|\d ?% (?:down|up|of|fewer|more)|(?:down|up) \d+ ?%|[+-]\d+ ?%/i,
  ),
  matches(
    'a list of several things',
    /(?:^|\n)\s*(?:[-•*–]|\d[.)]|&gt; \*|> \*)\s+\S[^\n]*\n\s*(?:[-•*–]|\d[.)]|&gt; \*|> \*)\s+\S/,
  ),
  matches(
    'a test run',
    /\b(?:PASS|FAIL|jest|vitest|pytest|rspec|phpunit|junit|coverage:|test suites?|--- (?:PASS|FAIL)|passing|passed|__tests__|\.(?:test|spec)\.[jt]sx?|_test\.|expect\(|toBe\b|assert\w*\(|AssertionError|Scenario:|features\/)/,
  ),
];

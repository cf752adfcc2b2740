// What may stand between a name and its value, in every notation that people paste.

/**
 * How the text ties the value to the name. `field`: a quoted name, an XML tag, a name/value pair: a format made for values.
 * `equals`: an assignment. `colon`: also used in prose. The rest are looser and ask more of the value.
 */
export type Manner =
  | 'field'
  | 'equals'
  | 'colon'
  | 'flag'
  | 'tuple'
  | 'call'
  | 'prose'
  | 'table'
  | 'line'
  | 'space';

export interface Gap {
  readonly manner: Manner;
  /** Offset where the value, or its opening quote, begins. */
  readonly at: number;
  /** The notation is percent-encoded, so `%26` ends the value. */
  readonly encoded: boolean;
  /** The value is an XML text: only `<` ends it. */
  readonly xml: boolean;
}

interface Notation {
  readonly manner: Manner;
  /** What must end right before the name, looked for in the 32 units before it. */
  readonly before?: RegExp;
  /** Sticky: matches from the name's end to the value's beginning. */
  readonly between: RegExp;
  readonly xml?: true;
}

const QUOTE = String.raw`(?:\\{0,8}["'\x60]|&quot;|&#34;|&#39;|&apos;|%(?:25)?2[27]|\\u0022)`;
const CLOSE = String.raw`(?:${QUOTE}|[\])}]|\*{1,2}|_|\.{2,40}|</(?:b|strong|i|em|code|span|label|u)>){0,4}`;
const SIGN = String.raw`(?::{1,3}=|[?.+]=|\|\|=|={1,3}>?|:{0,2}=>|->|\u2192|\u21d2|\u27f6|:(?![:/]{1,2}[^\s"'])|&#61;|&#58;|%(?:25)?3[AD]|\\u003[da])`;
/** PHP prints a property's visibility behind its name. */
const VISIBILITY = String.raw`(?:["']?:(?:"[\w\\]{1,60}":|[\w\\]{1,60}:)?(?:protected|private))`;
const NAMED =
  /(?:name|key|id|field|header|param|parameter|k|n|property|variable|var|attribute|label|option|title|path)["'\\]{0,9}\s{0,4}[:=]\s{0,4}[\\"']{0,9}(?:\/(?:\w{1,12}\/)?)?$/i;
const VALUE_WORD = '(?:value|val|v|content|data|text|secret|string|default|current)';

/** In an address the name is a user (`://token:x@host`); after "user/" the value is a pair. Other rules read both. */
const TIED_ELSEWHERE = /:\/\/$|\b(?:user(?:name)?|login|benutzer(?:name)?|usr|email|id|nutzer)\s?[/|+&]\s?$/i;

const NOTATIONS: readonly Notation[] = [
  // "name":"X","type":"string","value":"V"; <add key="X" value="V"/>; name: X / value: V
  {
    manner: 'field',
    before: NAMED,
    between: new RegExp(
      String.raw`${QUOTE}?\s{0,8}[,;]?(?:[^{}<>;&\n]{0,80}?|(?:[^{}<>;&=\n]{0,60}\r?\n){1,3}[ \t]{0,40})(?<![A-Za-z])${QUOTE}?[A-Za-z_]{0,16}?${VALUE_WORD}${QUOTE}?\s{0,4}(?:[:=]|=>)\s{0,4}(?=\S)`,
      'iy',
    ),
  },
  // <Password Type="x">V</Password>, <wsse:Password>V, <string name="api_key">V, <entry key="password">V
  {
    manner: 'field',
    before: /(?:<|&lt;)(?:[\w.-]{1,30}:)?$/,
    between: /(?:\s[^<>]{0,300}?)?(?<!\/)(?:>|&gt;)\s{0,200}(?:<!\[CDATA\[)?/y,
    xml: true,
  },
  {
    manner: 'field',
    before: /<[^<>]{0,30}["']$/,
    between: /["'](?:\s[^<>]{0,200})?(?<!\/)>\s{0,80}(?:<value>\s{0,80})?(?:<!\[CDATA\[)?/y,
    xml: true,
  },
  // <key>password</key><string>V</string>, <name>token</name><value><string>V
  {
    manner: 'field',
    before: />\s{0,20}$/,
    between: /\s{0,20}<\/[\w:.-]{1,40}>\s{0,80}(?:<[\w:.-]{1,40}(?:\s[^<>]{0,100})?>\s{0,80}){1,3}/y,
    xml: true,
  },
  // multipart: name="X", an empty line, V
  {
    manner: 'field',
    before: /[;\s]name=["']$/i,
    between: /["'][^\n]{0,120}(?:\r?\n[\w-]{1,40}:[^\n]{0,120}){0,3}\r?\n\r?\n(?=\S)/y,
  },
  // {"token":{"value":"V"}}
  {
    manner: 'field',
    between: new RegExp(
      String.raw`${CLOSE}\s{0,8}[:=]>?\s{0,8}\{\s{0,80}(?:${QUOTE}?[\w$#@-]{1,24}${QUOTE}?\s{0,4}[:=]\s{0,4}${QUOTE}[^"'{}]{0,60}${QUOTE}\s{0,4},\s{0,40}){0,3}${QUOTE}?(?:${VALUE_WORD}|parameter|credentials?|_?text|#text|\$|_|plain|raw|token|stringValue)${QUOTE}?\s{0,4}[:=]>?\s{0,8}(?=\S)`,
      'iy',
    ),
  },
  // "apikey":[{"key":"value","value":"V"},…]: how request collections keep a credential's parts
  {
    manner: 'field',
    between: new RegExp(
      String.raw`${CLOSE}\s{0,8}:\s{0,8}\[\s{0,40}(?:\{[^{}]{0,200}\}\s{0,4},\s{0,40}){0,3}\{\s{0,40}${QUOTE}key${QUOTE}\s{0,4}:\s{0,4}${QUOTE}value${QUOTE}\s{0,4},\s{0,40}${QUOTE}value${QUOTE}\s{0,4}:\s{0,4}(?=\S)`,
      'iy',
    ),
  },
  // [token:protected] => V, ["token":protected]=> string(3) "V"
  { manner: 'field', between: new RegExp(String.raw`${VISIBILITY}"?\]\s{0,4}=>\s{0,8}(?=\S)`, 'y') },
  // "name": V, 'name' => V
  {
    manner: 'field',
    between: new RegExp(
      String.raw`${QUOTE}[\])]?\s{0,40}(?:${SIGN})[ \t]{0,40}(?:\r?\n[ \t]{1,40})?(?=\S)`,
      'y',
    ),
  },
  // name=V, name := V, [name] => V
  {
    manner: 'equals',
    between: new RegExp(String.raw`${CLOSE}[ \t]{0,40}(?:(?!:(?!=|:))${SIGN})[ \t]{0,40}(?=\S)`, 'y'),
  },
  // {name:V other:W}: without a space a colon assigns, it does not talk
  { manner: 'equals', before: /(?:^|[\s{[(,;])$/, between: /:(?=[^\s:/*"'\x60[{(<,;])/y },
  // name: V, *name:* V
  {
    manner: 'colon',
    between: new RegExp(
      String.raw`${CLOSE}[ \t]{0,20}${SIGN}(?:\*{1,2}|_|</b>|</strong>)?[ \t]{0,40}(?=[^\s*])`,
      'y',
    ),
  },
  { manner: 'flag', before: /(?:^|[\s"'])-{1,2}$|(?:^|\s)\/$/, between: /[ \t]{1,8}(?=[^\s-])/y },
  {
    manner: 'tuple',
    between: new RegExp(String.raw`(?:${QUOTE}?\s{0,4},\s{0,8}(?:[bru]{1,2})?|\s\.\s)(?=${QUOTE}\S)`, 'y'),
  },
  {
    manner: 'call',
    between: new RegExp(String.raw`\(\s{0,4}(?:\w{1,20}\s{0,2}=\s{0,2})?(?=${QUOTE}\S)`, 'y'),
  },
  {
    manner: 'prose',
    between: new RegExp(
      String.raw`${CLOSE}[ \t]{0,2}(?:\((?=\S)|'s[ \t]{1,4}(?=\S)|[ \t](?:is now|is|was|ist jetzt|ist|lautet|war|est|es|\u00e8|\u00e9|jest|\u00e4r|er|je|equals|set to|changed to|to|auf|of)(?:[ \t]?[:=])?[ \t]{1,4}(?=\S))`,
      'iy',
    ),
  },
  {
    manner: 'table',
    between:
      /[*_\x60]{0,2}[ \t]{0,60}[|\u2502\u2503\u00a6][ \t]{0,60}(?=[^\s|])|[*_]{0,2}(?:\t[ \t]{0,40}|[ \t]{2,60})(?:[|\u2502][ \t]{0,4})?(?=\S)/y,
  },
  // the value alone on the next line
  {
    manner: 'line',
    between:
      /[*_]{0,2}[ \t]{0,4}:?[*_]{0,2}[ \t]{0,4}(?:[>|][+-]?)?[ \t]{0,4}\r?\n(?:[ \t]{0,40}\r?\n)?[ \t]{0,40}(?=\S)/y,
  },
  { manner: 'space', between: /["'\x60*_]{0,2} (?=\S)/y },
];

/** Takes prepared text and a name's ends, and returns the gap to its value in the first notation that fits, or undefined. */
export function gapAfter(text: string, start: number, end: number): Gap | undefined {
  const before = text.slice(Math.max(0, start - 32), start);
  if (TIED_ELSEWHERE.test(before)) return undefined;
  for (const notation of NOTATIONS) {
    if (notation.before !== undefined && !notation.before.test(before)) continue;
    notation.between.lastIndex = end;
    const between = notation.between.exec(text)?.[0];
    if (between === undefined) continue;
    return {
      manner: notation.manner,
      at: end + between.length,
      encoded: between.includes('%'),
      xml: notation.xml === true,
    };
  }
  return undefined;
}

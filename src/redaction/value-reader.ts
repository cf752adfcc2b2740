// Where a value ends, once it is known where it begins: in quotes of any depth of escaping, in XML, or bare.

export interface ReadValue {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** White space or an escaped line break stood inside the quotes at an edge of the value. */
  readonly edgeSpace: boolean;
}

export interface Reading {
  /** A bare value may hold the signs that otherwise end it, when no new name follows them. */
  readonly generous: boolean;
  readonly encoded: boolean;
  readonly xml: boolean;
}

/** Longer than any token seen; a value that runs on is cut here and its rest is read by no rule but still masked as one run. */
export const LONGEST = 4096;

/** What may wrap a value before its quote or first character: casts, constructors, YAML tags and folds, PHP's var_dump. */
const WRAPPER =
  /(?:\[\]\w{1,10}\{\s{0,4}|\[\s{0,20}|!!\w{1,12}\s{1,4}|!\w{1,12}\s{1,4}|[>|][+-]?[ \t]{0,4}\r?\n[ \t]{1,40}|string\(\d{1,6}\)\s{1,4}|(?:new\s)?(?:RAW|Some|Ok|Just|Secret|SecretString|SecretStr|Password|String|str|bytes|Text|String::from|b64decode|base64\.b64decode|Buffer\.from|atob|encodeURIComponent|StringValue|NSString|NewSecret|quote)\(\s{0,4}|<!\[CDATA\[|\((?=["'\\])|[bruf@$]{1,2}(?=["']))/y;
const OPENING = /\\{0,8}(?:"""|["'\x60])|&quot;|&#34;|&#39;|&apos;|%(?:25)?2[27]|\\u0022/y;
const BARE_END = /[\s"'\x60\\]|&quot;|&#3[49];|\\u0026/;
const ENCODED_END = /[\s"'\x60\\&]|%(?:25)?(?:2[267CD]|7D|0[AD]|3B|20)/i;
const XML_END = /<|\]\]>|&lt;/;
/** ODBC puts braces around a password that holds a semicolon. */
const BRACED = /\{([^{}\n]{3,128})\}(?=;|$)/my;
/** After a comma or semicolon the next field's colon may have its value glued on; in a query it has an equals sign. */
const NEXT_FIELD = /\s{0,2}[\w.[\]-]{1,40}(?:\s\w{1,20}){0,2}\s?[=:]/y;
const NEW_NAME = /(?:amp;)?\s{0,2}[\w.[\]-]{1,40}(?:\s\w{1,20}){0,2}\s?(?:=|:\s)/y;
const SCHEME =
  /(?:(?:bearer|basic|token|apikey|api-key|jwt|key|ssws|bot)(?:\s{1,4}|%20|\+(?=\S{12}))|(?:hmac-)?sha(?:1|256|384|512)=)(?=\S)/iy;
/** White space as written, escaped or percent-encoded: it breaks a header just the same. */
const LEADING_EDGE = /\s|\\[nrt]|%20|%0[AD]/iy;
const TRAILING_EDGE = /(?:\s|(?<!\\)\\[nrt]|%20|%0[AD])$/i;

/** Takes text and the offset where a value begins, and returns the value without its quotes, scheme word and edge space. */
export function readValue(text: string, at: number, how: Reading): ReadValue | undefined {
  let open = at;
  for (let depth = 0; depth < 2; depth += 1) open = skip(WRAPPER, text, open);
  const inner = skip(OPENING, text, open);
  if (how.xml && inner === open) return trimmed(text, open, endOf(text, open, XML_END), true);
  if (inner === open) return bareValue(text, open, how);
  const quote = text.slice(open, inner);
  return trimmed(text, inner, closing(text, inner, quote), true);
}

/** YAML and SQL write a single quote inside single quotes twice. */
function isDoubled(text: string, at: number): boolean {
  return at > 0 && text.startsWith("''", at) && /[\p{L}\d]/u.test(text.charAt(at + 2));
}

function bareValue(text: string, at: number, how: Reading): ReadValue | undefined {
  const braced = how.generous ? skip(BRACED, text, at) - at : 0;
  if (braced > 0) return { start: at + 1, end: at + braced - 1, quoted: false, edgeSpace: false };
  const start = skip(SCHEME, text, at);
  if (how.encoded) return trimmed(text, start, endOf(text, start, ENCODED_END), false);
  return trimmed(text, start, bareEnd(text, start, how.generous), false);
}

/** Takes text and a bare value's beginning, and returns its end: white space, a quote, or a sign that closes or starts something. */
export function bareEnd(text: string, start: number, generous: boolean): number {
  const limit = endOf(text, start, BARE_END);
  const run = text.slice(start, limit);
  const signs = /[,;&|<>)\]}?]/g;
  for (let sign = signs.exec(run); sign !== null; sign = signs.exec(run)) {
    if (!generous || endsAt(text, start + sign.index, limit)) return start + sign.index;
  }
  return limit;
}

function endsAt(text: string, at: number, limit: number): boolean {
  const next = at + 1;
  if (next >= limit || /[,;&<>)\]}]/.test(text.charAt(next))) return true;
  if (text.charAt(at) === '<') return /[/\p{L}!]/u.test(text.charAt(next));
  const name = text.charAt(at) === '&' ? NEW_NAME : NEXT_FIELD;
  name.lastIndex = next;
  return name.test(text);
}

/** A quote opened behind backslashes closes behind as many; an unclosed one ends with its line. */
function closing(text: string, from: number, quote: string): number {
  const window = text.slice(from, from + LONGEST);
  let at = window.indexOf(quote);
  while (at >= 0 && isEscaped(window, at, quote))
    at = window.indexOf(quote, at + (isDoubled(window, at) ? 2 : 1));
  if (at >= 0) return from + at;
  const line = window.indexOf('\n');
  return from + (line < 0 ? window.length : line);
}

function isEscaped(text: string, at: number, quote: string): boolean {
  if (quote.startsWith('\\') || quote.length > 1) return false;
  if (isDoubled(text, at)) return true;
  let slashes = 0;
  while (slashes < 16 && text.charAt(at - 1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function trimmed(text: string, from: number, to: number, quoted: boolean): ReadValue | undefined {
  let start = from;
  let end = to;
  for (let step = edgeBefore(text, start, end); step > 0; step = edgeBefore(text, start, end)) start += step;
  for (let step = edgeAfter(text, start, end); step > 0; step = edgeAfter(text, start, end)) end -= step;
  if (start >= end) return undefined;
  const edgeSpace = quoted && (start > from || end < to);
  const bare = skip(SCHEME, text, start);
  return { start: bare < end ? bare : start, end, quoted, edgeSpace };
}

function edgeBefore(text: string, start: number, end: number): number {
  return start < end ? skip(LEADING_EDGE, text, start) - start : 0;
}

function edgeAfter(text: string, start: number, end: number): number {
  return TRAILING_EDGE.exec(text.slice(Math.max(start, end - 4), end))?.[0].length ?? 0;
}

function endOf(text: string, from: number, stop: RegExp): number {
  const window = text.slice(from, from + LONGEST);
  const found = window.search(stop);
  return found < 0 ? from + window.length : from + found;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

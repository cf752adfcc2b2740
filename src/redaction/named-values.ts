// Secrets that are known by the name beside them: `password=…`, `"apiKey": "…"`, `<Token>…`, `--client-secret …`.
import { type Gap, gapAfter } from './gap.ts';
import type { FoundKey } from './key-finder.ts';
import { rank, type Span } from './span.ts';
import { LONGEST, type ReadValue, readValue } from './value-reader.ts';
import { isRandom } from './value-shape.ts';
import { isWorthMasking } from './value-worth.ts';

/** `password: str = "x"`: the type stands where a value is expected. */
const TYPE = /^(?:str|string|String|text|char|bytes|any|SecretStr|Optional\[str\]|&str)\??$/;
const AFTER_TYPE = /[ \t]{0,4}=[ \t]{0,4}(?=\S)/y;

/** A call that reads or checks takes names and input, not secrets. */
const ASKING_CALL =
  /^(?:get|fetch|read|load|find|is|has|need|require|request|create|forgot|describe|print|log|test|it)[A-Z_]|^(?:get|decode|parse)$/;

const USER = '(?:user(?:name| ?id)?|login|benutzer(?:name)?|e-?mail|account|konto|utilisateur|usuario)';
const USER_BEHIND = new RegExp(String.raw`^[ \t]{1,3}[*_]{0,2}${USER}[*_]{0,2}\s?[:=]`, 'i');
const USER_BEFORE = new RegExp(String.raw`\b${USER}[*_]{0,2}\s?[:=]\s?\S{2,64}[ \t]{1,3}[*_]{0,2}$`, 'i');

const RUN = /[^\s"'`<>]{1,200000}/y;
const LIST_NEXT = /["'\x60]\s{0,4},\s{0,20}(?=["'\x60])/y;

/** Takes prepared text and its names, and returns the values of those names. Linear: each value is read once. */
export function namedValues(text: string, keys: readonly FoundKey[]): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const key of keys) {
    if (key.start < read) continue;
    const gap = gapAfter(text, key.start, key.end);
    if (gap === undefined || isQuestion(text, key, gap)) continue;
    const value = worthyValue(text, key, gap);
    if (value === undefined) continue;
    spans.push(spanOf(text, key, value));
    read = listRest(text, key, gap, { end: runEnd(text, value), spans });
  }
  return spans;
}

function isQuestion(text: string, key: FoundKey, gap: Gap): boolean {
  return gap.manner === 'call' && ASKING_CALL.test(text.slice(key.start, key.end));
}

function worthyValue(text: string, key: FoundKey, gap: Gap): ReadValue | undefined {
  const line = ownLine(text, key, gap);
  const reading = { generous: key.role.tier === 'password' || line, encoded: gap.encoded, xml: gap.xml };
  let value = readValue(text, gap.at, reading);
  if (value !== undefined && !value.quoted && TYPE.test(text.slice(value.start, value.end))) {
    AFTER_TYPE.lastIndex = value.end;
    const sign = AFTER_TYPE.exec(text)?.[0];
    value = sign === undefined ? undefined : readValue(text, value.end + sign.length, reading);
  }
  if (value === undefined) return undefined;
  const worth = isWorthMasking(key.role, {
    value: text.slice(value.start, value.end),
    quoted: value.quoted,
    manner: gap.manner,
    next: text.charAt(value.end),
    ownLine: (line && endsLine(text, value)) || inFlow(text, key, value) || besideUser(text, key, value),
    compound: /[A-Za-z][-_][A-Za-z]|[a-z][A-Z]/.test(text.slice(key.start, key.end)),
    inQuery: /[?&;]$/.test(text.slice(Math.max(0, key.start - 1), key.start)),
  });
  return worth ? withoutUser(text, key, value) : undefined;
}

/** `CURLOPT_USERPWD => "shop:secret"`: such a name announces a pair, and its user stays readable. */
function withoutUser(text: string, key: FoundKey, value: ReadValue): ReadValue {
  const isHeader = /authorization$|^apikey$|^sharedkey(?:lite)?$/.test(key.role.name);
  if (!isHeader && !/(?:user(?:pwd|pw|pass|password)|basicauth)$/.test(key.role.name)) return value;
  const user =
    /^[\w.@+-]{1,64}:(?=\S)/.exec(text.slice(value.start, Math.min(value.end, value.start + 66)))?.[0] ?? '';
  // In a header either half may be the key.
  if (isHeader && (!/^[a-z]/i.test(user) || isRandom(user, 12) || /\d.*[a-z].*\d/i.test(user))) return value;
  return { ...value, start: value.start + user.length };
}

/** `{user: erp, password: sommer, host: db1}`: other pairs on both sides make a colon an assignment. */
function inFlow(text: string, key: FoundKey, value: ReadValue): boolean {
  const before = text.slice(Math.max(0, key.start - 80), key.start);
  const after = text.slice(value.end, value.end + 60);
  return (
    /(?:^|[{,;|]\s{0,2}|\s)$/.test(before) &&
    /[\w"']:\s?[^\s:,;]{1,60}[,;|]\s{0,2}["']?$|\{\s?$/.test(before) &&
    /^(?:[,;|]\s{0,2}["']?[\w.-]{1,40}["']?\s?:|\s?\})/.test(after)
  );
}

/** `pw: sommer user: erp`: a user's field right before or behind makes a colon an assignment too. */
function besideUser(text: string, key: FoundKey, value: ReadValue): boolean {
  return (
    USER_BEHIND.test(text.slice(value.end, value.end + 24)) ||
    USER_BEFORE.test(text.slice(Math.max(0, key.start - 90), key.start))
  );
}

function spanOf(text: string, key: FoundKey, value: ReadValue): Span {
  return {
    start: value.start,
    end: runEnd(text, value),
    kind: key.role.kind,
    rank: rank.named,
    name: key.role.name,
    ...(value.edgeSpace ? { signs: ['edge-space'] as const } : {}),
  };
}

/** A value longer than the reader's window goes on to the end of its run. */
function runEnd(text: string, value: ReadValue): number {
  if (value.end - value.start < LONGEST - 64) return value.end;
  RUN.lastIndex = value.end;
  return value.end + (RUN.exec(text)?.[0].length ?? 0);
}

/** `"api_keys": ["a", "b"]`: the rest of a list is as secret as its first value. Returns the end of what was read. */
function listRest(text: string, key: FoundKey, gap: Gap, first: { end: number; spans: Span[] }): number {
  let { end } = first;
  if (text.charAt(gap.at) !== '[') return end;
  for (let count = 0; count < 50; count += 1) {
    LIST_NEXT.lastIndex = end;
    const between = LIST_NEXT.exec(text)?.[0];
    const value =
      between === undefined
        ? undefined
        : readValue(text, end + between.length, { generous: false, encoded: false, xml: false });
    if (value === undefined) return end;
    first.spans.push(spanOf(text, key, value));
    end = runEnd(text, value);
  }
  return end;
}

/** The name begins its line, but for indentation, a list dash, a comment sign or a shell's word for setting. */
function ownLine(text: string, key: FoundKey, gap: Gap): boolean {
  if (gap.manner === 'table') return true;
  const before = text.slice(Math.max(0, key.start - 48), key.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === 48) return false;
  return /^[>#;*\s-]*(?:(?:export|set|setx|ENV|ARG|declare -x|-e|--env)\s+|\$env:|\$)?[\w.]*["'`]?$/.test(
    line,
  );
}

function endsLine(text: string, value: ReadValue): boolean {
  return /^["'`]?[,;]?[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.test(text.slice(value.end, value.end + 80));
}

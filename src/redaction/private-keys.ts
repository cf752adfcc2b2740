// Private keys: PEM and PGP blocks (also cut off, also with escaped line breaks), PuTTY files, bare PKCS#8, JSON web keys.
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';

const BEGIN = /-{2,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{2,5}/g;

/** One line of a key's body: base64, PEM's own headers, an empty line; with the quotes, bars and breaks that pasting adds. */
const BODY_LINE =
  /(?:\\{1,8}[nr]|[\s"'+,|>]|\\u000a|&#10;|<br\s?\/?>){0,40}(?:[A-Za-z0-9+/=]{24,8192}|(?=[A-Za-z]{0,23}[0-9+/=])[A-Za-z0-9+/=]{8,23}|(?:Proc-Type|DEK-Info|Version|Comment|Hash): ?[^\n\\]{0,120}|=[A-Za-z0-9+/]{4}\b)/y;

/** The last body line can be short; what is not base64 ("(truncated)") ends the key and stays readable. */
const SHORT_TAIL = /(?:\s|\\{1,8}[nr]){1,8}[A-Za-z0-9+/]{1,23}={0,2}(?=(?:\s|\\{1,8}[nr]){0,8}-{2,5} ?END)/y;
/** A body line is 64 characters; `Private-MAC` after it is a name of the file's own. */
const PUTTY = /Private-Lines: \d{1,4}\r?\n((?:[A-Za-z0-9+/=]{1,80}(?![\w-])\r?\n?){1,200})/g;
const PUTTY_MAC = /Private-MAC: ([0-9a-f]{40,64})/g;

/** The bytes every unencrypted RSA or EC key in PKCS#8 begins with, in base64. */
const PKCS8 =
  /\bMII[A-Za-z0-9+/]{1,6}(?:IBADANBgkqhkiG9w0BAQEFAAS|GHAgEAMBMGByqGSM49AgEG)[A-Za-z0-9+/=]{20,8192}/g;
const JSON_WEB_KEY_PART = /"(?:d|p|q|dp|dq|qi|k)"\s{0,4}:\s{0,4}"([A-Za-z0-9_-]{20,4096})"/g;

/** Takes prepared text and returns the bodies of private keys; the BEGIN and END lines stay. */
export function privateKeys(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const begin of text.matchAll(BEGIN)) {
    const from = begin.index + begin[0].length;
    if (from < read) continue;
    const body = bodyAfter(text, from);
    if (body === undefined || isPlaceholder(text.slice(body.start, body.end))) continue;
    spans.push({ ...body, kind: 'private-key', rank: rank.exact });
    read = body.end;
  }
  return [
    ...spans,
    ...firstGroups(text, PUTTY),
    ...firstGroups(text, PUTTY_MAC),
    ...whole(text, PKCS8),
    ...jsonWebKeys(text),
  ];
}

function bodyAfter(text: string, from: number): { start: number; end: number } | undefined {
  let end = from;
  for (let line = next(BODY_LINE, text, end); line > end; line = next(BODY_LINE, text, end)) end = line;
  end = next(SHORT_TAIL, text, end);
  const lead = /^(?:\\{1,8}[nr]|[\s"'+,|>])*/.exec(text.slice(from, Math.min(end, from + 60)))?.[0] ?? '';
  const start = from + lead.length;
  return end - start >= 8 ? { start, end } : undefined;
}

function next(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function firstGroups(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((hit) => {
    const value = (hit[1] ?? '').trimEnd();
    const start = hit.index + hit[0].indexOf(hit[1] ?? '');
    return { start, end: start + value.length, kind: 'private-key', rank: rank.exact };
  });
}

function whole(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    kind: 'private-key',
    rank: rank.exact,
  }));
}

/** One-letter names mean key parts only inside a JSON web key. */
function jsonWebKeys(text: string): Span[] {
  return /"kty"\s{0,4}:/.test(text) ? firstGroups(text, JSON_WEB_KEY_PART) : [];
}

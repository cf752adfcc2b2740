// Values in Cookie and Set-Cookie headers, cookie options of tools, and cookie objects; names and attributes stay.
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';

const HEADER =
  /(?<![A-Za-z])(?:set-?)?cookies?2?["'`\\\])]{0,8}\s{0,4}(?::|=>|=|,|(?=\s["'`]))\s{0,4}(?:document\.cookie\s?=\s?)?[[({\\"'`]{0,8}(?=\s{0,4}[\\"']{0,4}[\w.$%-]{1,80}[\\"']{0,4}\s{0,2}[=:])|\bdocument\.cookie\s?=\s?["'`]|(?:^|\s)(?:-b|--cookie)[ =]{1,4}["']?(?=[\w.-]{1,80}=)/gim;
const PAIR = /([\w.$%-]{1,80})(?:\\{0,4}["'])?\s{0,2}[=:]\s{0,2}(?:\\{0,4}["'])?([^\s"'`;,<>\\}]{1,4096})/g;
const ATTRIBUTE =
  /^(?:path|domain|expires|max-age|samesite|httponly|secure|priority|partitioned|version|comment|name|url|same_site|http_only)$/i;
/** A line of a cookie file as curl writes it: domain, flag, path, flag, expiry, name, value. */
const FILE_LINE =
  /^[^\t\n]{1,255}\t(?:TRUE|FALSE)\t[^\t\n]{1,255}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\n]{1,255}\t([^\t\n]{8,4096})$/gm;
const LONGEST_HEADER = 8192;

/** Values shorter than this are settings such as `lang=de`. */
const SHORTEST = 8;

/** Takes prepared text and returns every cookie value of eight characters or more. */
export function cookies(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const header of text.matchAll(HEADER)) {
    const from = Math.max(read, header.index + header[0].length);
    const line = cookieLine(text.slice(from, from + LONGEST_HEADER), header[0]);
    for (const pair of line.matchAll(PAIR)) {
      const value = pair[2] ?? '';
      if (ATTRIBUTE.test(pair[1] ?? '') || value.length < SHORTEST || isPlaceholder(value)) continue;
      if (/^https?:/.test(value)) continue;
      const start = from + pair.index + pair[0].length - value.length;
      spans.push({ start, end: start + value.length, kind: 'cookie', rank: rank.placed });
    }
    read = Math.max(read, from + line.length);
  }
  return [...spans, ...fileValues(text)];
}

function fileValues(text: string): Span[] {
  return [...text.matchAll(FILE_LINE)].map((line) => {
    const end = line.index + line[0].length;
    return { start: end - (line[1] ?? '').length, end, kind: 'cookie', rank: rank.placed };
  });
}

/** A header ends with its line or the quote around it; an object ends with its brace. */
function cookieLine(rest: string, header: string): string {
  const closer = header.trimEnd().at(-1) ?? '';
  if (closer === '{') return rest.split('}', 1)[0] ?? '';
  const line = rest.split(/\r?\n/, 1)[0] ?? '';
  if (closer === '"' || closer === "'" || closer === '`') return line.split(closer, 1)[0] ?? '';
  return line.split(/["'`]/, 1)[0] ?? '';
}

/** What of an error stays the same when somebody else meets it: its text without numbers, ids, times, hosts and quoted values. */
import { maskedRun } from './masked-run.ts';

const SECRET = /\[redacted:([a-z0-9-]{1,40})(?:#[0-9a-f]{4})?\]/g;

// A placeholder is one piece with what it is glued to, so that masking again finds the very same runs.
const RUN = /(?:<(?:number|time|host|mail|id|value|redacted-[a-z0-9-]{1,40})>|[^\s"'`’‘“”<>|(){}[\],;=&])+/g;

// A date, a time, and thousandths behind a comma are one time.
const TIMES_IN_A_ROW = /<time>(?:[ ,]<time>|,<number>)+(?![^\s"'<>|(){}[\],;=&])/g;

const QUOTED = /(?<![\p{L}\p{N}])(["'`])([^\s"'`]+)\1(?![\w<])/gu;

// The value of such a key is what went wrong, not whom or what it went wrong with.
const NAMES_THE_ERROR =
  /(?:error|code|status|reason|message|title|type|exception|detail|description)\w{0,20}["']?[ \t]?[:=][ \t]?$/i;
const LONGEST_KEY = 50;

/**
 * Takes the text of a report and returns what two reports of the same error have in common: numbers, ids, times, hosts and
 * quoted values are replaced by `<number>`, `<id>`, `<time>`, `<host>` and `<value>`, white space counts once. Statuses (401),
 * error codes (ORA-01017) and the values of keys such as "error" stay, since another code is another error. Masking twice
 * changes nothing; the time grows with the length.
 */
export function maskText(text: string): string {
  const runs = plainSpaces(text)
    .replace(SECRET, '<redacted-$1>')
    .replace(RUN, maskedRun)
    .replace(TIMES_IN_A_ROW, '<time>');
  return runs.replace(QUOTED, (whole, quote: string, _value, at: number) => {
    const isKey = /^[ \t]?[:=]/.test(runs.slice(at + whole.length, at + whole.length + 2));
    const before = runs.slice(Math.max(0, at - LONGEST_KEY), at);
    return isKey || NAMES_THE_ERROR.test(before) ? whole : `${quote}<value>${quote}`;
  });
}

function plainSpaces(text: string): string {
  return text
    .split(/[\n\r]+/)
    .map((line) => line.split(/\s+/).join(' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

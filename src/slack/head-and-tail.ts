/** How a text that is longer than anybody reads is cut: the beginning and the end stay, for that is where logs say what failed. */

/** Together less than redaction takes, which would drop all that is behind. The end gets more: a log's error is its last word. */
const HEAD = 60_000;
const TAIL = 120_000;

const KEY_BEGINS = '-----BEGIN';
const KEY_ENDS = '-----END';

/**
 * Takes raw text and returns it, or its head and tail when it is longer. The tail begins with a whole line and never inside a
 * key of several lines, so that no secret is left in half and hidden from its pattern; where that cannot be, only the head stays.
 */
export function headAndTail(text: string): string {
  if (text.length <= HEAD + TAIL) return text;
  const headEnd = text.lastIndexOf('\n', HEAD);
  const head = text.slice(0, headEnd === -1 ? HEAD : headEnd);
  const tailStart = safeStart(text, text.length - TAIL);
  if (tailStart === null || headEnd === -1) return text;
  const lines = text.slice(headEnd, tailStart).split('\n').length - 2;
  return `${head}\n[${lines} lines left out]\n${text.slice(tailStart)}`;
}

function safeStart(text: string, from: number): number | null {
  const newline = text.indexOf('\n', from);
  if (newline === -1) return null;
  const begins = text.lastIndexOf(KEY_BEGINS, newline);
  const isOpen = begins > text.lastIndexOf(KEY_ENDS, newline);
  if (!isOpen) return newline + 1;
  const ends = text.indexOf(KEY_ENDS, newline);
  const after = ends === -1 ? -1 : text.indexOf('\n', ends);
  return after === -1 ? null : after + 1;
}

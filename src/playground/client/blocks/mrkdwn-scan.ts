/** Knows how mrkdwn is read within a line: code, tokens in angle brackets, emoji names and the signs for bold, italic and strike. */
import { emojiFor } from './emoji.ts';
import { readToken } from './mrkdwn-token.ts';
import type { Inline, Style } from './mrkdwn-tree.ts';
import { decodeEntities, plainCode } from './slack-escapes.ts';

/** A sign that may begin or end a style, judged by its neighbours. */
interface Sign {
  readonly kind: 'sign';
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

type Piece = Inline | Sign;

const styles: Readonly<Record<string, Style>> = { '*': 'bold', _: 'italic', '~': 'strike' };

// A word joiner beside a sign takes its effect away, as it does in Slack.
const GAP = /[\s\u2060]/;
const WORD = /[\p{L}\p{N}]/u;
const ATOM = /`[^`\n]+`|<[^<>\n]+>|:[a-z0-9_+'-]+:|[*_~]/g;

/** Reads one or more lines; what looks like a sign but styles nothing stays as text. */
export function scanInline(text: string): readonly Inline[] {
  return nest(cut(text));
}

function cut(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const atoms = new RegExp(ATOM);
  for (let found = atoms.exec(text); found; found = atoms.exec(text)) {
    const piece = readAtom(text, found);
    if (piece === undefined) {
      // The last character may begin the next atom: the second colon of `10:30:` begins `:tada:`.
      atoms.lastIndex = found.index + Math.max(1, found[0].length - 1);
      continue;
    }
    if (found.index > done) pieces.push(plain(text.slice(done, found.index)));
    pieces.push(piece);
    done = found.index + found[0].length;
  }
  if (done < text.length) pieces.push(plain(text.slice(done)));
  return pieces;
}

function plain(text: string): Inline {
  return { kind: 'text', text: decodeEntities(text) };
}

function readAtom(text: string, found: RegExpExecArray): Piece | undefined {
  const [atom] = found;
  if (atom.startsWith('`')) return { kind: 'code', text: plainCode(atom.slice(1, -1)) };
  if (atom.startsWith('<')) return readToken(atom.slice(1, -1));
  if (atom.startsWith(':')) return readEmoji(atom.slice(1, -1));
  const before = text[found.index - 1] ?? '\n';
  const after = text[found.index + 1] ?? '\n';
  return {
    kind: 'sign',
    sign: atom,
    opens: !WORD.test(before) && !GAP.test(after) && after !== atom,
    closes: !GAP.test(before) && !WORD.test(after) && before !== atom,
  };
}

function readEmoji(name: string): Inline | undefined {
  return emojiFor(name) === undefined ? undefined : { kind: 'emoji', name };
}

/** An open style and what has come since; the outermost level has no sign. */
interface Level {
  readonly sign: string | null;
  readonly content: Inline[];
}

function nest(pieces: readonly Piece[]): readonly Inline[] {
  const outermost: Level = { sign: null, content: [] };
  const levels: Level[] = [outermost];
  for (const piece of pieces) {
    if (piece.kind === 'sign') readSign(levels, piece);
    else {
      const breaks = piece.kind === 'text' && piece.text.includes('\n');
      if (breaks) while (levels.length > 1) unfold(levels);
      levels.at(-1)?.content.push(piece);
    }
  }
  while (levels.length > 1) unfold(levels);
  return outermost.content;
}

function readSign(levels: Level[], { sign, opens, closes }: Sign): void {
  if (closes && levels.some((level) => level.sign === sign)) {
    while (levels.at(-1)?.sign !== sign) unfold(levels);
    const content = levels.pop()?.content ?? [];
    const kind = styles[sign];
    if (kind) levels.at(-1)?.content.push({ kind, content });
    return;
  }
  if (opens) levels.push({ sign, content: [] });
  else levels.at(-1)?.content.push({ kind: 'text', text: sign });
}

/** Gives up the innermost open style: its sign was only a character. */
function unfold(levels: Level[]): void {
  const given = levels.pop();
  if (given) levels.at(-1)?.content.push({ kind: 'text', text: given.sign ?? '' }, ...given.content);
}

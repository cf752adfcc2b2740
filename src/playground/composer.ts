/** Knows what becomes of the characters that a person types: Slack's `text` and one `rich_text` block. */
import type { Directory } from './directory.ts';
import type { Fields } from './json.ts';

/** What Slack makes of a typed message. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Fields[];
}

/** A run of one line: its form in `text` and its rich text element. */
interface Piece {
  readonly text: string;
  readonly element: Fields;
}

/**
 * Turns typed text into `text` and a `rich_text` block: fences, inline code, quotes, links, mentions and channels. Bold and
 * italics stay as typed: a paste is not formatted unless its author asks for it.
 */
export function compose(typed: string, directory: Directory): Composed {
  const parts = splitFences(typed);
  const text = parts.map((part) => partText(part, directory)).join('');
  const elements = parts.flatMap((part) => partElements(part, directory));
  if (elements.length === 0) return { text, blocks: [] };
  return { text, blocks: [{ type: 'rich_text', elements }] };
}

/** Escapes the three characters that Slack keeps for itself (docs messaging/formatting-message-text). */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface Part {
  readonly kind: 'fence' | 'quote' | 'plain';
  readonly content: string;
}

const fence = '```';

/** Cuts typed text into code fences, quotes and the rest. A fence without an end, or with nothing in it, is plain text. */
function splitFences(typed: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = 0;
  let start = typed.indexOf(fence);
  while (start >= 0) {
    const end = typed.indexOf(fence, start + fence.length);
    if (end < 0) break;
    const content = typed.slice(start + fence.length, end);
    if (content !== '') {
      parts.push(...splitQuotes(typed.slice(rest, start)), { kind: 'fence', content });
      rest = end + fence.length;
    }
    start = typed.indexOf(fence, content === '' ? end : rest);
  }
  parts.push(...splitQuotes(typed.slice(rest)));
  return parts.filter((part) => part.content !== '');
}

function splitQuotes(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const kind = line.startsWith('>') ? 'quote' : 'plain';
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, content: last.content + line };
    else parts.push({ kind, content: line });
  }
  return parts;
}

function partText(part: Part, directory: Directory): string {
  if (part.kind === 'fence') return `\`\`\`${joinText(codePieces(part.content))}\`\`\``;
  if (part.kind === 'plain') return joinText(linePieces(part.content, directory));
  return part.content
    .split(/(?<=\n)/)
    .map((line) => `&gt;${joinText(linePieces(line.slice(1), directory))}`)
    .join('');
}

function partElements(part: Part, directory: Directory): readonly Fields[] {
  if (part.kind === 'fence') {
    const content = part.content.replace(/^\n|\n$/g, '');
    return [{ type: 'rich_text_preformatted', elements: joinElements(codePieces(content)), border: 0 }];
  }
  if (part.kind === 'quote') {
    const content = part.content.replace(/^> ?/gm, '').replace(/\n$/, '');
    return [{ type: 'rich_text_quote', elements: joinElements(linePieces(content, directory)) }];
  }
  if (part.content === '\n') return [];
  return [{ type: 'rich_text_section', elements: joinElements(linePieces(part.content, directory)) }];
}

/** Without the bar, which parts target and label in Slack's tokens. */
const fullUrl = /https?:\/\/[^\s<>|`"']*[^\s<>|`"'.,;:!?)\]}]/;
/** The looks behind keep a long word from being tried at each of its letters. */
const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** Endings that are top-level domains and also file endings: `foo.py` and `main.rs` become links in Slack. */
const bareHost =
  /(?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|ai|co|sh|py|rs|so|md|pl|zip)\b(?![\w@])/;

const inCode = new RegExp(`(?<url>${fullUrl.source})`, 'gi');
const inText = `(?<code>\`[^\`\\n]+\`)|(?<url>${fullUrl.source})|(?<mail>${mail.source})|(?<host>${bareHost.source})`;

function codePieces(content: string): readonly Piece[] {
  return pieces(content, inCode, (match) => linkPiece(match.groups?.['url'] ?? '', null));
}

function linePieces(content: string, directory: Directory): readonly Piece[] {
  const tags = tagPieces(directory);
  const names = [...tags.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`${inText}|(?<tag>${names.join('|')})(?![\\w-])`, 'gi');
  return pieces(content, pattern, (match) => {
    const { code, url, mail: address, host, tag } = match.groups ?? {};
    if (code !== undefined) return codePiece(code);
    if (url !== undefined) return linkPiece(url, null);
    if (address !== undefined) return linkPiece(`mailto:${address}`, address);
    if (host !== undefined) return linkPiece(`http://${host}`, host);
    return tags.get(tag?.toLowerCase() ?? '') ?? null;
  });
}

/** Cuts content at the matches that become something; the rest stays literal. */
function pieces(
  content: string,
  pattern: RegExp,
  build: (match: RegExpExecArray) => Piece | null,
): readonly Piece[] {
  const found: Piece[] = [];
  let rest = 0;
  for (const match of content.matchAll(pattern)) {
    const piece = build(match);
    if (!piece) continue;
    if (match.index > rest) found.push(plainPiece(content.slice(rest, match.index)));
    found.push(piece);
    rest = match.index + match[0].length;
  }
  if (rest < content.length) found.push(plainPiece(content.slice(rest)));
  return found;
}

function plainPiece(text: string): Piece {
  return { text: escapeText(text), element: { type: 'text', text } };
}

function codePiece(code: string): Piece {
  const text = code.slice(1, -1);
  return { text: `\`${escapeText(text)}\``, element: { type: 'text', text, style: { code: true } } };
}

function linkPiece(url: string, label: string | null): Piece {
  const target = escapeText(url);
  if (label === null) return { text: `<${target}>`, element: { type: 'link', url } };
  return { text: `<${target}|${escapeText(label)}>`, element: { type: 'link', url, text: label } };
}

/** All that may be typed to mention somebody or name a channel, in small letters, and what becomes of it. */
function tagPieces(directory: Directory): ReadonlyMap<string, Piece> {
  const tags = new Map<string, Piece>();
  for (const { id, name } of directory.cast()) {
    const piece = { text: `<@${id}>`, element: { type: 'user', user_id: id } };
    for (const typed of [`@${name}`, `@${directory.handle(id)}`, `<@${id}>`])
      tags.set(typed.toLowerCase(), piece);
  }
  for (const { id, handle } of directory.usergroups().filter((group) => group.isDisabled !== true)) {
    const element = { type: 'usergroup', usergroup_id: id };
    tags.set(`@${handle.toLowerCase()}`, { text: `<!subteam^${id}|@${handle}>`, element });
  }
  for (const { id, name, kind } of directory.rooms()) {
    if (kind === 'dm') continue;
    const text = `<#${id}|${kind === 'public' ? name : ''}>`;
    tags.set(`#${name.toLowerCase()}`, { text, element: { type: 'channel', channel_id: id } });
  }
  return tags;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function joinText(found: readonly Piece[]): string {
  return found.map((piece) => piece.text).join('');
}

function joinElements(found: readonly Piece[]): readonly Fields[] {
  return found.map((piece) => piece.element);
}

// The last net: a secret's name in a sentence or loose layout, and within a few words something that can only be its value.
import type { FoundKey } from './key-finder.ts';
import { isPlaceholder } from './placeholder.ts';
import { isSentence } from './plain-word.ts';
import { OPAQUE } from './prepared-text.ts';
import { rank, type Span } from './span.ts';
import { isMixed, isUuid } from './value-shape.ts';
import { isPasswordShaped, isUnmistakable } from './value-worth.ts';

/** How far from the name a value is still its own, in words and in UTF-16 units. */
const MOST_WORDS = 7;
const REACH = 240;
const REACH_BEFORE = 200;

/** After one of these the next token belongs to something else: a trace, an order, a place. */
const OTHER_OWNER =
  /^(?:trace|traces?id|request|req|event|correlation|commit|sha\d*|md5|hash|checksum|etag|order|ref|reference|id|ids|uuid|guid|session|transaction|tenant|account|user|version|build|digest|image|release|line|at|http|https?:.*|status|code|error|expired|invalid|rejected|\w*id)[:=#]?$/i;
/** The rest of the line; when it ends with a colon, also the next line if that is one word. */
const LINE_AND_LONE_WORD =
  /^[^\r\n]*(?:(?<=:[ \t]{0,4})(?:\r?\n){1,2}(?:```\r?\n)?[ \t]{0,8}\S+(?=[ \t]{0,4}(?:\r?\n|$)))?/;
const GLUED = /^["'\x60)\]*_]{0,4}[:=,|\u2192]?[*_]{0,2}(?=\s|$)/;
const WORD = /[^\s]+/g;
const WRAPPING = /^["'\x60(<[*_=:>|]+|["'\x60)>\]*_.,;:!?]+$/g;
/** `ApiKey feed:x`: letters before a colon name an account. */
const ACCOUNT = /^[a-z][a-z_.@-]{2,30}:(?=\S{8})/i;
const QUOTED_FARTHER =
  /^[ \w.@-]{1,60}[ ](?:is|was|ist|lautet|est|es)[ ]["'\x60]([^"'\x60\n]{6,60})["'\x60]/i;
const LINKS_BACK =
  /^(?:is|as|was|=|in|into|im|ins|the|our|my|their|an?|that|this|and|or|api|access|client|secret|new|old|live|test|current|prod|production|sandbox|staging|dev|valid|ist|als|der|das|und|unser|mein|est|et|comme|es|y|como|\(|-|\u2013|<?<?-{1,2}|\u2190)$/i;

/** Takes prepared text and its names, and returns values that stand near a name without being tied to it. */
export function nearbyValues(text: string, keys: readonly FoundKey[]): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const key of keys) {
    if (key.start < read || (key.role.tier === 'weak' && key.role.kind !== 'key')) continue;
    const behind = after(text, key) ?? quotedFarther(text, key);
    if (behind === 'known') continue;
    for (const found of behind === undefined ? before(text, key) : [behind]) {
      spans.push({ ...found, kind: key.role.kind, rank: rank.nearby, name: key.role.name });
      read = Math.max(read, found.end);
    }
  }
  return spans;
}

/** `known`: a marker or template stands there, so nothing else is this name's value. */
function after(text: string, key: FoundKey): { start: number; end: number } | 'known' | undefined {
  const line = LINE_AND_LONE_WORD.exec(text.slice(key.end, key.end + REACH))?.[0] ?? '';
  // What is glued to the name is another rule's business: code, an address, an encoded text.
  const glued = GLUED.exec(line)?.[0].length ?? 0;
  if (/^[^\s]/.test(line.slice(glued))) return line.slice(0, 40).includes(OPAQUE) ? 'known' : undefined;
  let count = 0;
  for (const hit of line.matchAll(WORD)) {
    if (hit.index < glued) continue;
    count += 1;
    if (hit[0].includes(OPAQUE)) return 'known';
    if (count > MOST_WORDS) return undefined;
    // A word cut off by the reach would be masked in part only.
    const word = whole(text, key.end + hit.index, hit[0]);
    const value = word.replace(WRAPPING, '').replace(key.role.tier === 'password' ? '' : ACCOUNT, '');
    const start = key.end + hit.index + word.indexOf(value);
    if (value !== '' && isValue(key, value, word)) return { start, end: start + value.length };
    if (OTHER_OWNER.test(value) || /[.!?;]$/.test(word) || (count > 1 && word.endsWith(',')))
      return undefined;
  }
  return undefined;
}

/** `password for svc-feed is "two words 77"`: quotes hold a value of several words together. */
function quotedFarther(text: string, key: FoundKey): { start: number; end: number } | undefined {
  if (key.role.tier !== 'password') return undefined;
  const hit = QUOTED_FARTHER.exec(text.slice(key.end, key.end + REACH));
  const value = hit?.[1] ?? '';
  if (!isMixed(value) || isSentence(value) || isPlaceholder(value)) return undefined;
  const end = key.end + (hit?.[0].length ?? 0) - 1;
  return { start: end - value.length, end };
}

/** `8f3a… is the api key`, `` `Regen77!` as password ``, `one (prod) and two (test) as token`. */
function before(text: string, key: FoundKey): readonly { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const window = text.slice(Math.max(0, key.start - REACH_BEFORE), key.start);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  const offset = key.start - line.length;
  const words = [...line.matchAll(WORD)].slice(-MOST_WORDS).reverse();
  for (const [index, hit] of words.entries()) {
    if (hit[0].includes(OPAQUE)) return spans;
    const value = hit[0].replace(WRAPPING, '');
    const start = offset + hit.index + hit[0].indexOf(value);
    // The first word of the window may be the tail of a longer one.
    const isWhole = start > offset || offset === 0 || text.charAt(offset - 1) === '\n';
    if (index > 0 && isWhole && isNamedAfterwards(key, value, hit[0], words[index - 1]?.[0])) {
      spans.push({ start, end: start + value.length });
      continue;
    }
    // "as the Mintsoft API key": the one name that may stand between is a product's.
    if (/^[A-Z][a-z]{2,20}$/.test(hit[0]) && index <= 1) continue;
    if (!LINKS_BACK.test(hit[0].replace(/^\(|[),;]$/g, ''))) return spans;
  }
  return spans;
}

/** Some shops give out UUIDs as keys; one that somebody calls an API key right behind it is no id. */
function isNamedAfterwards(key: FoundKey, value: string, word: string, link: string | undefined): boolean {
  if (
    key.role.kind === 'api-key' &&
    isUuid(value) &&
    /^(?:is|as|was|into|in|als|ist|the|im|ins)$/i.test(link ?? '')
  )
    return true;
  return isValue(key, value, word);
}

function whole(text: string, at: number, word: string): string {
  return /^[^\s]{0,8192}/.exec(text.slice(at, at + 8192))?.[0] ?? word;
}

function isValue(key: FoundKey, value: string, word: string): boolean {
  if (isPlaceholder(word)) return false;
  // "shop:x" beside a password's name is a pair, and its user stays.
  const isPair = key.role.tier === 'password' && /^[\w.@-]{1,64}:/.test(value);
  if (isUnmistakable(value) && !isPair) return true;
  return (
    key.role.tier === 'password' &&
    isPasswordShaped(value, /^["'\x60]/.test(word) && /["'\x60][.,;:!?)]?$/.test(word))
  );
}

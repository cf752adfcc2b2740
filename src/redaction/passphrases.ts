// Passwords of several words without quotes, in the lines of settings files.
import type { FoundKey } from './key-finder.ts';
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord } from './plain-word.ts';
import { rank, type Span } from './span.ts';

/** The rest of the name's line: two to seven words without the signs of a sentence or of code. */
const WORDS =
  /["']?[ \t]{0,20}([=:])[ \t]{1,20}([^\s"'`(){}[\]<>;:=,][^\n"'`(){}[\]<>;:=,]{2,80}?)[ \t]{0,8}(?=\r?\n|$)/y;
const SEVERAL = /^\S+(?: \S+){1,6}$/;
const REACH = 200;

/** Takes prepared text and its names, and returns passwords of several words, where lines around are settings too. */
export function passphrases(text: string, keys: readonly FoundKey[]): Span[] {
  const spans: Span[] = [];
  for (const key of keys) {
    if (key.role.tier !== 'password' || !beginsLine(text, key.start)) continue;
    WORDS.lastIndex = key.end;
    const hit = WORDS.exec(text);
    const [whole = '', sign = '', value = ''] = hit ?? [];
    const start = key.end + whole.lastIndexOf(value);
    if (isPhrase(value) && isAmongSettings(text, key.start, { end: key.end + whole.length, sign }))
      spans.push({
        start,
        end: start + value.length,
        kind: key.role.kind,
        rank: rank.named,
        name: key.role.name,
      });
  }
  return spans;
}

/** "password: must be changed" is said of a password and begins with a word that is none. */
function isPhrase(value: string): boolean {
  return (
    SEVERAL.test(value) &&
    !/[.!?]$/.test(value) &&
    !isPlainWord(value.split(' ', 1)[0] ?? '') &&
    !isPlaceholder(value)
  );
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,40}["']?[\w.]{0,40}$/.test(text.slice(Math.max(0, at - 90), at));
}

/** A sentence stands alone; a setting has others of its kind right above or below. */
function isAmongSettings(
  text: string,
  start: number,
  after: { readonly end: number; readonly sign: string },
): boolean {
  const setting = new RegExp(
    String.raw`^[ \t-]{0,40}[\w.-]{1,60}[ \t]{0,20}${after.sign}[ \t]{0,20}\S+[ \t]{0,8}$`,
  );
  const above = text
    .slice(Math.max(0, start - REACH), start)
    .split(/\r?\n/)
    .at(-2);
  const below = text.slice(after.end, after.end + REACH).split(/\r?\n/, 2)[1];
  return [above, below].some((line) => line !== undefined && setting.test(line));
}

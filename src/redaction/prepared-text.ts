// How pasted text is made ready for the rules: look-alike characters unified, markers and templates made opaque.

/** Stands for every unit that no rule may look into; a value that holds it is left alone. */
export const OPAQUE = '\uFFFC';

/** A marker of an earlier pass or of another message. */
export const MARKER = /\[redacted:[a-z0-9-]{1,40}(?:#[0-9a-f]{4})?\]/g;

/** `{{ .CREDENTIAL.name }}` and `<<CREDENTIAL.name>>`; `{{Password:x}}` is a Go dump, so a colon glued to a word is refused. */
const TEMPLATE = /\{\{[^{}\n]{0,200}\}\}|<<[A-Za-z][\w.[\]-]{0,200}>>/g;
const HOLDS_A_PAIR = /\w["']?[:=](?![=\s])/;

/** Chat and office programs turn quotes, spaces and signs into these. Each is one UTF-16 unit, so offsets stay valid. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ...pairs('\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02', '"'),
  ...pairs('\u2018\u2019\u201a\u201b\u2039\u203a\uff07', "'"),
  ...pairs(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ' ',
  ),
  ...pairs('\uff1a\ufe55\ua789', ':'),
  ...pairs('\uff1d\ufe66', '='),
  ...pairs('\u2028\u2029', '\n'),
  ...pairs(OPAQUE, '\ufffd'),
]);
const TWIN = new RegExp(`[${[...TWINS.keys()].join('')}]`, 'g');

/** Invisible characters at or in a token would hide it from every pattern, and are themselves a fault worth removing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;
const PRINTABLE = /^[\x21-\x7e]$/;

export interface PreparedText {
  /** The text that is put out in the end, with secrets replaced. */
  readonly shown: string;
  /** Same length as `shown`, with earlier markers opaque: for tokens that are known by their own form. */
  readonly forTokens: string;
  /** As `forTokens`, with template placeholders opaque too: for values that are known by their name. */
  readonly forNames: string;
  /** Offsets in `shown` where invisible characters were taken out. */
  readonly gaps: readonly number[];
}

/** Takes raw text and returns it as shown and as scanned, all three of one length. */
export function prepareText(raw: string): PreparedText {
  const { shown, gaps } = withoutInvisible(raw);
  const forTokens = shown
    .replace(TWIN, (unit) => TWINS.get(unit) ?? unit)
    .replace(MARKER, (marker) => OPAQUE.repeat(marker.length));
  const forNames = forTokens.replace(TEMPLATE, (template) =>
    HOLDS_A_PAIR.test(template) ? template : OPAQUE.repeat(template.length),
  );
  return { shown, forTokens, forNames, gaps };
}

/** Between letters of other scripts and in emoji these characters have a meaning, so only those beside ASCII go. */
function withoutInvisible(raw: string): { shown: string; gaps: number[] } {
  const gaps: number[] = [];
  let removed = 0;
  const shown = raw.replace(INVISIBLE, (run, at: number) => {
    if (!PRINTABLE.test(raw.charAt(at - 1)) && !PRINTABLE.test(raw.charAt(at + run.length))) return run;
    gaps.push(at - removed);
    removed += run.length;
    return '';
  });
  return { shown, gaps };
}

function pairs(units: string, twin: string): [string, string][] {
  return units.split('').map((unit) => [unit, twin]);
}

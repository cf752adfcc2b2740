// The one door between text as pasted and the rest of the program: raw text goes in, text without secrets comes out.
import type { RedactedText } from '../core/redacted-text.ts';
import { findSecrets } from './find-secrets.ts';
import { type Hint, hintsFrom, type LabelledSecret } from './hints.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import { labelOf, type RedactionKey } from './redaction-key.ts';
import type { Span } from './span.ts';

/** One distinct secret: what it was, its label, how often it stood there, and where its first marker is in the redacted text. */
export interface Finding {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  readonly span: { readonly start: number; readonly end: number };
}

export interface Redaction {
  readonly text: RedactedText;
  readonly found: readonly Finding[];
  readonly hints: readonly Hint[];
}

/** UTF-16 units that are scanned and returned; Slack's longest message is 40,000, a snippet can be longer. */
export const longestText = 200_000;

const TOO_LONG = '\n[redacted:too-long]';
const UNSCANNABLE = '[redacted:unscannable]';

/**
 * Takes raw text, the workspace's key and the present (for expired tokens; without it expiry is not judged) and returns
 * the text with every secret replaced by `[redacted:kind#label]`. Never throws: what cannot be scanned is not passed on.
 * Text beyond 200,000 UTF-16 units is dropped, and a marker says so.
 */
export function redact(raw: string, key: RedactionKey, now?: Date): Redaction {
  try {
    const prepared = prepareText(withinLimit(raw));
    const secrets = labelled(prepared, findSecrets(prepared), key);
    const { text, found } = withMarkers(prepared.shown, secrets);
    const kept = withinLimit(text);
    const shown = found.filter(({ span }) => span.end <= kept.length);
    return { text: kept as RedactedText, found: shown, hints: hintsFrom(secrets, now) };
  } catch {
    // The error is dropped on purpose: rules put the secret itself into their messages.
    return { text: UNSCANNABLE as RedactedText, found: [], hints: [] };
  }
}

function labelled(prepared: PreparedText, spans: readonly Span[], key: RedactionKey): LabelledSecret[] {
  let gap = 0;
  return spans.map((span) => {
    // Spans and gaps are both in order: one walk over both keeps this linear.
    while ((prepared.gaps[gap] ?? Number.POSITIVE_INFINITY) < span.start) gap += 1;
    const isHoled = (prepared.gaps[gap] ?? Number.POSITIVE_INFINITY) <= span.end;
    const seen: Span = isHoled ? { ...span, signs: [...(span.signs ?? []), 'invisible-character'] } : span;
    const value = prepared.forTokens.slice(span.start, span.end);
    return { span: seen, value, label: labelOf(value, key) };
  });
}

function withMarkers(shown: string, secrets: readonly LabelledSecret[]): { text: string; found: Finding[] } {
  const found = new Map<string, Finding>();
  // Parts, not one growing string: reading from a string while it grows copies it each time.
  const parts: string[] = [];
  let length = 0;
  let read = 0;
  for (const { span, label } of secrets) {
    const marker = `[redacted:${span.kind}#${label}]`;
    const start = length + span.start - read;
    parts.push(shown.slice(read, span.start), marker);
    length = start + marker.length;
    read = span.end;
    const earlier = found.get(marker) ?? { kind: span.kind, label, count: 0, span: { start, end: length } };
    found.set(marker, { ...earlier, count: earlier.count + 1 });
  }
  parts.push(shown.slice(read));
  return { text: parts.join(''), found: [...found.values()] };
}

/** Cuts where no token goes on, so that none is left in half and hidden from its pattern, and never inside a marker. */
function withinLimit(text: string): string {
  if (text.length <= longestText) return text;
  const kept = text.slice(0, longestText - TOO_LONG.length);
  const boundary = kept.search(/[\s,;&"'<>][^\s,;&"'<>]*$/);
  return `${kept.slice(0, Math.max(0, boundary))}${TOO_LONG}`;
}

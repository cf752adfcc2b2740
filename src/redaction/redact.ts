// The one door between text as pasted and the rest of the program: raw text goes in, text without secrets comes out.
import type { CredentialHint } from '../core/credential-hint.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import { findSecrets } from './find-secrets.ts';
import { hintsFrom, type LabelledSecret } from './hints.ts';
import { MARKER, type PreparedText, prepareText } from './prepared-text.ts';
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
  readonly hints: readonly CredentialHint[];
}

/** UTF-16 units that are scanned and returned; Slack's longest message is 40,000, a snippet can be longer. */
export const longestText = 200_000;

const TOO_LONG = '\n[redacted:too-long]';
/** What stands for a text in which a rule failed. */
export const UNSCANNABLE = '[redacted:unscannable]';

/**
 * A marker can bare what stood glued to the secret before it; passes go on until one finds nothing, so that redacting
 * twice changes nothing. Two passes are usual; the bound only guards against a mistake in a rule.
 */
const MOST_PASSES = 4;

/**
 * Takes raw text, the workspace's key and the present (for expired tokens; without it expiry is not judged) and returns
 * the text with every secret replaced by `[redacted:kind#label]`. Never throws: what cannot be scanned is not passed on.
 * Text beyond 200,000 UTF-16 units is dropped, and a marker says so.
 */
export function redact(raw: string, key: RedactionKey, now?: Date): Redaction {
  try {
    const { text, secrets } = maskAll(withinLimit(raw), key);
    return { text: text as RedactedText, found: findingsIn(text, secrets), hints: hintsFrom(secrets, now) };
  } catch {
    // The error is dropped on purpose: rules put the secret itself into their messages.
    return { text: UNSCANNABLE as RedactedText, found: [], hints: [] };
  }
}

function maskAll(raw: string, key: RedactionKey): { text: string; secrets: readonly LabelledSecret[] } {
  let text = raw;
  let secrets: readonly LabelledSecret[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const prepared = prepareText(text);
    const found = labelled(prepared, findSecrets(prepared), key);
    text = withinLimit(withMarkers(prepared.shown, found));
    if (found.length === 0) break;
    secrets = secrets.concat(found);
  }
  return { text, secrets };
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

function withMarkers(shown: string, secrets: readonly LabelledSecret[]): string {
  // Parts, not one growing string: reading from a string while it grows copies it each time.
  const parts: string[] = [];
  let read = 0;
  for (const secret of secrets) {
    parts.push(shown.slice(read, secret.span.start), markerOf(secret));
    read = secret.span.end;
  }
  parts.push(shown.slice(read));
  return parts.join('');
}

function markerOf({ span, label }: LabelledSecret): string {
  return `[redacted:${span.kind}#${label}]`;
}

function findingsIn(text: string, secrets: readonly LabelledSecret[]): Finding[] {
  const found = new Map<string, Finding>();
  const own = new Map(secrets.map((secret) => [markerOf(secret), secret]));
  for (const { 0: marker, index: start } of text.matchAll(MARKER)) {
    const secret = own.get(marker);
    if (secret === undefined) continue;
    const first = { start, end: start + marker.length };
    const earlier = found.get(marker) ?? {
      kind: secret.span.kind,
      label: secret.label,
      count: 0,
      span: first,
    };
    found.set(marker, { ...earlier, count: earlier.count + 1 });
  }
  return [...found.values()];
}

/** Cuts where no token goes on, so that none is left in half and hidden from its pattern, and never inside a marker. */
function withinLimit(text: string): string {
  if (text.length <= longestText) return text;
  const kept = text.slice(0, longestText - TOO_LONG.length);
  const boundary = kept.search(/[\s,;&"'<>][^\s,;&"'<>]*$/);
  return `${kept.slice(0, Math.max(0, boundary))}${TOO_LONG}`;
}

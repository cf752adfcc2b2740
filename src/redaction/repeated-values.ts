// The same secret standing elsewhere in the text without its name: found once, masked everywhere.
import { rank, type Span } from './span.ts';

/** Shorter values, or values without a digit, occur in ordinary words; replacing them everywhere would destroy the text. */
const SHORTEST = 10;

/** Bounds the work: this many distinct values, each masked at most this many times. */
const MOST_VALUES = 64;
const MOST_TIMES = 200;

/** Takes the scanned text and the spans found in it, and returns spans for further occurrences of the same values. */
export function repeatedValues(text: string, spans: readonly Span[]): Span[] {
  const values = new Map<string, Span>();
  for (const span of spans) {
    if (values.size >= MOST_VALUES) break;
    const value = text.slice(span.start, span.end);
    if (value.length >= SHORTEST && /\d/.test(value) && /[^\d\s.:/-]/.test(value))
      values.set(value, values.get(value) ?? span);
  }
  const repeats: Span[] = [];
  for (const [value, span] of values) {
    let at = text.indexOf(value);
    for (let times = 0; at >= 0 && times < MOST_TIMES; times += 1) {
      if (at !== span.start)
        repeats.push({ start: at, end: at + value.length, kind: span.kind, rank: rank.repeated });
      at = text.indexOf(value, at + value.length);
    }
  }
  return repeats;
}

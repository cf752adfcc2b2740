// AWS secret keys without a name, written near the access key id that they belong to.
import { rank, type Span } from './span.ts';
import { entropy } from './value-shape.ts';

const ID = /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g;
/** Secret keys are 40 characters of base64 (AWS, "Managing access keys"); only beside an id is that enough to know one. */
const SECRET = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/g;
/** Bits per character: forty drawn from base64 have about 4.7, a path of words under 4.2. */
const DRAWN = 4.2;
/** Id and secret stand on one line, in two columns or in two lines below each other. */
const REACH = 200;

/** Takes text whose earlier markers are opaque and returns secret keys within 200 units behind an access key id. */
export function awsSecrets(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const id of text.matchAll(ID)) {
    const from = Math.max(read, id.index + id[0].length);
    const to = id.index + id[0].length + REACH;
    for (const hit of text.slice(from, to + 40).matchAll(SECRET)) {
      if (!isMixedCase(hit[0]) || entropy(hit[0]) < DRAWN) continue;
      const start = from + hit.index;
      spans.push({ start, end: start + 40, kind: 'aws-secret-key', rank: rank.exact });
    }
    read = Math.max(read, to);
  }
  return spans;
}

/** A git commit has 40 characters too, but no capitals. */
function isMixedCase(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

// Tokens of issuers that nobody listed: a short word, an underscore, and a long run that only a machine draws.
import { rank, type Span } from './span.ts';
import { isRandom } from './value-shape.ts';

/** `acme_pat_4Kx…`: issuers mark their tokens like this so that scanners find them (GitHub's format, 2021). */
const PREFIXED =
  /(?<![A-Za-z0-9_$.-])(?:[a-z]{2,12}_){1,3}([A-Za-z0-9]{32,255}(?:_[A-Za-z0-9]{6,64})?)(?![A-Za-z0-9_])/g;
/** Objects of Stripe's and alike: their ids are as long and support needs them. */
const OBJECT = /^(?:cs|ch|pi|py|evt|cus|sub|req|seti|txn|file|user|org|msg|run|job|order|shipment)_/;

/** Takes text whose earlier markers are opaque and returns what has the form of an issued token. */
export function prefixedTokens(text: string): Span[] {
  return [...text.matchAll(PREFIXED)]
    .filter(([whole, run = '']) => !OBJECT.test(whole) && isDrawn(run))
    .map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
      kind: 'token',
      rank: rank.nearby,
    }));
}

/** Ids and hashes of this length are hexadecimal or in one case; small and capital letters with digits are drawn from base 62. */
function isDrawn(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d.*\d/.test(run) && isRandom(run);
}

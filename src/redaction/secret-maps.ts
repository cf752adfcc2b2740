// Objects whose own name says that every value in them is secret: `"secrets": {"ERP": "…", "WMS": "…"}`.
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';
import { isRandom } from './value-shape.ts';

const MAP =
  /(?<![A-Za-z])(?:secrets|tokens|credentials|passwords|api_?keys|access_?tokens)["'\\]{0,4}\s{0,8}(?::|=>?)\s{0,8}\{([^{}]{1,8192})\}/gi;
const VALUE = /(?::|=>?)\s{0,8}\\?["']([^"'\\\n]{12,4096})\\?["']/g;

/** Takes prepared text and returns the values of such objects that are drawn at random; names and chosen words stay. */
export function secretMaps(text: string): Span[] {
  return [...text.matchAll(MAP)].flatMap((map) => {
    const from = map.index + map[0].length - 1 - (map[1] ?? '').length;
    return [...(map[1] ?? '').matchAll(VALUE)].flatMap((hit) => {
      const value = hit[1] ?? '';
      const start = from + hit.index + hit[0].lastIndexOf(value);
      const isSecret = isRandom(value, 12) && !isPlaceholder(value);
      return isSecret ? [{ start, end: start + value.length, kind: 'secret', rank: rank.named }] : [];
    });
  });
}

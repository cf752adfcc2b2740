// Pairs that give the value before its name: `{"value": "…", "key": "token"}`, as request collections export them.
import { keyRole } from './key-role.ts';
import { rank, type Span } from './span.ts';
import { isWorthMasking } from './value-worth.ts';

const PAIR =
  /(?<![A-Za-z])value\\?["']?\s{0,4}[:=]\s{0,4}\\?["']([^"'\\{}\n]{1,4096})\\?["'][^{}<>;]{0,80}?(?<![A-Za-z])(?:name|key|id|header|field)\\?["']?\s{0,4}[:=]\s{0,4}\\?["']([^"'\\{}\n]{1,64})\\?["']/dgi;

/** Takes prepared text and returns the values whose name follows them within the same object. */
export function reversedPairs(text: string): Span[] {
  const spans: Span[] = [];
  for (const pair of text.matchAll(PAIR)) {
    const role = keyRole(pair[2] ?? '', '');
    const place = pair.indices?.[1];
    const value = pair[1] ?? '';
    if (role === undefined || place === undefined) continue;
    const candidate = {
      value,
      quoted: true,
      manner: 'field',
      next: '"',
      ownLine: false,
      compound: false,
      inQuery: false,
    } as const;
    if (!isWorthMasking(role, candidate)) continue;
    spans.push({ start: place[0], end: place[1], kind: role.kind, rank: rank.named, name: role.name });
  }
  return spans;
}

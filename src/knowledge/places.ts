/** Where in a YAML text a value stands, found by the path that leads to it. */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Place } from './problem.ts';

/** Keys and list positions from the top of the file down to a value. */
export type Path = readonly PropertyKey[];

/** Answers where the parts of one YAML text stand. */
export interface Places {
  /** Tells whether the text writes something at this path, be it an empty value. */
  readonly has: (path: Path) => boolean;
  /** Where the value starts; its key when the value is empty or begins below; for an absent value what would hold it. */
  readonly of: (path: Path) => Place;
  /** Where the key of this path stands; where there is none, the same as `of`. */
  readonly ofKey: (path: Path) => Place;
}

interface Spot {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Takes a parsed YAML document and its line counter and returns the places of its values. */
export function placesIn(document: Document.Parsed, lines: LineCounter): Places {
  const place = (node: Node | null): Place => placeAt(node?.range?.[0] ?? 0, lines);
  const of = (path: Path): Place => {
    const trail = trailTo(document, path);
    const last = trail.at(-1) ?? { key: null, value: null };
    const isWhole = trail.length === path.length + 1;
    return place(isWhole && standsBesideItsKey(last.value) ? last.value : (last.key ?? last.value));
  };
  return {
    has: (path) => trailTo(document, path).length === path.length + 1,
    of,
    ofKey: (path) => {
      const key = trailTo(document, path)[path.length]?.key;
      return key ? place(key) : of(path);
    },
  };
}

/** Takes a UTF-16 offset into the text that the line counter has read and returns its place. */
export function placeAt(offset: number, lines: LineCounter): Place {
  // The counter answers line 0 for an offset before the first line it knows, which a text without lines has.
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Returns the spots from the root downwards, as far as the path exists. */
function trailTo(document: Document.Parsed, path: Path): readonly Spot[] {
  const trail: Spot[] = [{ key: null, value: document.contents }];
  for (const segment of path) {
    const child = childOf(document, trail.at(-1)?.value ?? null, segment);
    if (!child) break;
    trail.push(child);
  }
  return trail;
}

function childOf(document: Document.Parsed, node: Node | null, segment: PropertyKey): Spot | null {
  const parent = isAlias(node) ? node.resolve(document) : node;
  if (isSeq<Node>(parent)) {
    const value = typeof segment === 'number' ? parent.items[segment] : undefined;
    return value ? { key: null, value } : null;
  }
  if (!isMap<Node, Node | null>(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
  return pair ? { key: pair.key, value: pair.value } : null;
}

/** An empty value stands nowhere, and a list or mapping in block form begins with its first entry, a line later. */
function standsBesideItsKey(node: Node | null): boolean {
  if (!node?.range || node.range[0] === node.range[1]) return false;
  return !(isMap(node) || isSeq(node)) || node.flow === true;
}

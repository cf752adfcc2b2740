/** A draft as the text of a guide file, with a comment at each part that needs a person's eye. */
import { Document, isMap, isSeq, type Node } from 'yaml';
import type { Drafted, Remark, Value } from './draft.ts';

/** What editors look for in the first line. */
const SCHEMA_LINE = '# yaml-language-server: $schema=./guide.schema.json';

/** Takes a draft; returns it as YAML. */
export function draftText({ value, remarks }: Drafted<Record<string, Value | undefined>>): string {
  const document = new Document(value, { keepUndefined: false, aliasDuplicateObjects: false });
  const comments = new Map<Node, string[]>();
  for (const remark of remarks) {
    const node = commented(document, remark);
    if (node !== null) comments.set(node, [...(comments.get(node) ?? []), ` check: ${oneLine(remark.text)}`]);
  }
  for (const [node, lines] of comments) node.commentBefore = lines.join('\n');
  return `${SCHEMA_LINE}\n${document.toString({ lineWidth: 110, flowCollectionPadding: true })}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The node before which the comment stands: the key of the part, or the entry of its list. */
function commented(document: Document, { path }: Remark): Node | null {
  let spot: Node | null = document.contents;
  let value: unknown = document.contents;
  for (const segment of path) {
    if (isMap(value)) {
      const pair = value.items.find(({ key }) => String(key) === String(segment));
      if (pair === undefined) return spot;
      spot = pair.key as Node;
      value = pair.value;
    } else if (isSeq(value) && typeof segment === 'number') {
      const item = value.items[segment];
      if (item === undefined) return spot;
      spot = firstIn(item as Node);
      value = item;
    } else return spot;
  }
  return spot;
}

// A comment before a mapping in a list is lost; before its first key it stands.
function firstIn(node: Node): Node {
  const first = isMap(node) ? node.items[0]?.key : undefined;
  return first === undefined ? node : (first as Node);
}

// Values in the data blocks of Kubernetes Secret manifests: every key there is secret, whatever its name.
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';

const KIND = /\bkind["']?\s{0,4}:\s{0,4}["']?Secret\b/i;
const DATA_BLOCK = /^([ \t-]{0,40})(?:data|stringData)\s{0,4}:[ \t]*\r?\n/gm;
const LINE =
  /([ \t]{0,60})(?:["']?[\w.-]{1,120}["']?[ \t]{0,4}:[ \t]{0,4}(?:[|>][+-]?[ \t]*$)?)?([^\n]{0,16384})(?:\n|$)/my;
const JSON_BLOCK = /"(?:data|stringData)"\s{0,4}:\s{0,4}\{([^{}]{1,65536})\}/g;
const JSON_VALUE = /:\s{0,4}"([^"\\]{3,16384})"/g;

/** Begins the next YAML document; a ConfigMap there is not secret. */
const NEXT_DOCUMENT = /^(?=---[ \t]*$)/m;

/** Takes prepared text and returns the values of every Secret's data; names stay. A document without `kind: Secret` has none. */
export function kubernetesSecrets(text: string): Span[] {
  if (!KIND.test(text)) return [];
  const spans: Span[] = [];
  let offset = 0;
  for (const document of text.split(NEXT_DOCUMENT)) {
    if (KIND.test(document))
      spans.push(...shifted([...yamlValues(document), ...jsonValues(document)], offset));
    offset += document.length;
  }
  return spans;
}

function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

function yamlValues(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of text.matchAll(DATA_BLOCK)) {
    const depth = (block[1] ?? '').length;
    LINE.lastIndex = block.index + block[0].length;
    for (let at = LINE.lastIndex; at < text.length; at = LINE.lastIndex) {
      const line = LINE.exec(text);
      if (line === null || line[0] === '' || (line[1] ?? '').length <= depth) break;
      const value = (line[2] ?? '').trimEnd();
      const start = at + line[0].lastIndexOf(line[2] ?? '');
      const bare = value.replace(/^["']|["']$/g, '');
      if (bare.length >= 3 && !isPlaceholder(bare)) {
        const from = start + value.indexOf(bare);
        spans.push({ start: from, end: from + bare.length, kind: 'kubernetes-secret', rank: rank.placed });
      }
    }
  }
  return spans;
}

function jsonValues(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of text.matchAll(JSON_BLOCK)) {
    const from = block.index + block[0].indexOf('{') + 1;
    for (const pair of (block[1] ?? '').matchAll(JSON_VALUE)) {
      const value = pair[1] ?? '';
      const start = from + pair.index + pair[0].length - 1 - value.length;
      if (!isPlaceholder(value))
        spans.push({ start, end: start + value.length, kind: 'kubernetes-secret', rank: rank.placed });
    }
  }
  return spans;
}

/** What the YAML reader has against a file, in words for people who do not know YAML. */
import { type Document, type LineCounter, visit, type YAMLError } from 'yaml';
import { placeAt } from './places.ts';
import type { Finding } from './schema-problems.ts';

/** A broken line often upsets all that follow; nobody reads more than these at once. */
const MOST_SHOWN = 20;

/** Takes a parsed document, its text and line counter; returns what is wrong with its YAML, the first per line. */
export function syntaxFindings(
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
): readonly Finding[] {
  const faults: Finding[] = [...document.errors, ...document.warnings].map((error) => ({
    ...placeAt(error.pos[0], lines),
    message: sentence(error, text),
  }));
  faults.push(...danglingAliases(document, lines));
  return firstPerLine(faults);
}

/** Takes a document that could not be turned into values and the reader's reason; returns that as a finding. */
export function contentFinding(document: Document.Parsed, lines: LineCounter): Finding {
  let first = 0;
  visit(document, {
    Alias: (_, alias) => {
      first = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const message = 'repeats itself too often through *names; write the repeated parts out';
  return { ...placeAt(first, lines), message };
}

function sentence({ code, message, pos }: YAMLError, text: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; use spaces, two for each level';
    case 'DUPLICATE_KEY':
      return `the key "${/^[^:\n]*/.exec(text.slice(pos[0], pos[0] + 80))?.[0].trim()}" is written twice; keep one`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'the indentation does not fit the lines above, or a text with ": " in it needs quotes around it';
    case 'BAD_INDENT':
      return 'the indentation does not fit, or a bracket above is not closed; line entries up with their neighbours';
    case 'BAD_SCALAR_START':
      return `a text cannot begin with ${text.charAt(pos[0])}; put quotes around the whole text`;
    case 'MULTIPLE_DOCS':
      return 'a file holds one guide; move what follows "---" into a file of its own';
    case 'TAG_RESOLVE_FAILED':
      return 'a text cannot begin with an exclamation mark; put quotes around the whole text';
    case 'RESOURCE_EXHAUSTION':
      return 'is nested too deeply; a guide has at most nine levels';
    default:
      return `is not valid YAML: ${message}`;
  }
}

function danglingAliases(document: Document.Parsed, lines: LineCounter): readonly Finding[] {
  const dangling: Finding[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return;
      const message = `a text cannot begin with *, and no part is marked "&${alias.source}"; put quotes around the whole text`;
      dangling.push({ ...placeAt(alias.range?.[0] ?? 0, lines), message });
    },
  });
  return dangling;
}

function firstPerLine(faults: readonly Finding[]): readonly Finding[] {
  const byLine = new Map<number, Finding>();
  for (const fault of faults) {
    const earlier = byLine.get(fault.line);
    if (!earlier) byLine.set(fault.line, fault);
  }
  return [...byLine.values()].toSorted((a, b) => a.line - b.line).slice(0, MOST_SHOWN);
}

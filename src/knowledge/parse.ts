/** How the text of one file becomes a guide, or a list of what keeps it from being one. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { Guide } from '../core/guide.ts';
import { placesIn } from './places.ts';
import type { Problem } from './problem.ts';
import { type Finding, findingsOf } from './schema-problems.ts';
import { contentFinding, syntaxFindings } from './syntax-problems.ts';
import type { WrittenGuide } from './written-guide.ts';

/** A few repeated parts are a convenience; a file that multiplies itself is an attack. */
const MOST_ALIASES = 100;

export type Parsed =
  | { readonly kind: 'guide'; readonly written: WrittenGuide }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Takes a file's name and text and returns its guide, or every problem with its line and column. Never throws. */
export function parseGuide(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Not 'silent': that would hide a second document as well.
    logLevel: 'error',
  });
  const faults = syntaxFindings(document, text, lines);
  if (faults.length > 0) return refused(file, faults);
  if (document.contents === null) {
    return refused(file, [{ line: 1, column: 1, message: 'the file is empty; a guide begins with its id' }]);
  }
  const content = contentOf(document);
  if (!content) return refused(file, [contentFinding(document, lines)]);
  const places = placesIn(document, lines);
  const result = Guide.safeParse(content.value);
  if (result.success) return { kind: 'guide', written: { file, guide: result.data, places } };
  return refused(
    file,
    result.error.issues.flatMap((issue) => findingsOf(issue, content.value, places)),
  );
}

/** The reader throws only for aliases: too many of them, or one that names nothing. */
function contentOf(document: Document.Parsed): { readonly value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

function refused(file: string, findings: readonly Finding[]): Parsed {
  return {
    kind: 'problems',
    problems: findings.map((finding) => ({ file, ...finding, severity: 'error' })),
  };
}

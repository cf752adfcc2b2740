// Provider tokens by secretlint's recommended rules, run without its core.
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';

/**
 * Left out: filter-comments (a pasted "secretlint-disable" would switch masking off), basicauth and
 * database-connection-string (their range swallows host and database), privatekey (needs the END line) and gcp
 * (reports the whole file). Our own rules cover what these do.
 */
const LEFT_OUT = new Set(['filter-comments', 'basicauth', 'database-connection-string', 'privatekey', 'gcp']);

/** The part of secretlint's rule interface that this room uses; the package's own types need a package that we do not install. */
interface LibraryRule {
  readonly meta: { readonly id: string };
  create(context: LibraryContext, options: object): { file?: (source: LibrarySource) => unknown };
}
interface LibrarySource {
  readonly content: string;
  readonly contentType: 'text';
  readonly ext: '.txt';
}
interface LibraryReport {
  readonly message: { readonly data?: Readonly<Record<string, unknown>> };
  readonly range: readonly [number, number];
}
interface LibraryContext {
  readonly sharedOptions: object;
  createTranslator(): (id: string, data: object) => object;
  ignore(): void;
  report(report: LibraryReport): void;
}
interface Reported {
  readonly kind: string;
  readonly report: LibraryReport;
}

/** Rules run synchronously, so one list is enough; it is emptied after every run because reports hold the secrets. */
let reported: Reported[] = [];
const scanners = (rules as unknown as readonly LibraryRule[])
  .filter((rule) => !LEFT_OUT.has(shortId(rule)))
  .map((rule) => rule.create(contextFor(rule), {}));

/** How many rules the library brings; fewer than 28 means that an older version was resolved. */
export const libraryRuleCount = rules.length;

/** Takes text whose earlier markers are opaque and returns the provider tokens that the library knows. */
export function providerTokens(text: string): Span[] {
  reported = [];
  try {
    for (const scanner of scanners) scanner.file?.({ content: text, contentType: 'text', ext: '.txt' });
    return reported
      .map((one) => repaired(text, one))
      .filter((span) => isToken(text.slice(span.start, span.end)));
  } finally {
    reported = [];
  }
}

function contextFor(rule: LibraryRule): LibraryContext {
  return {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ messageId, data }),
    ignore: () => undefined,
    report: (report) => reported.push({ kind: `${shortId(rule)}-token`, report }),
  };
}

/** The AWS rule's range starts at the name and has the secret's length: find the reported value itself. */
function repaired(text: string, { kind, report }: Reported): Span {
  const [from, to] = report.range;
  for (const value of Object.values(report.message.data ?? {})) {
    if (typeof value !== 'string' || value.length <= 5) continue;
    const start = text.slice(from, to + value.length).indexOf(value);
    if (start >= 0)
      return { start: from + start, end: from + start + value.length, kind, rank: rank.provider };
  }
  return { start: from, end: to, kind, rank: rank.provider };
}

/** Some rules report a whole address; a token has no white space and no scheme. */
function isToken(value: string): boolean {
  return value !== '' && !/\s|:\/\//.test(value) && !isPlaceholder(value);
}

function shortId(rule: LibraryRule): string {
  return rule.meta.id.replace('@secretlint/secretlint-rule-', '');
}

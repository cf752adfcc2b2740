/** What the schema has against a guide file, said so that its author can mend it. */
import type { z } from 'zod';
import { nearestWord } from './nearest-word.ts';
import type { Path, Places } from './places.ts';
import type { Place } from './problem.ts';
import { expectationAt, keysAt } from './schema-hints.ts';
import { formatPath } from './written-guide.ts';

type Issue = z.core.$ZodIssue;

/** One complaint about a text whose file name is known elsewhere. */
export interface Finding extends Place {
  readonly message: string;
}

/** Takes one issue of the schema, the file's content and its places; returns one finding or more. */
export function findingsOf(issue: Issue, content: unknown, places: Places): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue.path, key, places));
    case 'invalid_union':
      return unionFindings(issue, content, places);
    default:
      return [finding(issue.path, sentence(issue, content, places), places)];
  }
}

function finding(path: Path, message: string, places: Places): Finding {
  const name = formatPath(path);
  return { ...places.of(path), message: name === '' ? `the guide ${message}` : `${name}: ${message}` };
}

function unknownKey(path: Path, key: string, places: Places): Finding {
  const known = keysAt(path);
  const near = nearestWord(key, known);
  const right = near ? `did you mean "${near}"?` : `the keys here are ${known.join(', ')}`;
  const name = formatPath(path);
  const prefix = name === '' ? '' : `${name}: `;
  return { ...places.ofKey([...path, key]), message: `${prefix}unknown key "${key}"; ${right}` };
}

/** Speaks about one form only when every complaint of that form is about something that the author wrote. */
function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  content: unknown,
  places: Places,
): readonly Finding[] {
  const meant = issue.errors.find((issues) =>
    issues.every(
      ({ code, path }) =>
        code !== 'unrecognized_keys' && path.length > 0 && places.has([...issue.path, ...path]),
    ),
  );
  if (!meant) {
    const forms =
      'must be a phrase (in quotes when it contains ": "), { phrase: ..., broad: true }, { status: 401 }, { code: invalid_grant }, { literal: ... }, { lines: [first, then] } or { regex: ... }';
    return [finding(issue.path, forms, places)];
  }
  return meant.flatMap((inner) =>
    findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, content, places),
  );
}

function sentence(issue: Issue, content: unknown, places: Places): string {
  if (!places.has(issue.path)) return `is missing; it takes ${expectationAt(issue.path)}`;
  const found = valueAt(content, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, found, issue.path);
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), found);
    case 'invalid_format':
      return wrongFormat(issue);
    case 'too_small':
      return tooSmall(issue, found);
    case 'too_big':
      return tooBig(issue, found);
    default:
      return issue.message;
  }
}

function wrongType(expected: string, found: unknown, path: Path): string {
  if (found === null || found === undefined) return `is empty; it takes ${expectationAt(path)}`;
  switch (expected) {
    case 'string':
      return isScalar(found)
        ? `must be text, but ${found} is a ${typeof found}; put it in quotes: "${found}"`
        : `must be text, not ${formOf(found)}; put quotes around text that contains ": " or begins with [ or {`;
    case 'array':
      return `must be a list, one entry per line after "- ", not ${formOf(found)}`;
    case 'boolean':
      return `must be true or false, not ${formOf(found)}`;
    case 'int':
    case 'number':
      return `must be a whole number without quotes, not ${formOf(found)}`;
    default:
      return `must be keys with values, one "key: value" per line, not ${formOf(found)}`;
  }
}

function formOf(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (isScalar(found)) return `the ${typeof found} ${found}`;
  return typeof found === 'string' ? 'text' : 'keys with values';
}

function isScalar(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function wrongChoice(choices: readonly string[], found: unknown): string {
  const near = typeof found === 'string' ? nearestWord(found, choices) : null;
  const hint = near ? `; did you mean "${near}"?` : '';
  return `must be one of ${choices.join(', ')}${hint}`;
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat): string {
  switch (issue.format) {
    case 'date':
      return 'must be a date written as year-month-day, for example 2027-05-01';
    case 'url':
      return 'must be a web address that begins with https:// or http://, for example https://example.com/help';
    default:
      return issue.message;
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, found: unknown): string {
  if (origin === 'number' || origin === 'int') return `must be ${minimum} or more, but is ${String(found)}`;
  if (origin === 'array') return `must have at least ${counted(minimum, 'entry', 'entries')}`;
  return Number(minimum) === 1
    ? 'must not be empty'
    : `must have at least ${counted(minimum, 'character', 'characters')}`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, found: unknown): string {
  if (origin === 'number' || origin === 'int') return `must be ${maximum} or less, but is ${String(found)}`;
  const size = Array.isArray(found) || typeof found === 'string' ? found.length : 'more';
  const unit =
    origin === 'array' ? counted(maximum, 'entry', 'entries') : counted(maximum, 'character', 'characters');
  return `must have at most ${unit}, but has ${size}`;
}

function counted(count: number | bigint, one: string, many: string): string {
  return `${count} ${Number(count) === 1 ? one : many}`;
}

function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}

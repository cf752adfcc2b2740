/** Knows how a method's arguments arrive: as a form with nested JSON, as a JSON body, or in the query. */
import { nested } from '../content.ts';
import { type Fields, isFields, parseJson } from '../json.ts';
import { detailedRefusal } from './refusal.ts';

/** Decodes a request's arguments by its content type; a JSON body that is no object has none. */
export function decodeArguments(contentType: string, body: string, query: URLSearchParams): Fields {
  const fromQuery = Object.fromEntries(query);
  if (!contentType.includes('application/json'))
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
  const parsed = parseJson(body);
  return isFields(parsed) ? { ...fromQuery, ...parsed } : fromQuery;
}

/** Returns a text argument; numbers and booleans of a JSON body count as text; empty counts as absent. */
export function textArgument(args: Fields, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns a text argument, or refuses with `invalid_arguments` when it is missing. */
export function requiredText(args: Fields, name: string): string {
  const value = textArgument(args, name);
  if (value === undefined) throw detailedRefusal('invalid_arguments', [`missing required field: ${name}`]);
  return value;
}

export function flagArgument(args: Fields, name: string): boolean {
  const value = textArgument(args, name);
  return value === 'true' || value === '1';
}

/** Returns a count argument clipped to 1..`most`, or `usual` when it is missing or no number. */
export function countArgument(
  args: Fields,
  name: string,
  range: { readonly usual: number; readonly most: number },
): number {
  const value = Number(textArgument(args, name) ?? range.usual);
  return Number.isInteger(value) && value > 0 ? Math.min(value, range.most) : range.usual;
}

/** Returns an argument that must be a JSON object, or undefined when it is absent. */
export function objectArgument(args: Fields, name: string): Fields | undefined {
  if (textArgument(args, name) === undefined && !isFields(args[name])) return undefined;
  const value = nested(args, name);
  if (!isFields(value))
    throw detailedRefusal('invalid_arguments', [`must provide an object [json-pointer:/${name}]`]);
  return value;
}

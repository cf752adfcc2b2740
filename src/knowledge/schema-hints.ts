/** What the guide schema expects at a path, in words for authors. */
import { guideShape, type JsonSchema } from './guide-schema.ts';
import type { Path } from './places.ts';

const shape = guideShape();

/** Takes the path of a mapping and returns the keys that it may have. */
export function keysAt(path: Path): readonly string[] {
  return [...new Set(shapesAt(path).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** Takes a path and returns what belongs there: the form, and the author's help text where there is one. */
export function expectationAt(path: Path): string {
  const expected = shapesAt(path)[0];
  if (!expected) return 'see guide.schema.json';
  return expected.description ? `${formOf(expected)}. ${expected.description}` : formOf(expected);
}

function formOf({ type, enum: choices, format }: JsonSchema): string {
  if (choices) return `one of ${choices.join(', ')}`;
  if (format === 'date') return 'a date such as 2027-05-01';
  if (format === 'uri') return 'a web address';
  if (type === 'array') return 'a list';
  if (type === 'object') return 'keys with values';
  if (type === 'integer') return 'a whole number';
  if (type === 'boolean') return 'true or false';
  return 'text';
}

/** More than one where the schema leaves a choice, as it does for signatures. */
function shapesAt(path: Path): readonly JsonSchema[] {
  let shapes: readonly JsonSchema[] = [shape];
  for (const segment of path) shapes = shapes.flatMap((one) => [...childrenOf(one, segment)]);
  return shapes.flatMap((one) => alternativesOf(one));
}

function* childrenOf(parent: JsonSchema, segment: PropertyKey): Generator<JsonSchema> {
  for (const one of alternativesOf(parent)) {
    const { items, properties, additionalProperties } = one;
    const child =
      typeof segment === 'number' ? items : (ownProperty(properties, segment) ?? additionalProperties);
    if (isShape(child)) yield child;
  }
}

function ownProperty(properties: JsonSchema['properties'], key: PropertyKey): unknown {
  return properties && Object.hasOwn(properties, key) ? properties[String(key)] : undefined;
}

function alternativesOf(one: JsonSchema): readonly JsonSchema[] {
  return one.anyOf ? one.anyOf.filter(isShape) : [one];
}

function isShape(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

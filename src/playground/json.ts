/** Knows how to look into JSON whose shape nobody has checked yet. */

export type Fields = Readonly<Record<string, unknown>>;

/** Tells whether a value is a JSON object (not a list, not null). */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the string at `key`, or undefined when there is none. */
export function textAt(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the object at `key`, or undefined when there is none. */
export function fieldsAt(fields: Fields | undefined, key: string): Fields | undefined {
  const value = fields?.[key];
  return isFields(value) ? value : undefined;
}

/** Returns the objects in the list at `key`; anything else in it is left out. */
export function listAt(fields: Fields | undefined, key: string): readonly Fields[] {
  const value = fields?.[key];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Parses JSON text; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every key of a guide file with its meaning, as Markdown: read from the schema, so that it cannot say anything else. */
import { guideShape, type JsonSchema } from './guide-schema.ts';

interface Part {
  readonly path: string;
  readonly shape: JsonSchema;
}

/** Returns one table for the guide and one for each part in it that has keys of its own, in the order of the schema. */
export function guideReference(): string {
  const parts: Part[] = [{ path: '', shape: guideShape() }];
  const sections: string[] = [];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    sections.push(sectionFor(part));
    parts.unshift(...innerParts(part));
  }
  return sections.join('\n\n');
}

function sectionFor({ path, shape }: Part): string {
  const rows = Object.entries(shape.properties ?? {}).flatMap(([key, value]) =>
    isShape(value) ? [rowFor(key, value, shape.required?.includes(key) === true)] : [],
  );
  const title = path === '' ? 'The guide' : `\`${path}\``;
  return [
    `### ${title}`,
    '',
    ...(shape.description === undefined ? [] : [shape.description, '']),
    '| key | takes | meaning |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function rowFor(key: string, shape: JsonSchema, isRequired: boolean): string {
  const meaning = shape.description ?? (isShape(shape.items) ? shape.items.description : undefined) ?? '';
  return `| \`${key}\`${isRequired ? ' (required)' : ''} | ${formOf(shape)} | ${meaning.replaceAll('|', '\\|')} |`;
}

function formOf(shape: JsonSchema): string {
  if (shape.anyOf !== undefined) return 'one of several forms';
  if (shape.enum !== undefined)
    return shape.enum.map((one) => `\`${String(one)}\``).join(', ') + usual(shape);
  if (shape.format === 'date') return 'a date';
  if (shape.format === 'uri') return 'a web address';
  switch (shape.type) {
    case 'array':
      return `a list${sizeOf(shape.minItems, shape.maxItems, 'entries')}`;
    case 'integer':
      return `a whole number${sizeOf(shape.minimum, shape.maximum, '')}`;
    case 'number':
      return `a number${sizeOf(shape.minimum, shape.maximum, '')}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return `text${sizeOf(undefined, shape.maxLength, 'characters')}`;
    default:
      return 'keys with values';
  }
}

function usual({ default: value }: JsonSchema): string {
  return value === undefined ? '' : `; \`${String(value)}\` when left out`;
}

function sizeOf(least: number | undefined, most: number | undefined, unit: string): string {
  const many = unit === '' ? '' : ` ${unit}`;
  if (least !== undefined && most !== undefined) return ` of ${least} to ${most}${many}`;
  if (most !== undefined) return ` of at most ${most}${many}`;
  return least === undefined || least === 0 ? '' : ` of at least ${least}${many}`;
}

/** The parts below that have keys, each once; those of a list are written `causes[]`. */
function innerParts({ path, shape }: Part): readonly Part[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, value]) => {
    if (!isShape(value)) return [];
    const inner = isShape(value.items)
      ? { path: `${key}[]`, shape: value.items }
      : { path: key, shape: value };
    const own = { ...inner, path: path === '' ? inner.path : `${path}.${inner.path}` };
    // The forms of a signature have a table of their own, written by hand with what each of them meets.
    return own.shape.properties === undefined ? [] : [own];
  });
}

function isShape(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

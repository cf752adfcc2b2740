/** The guide schema as JSON Schema, for editors that complete and check guide files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Guide } from '../core/guide.ts';

/** The name that guide files give in their first line, beside them in the knowledge folder. */
const GUIDE_SCHEMA_FILE = 'guide.schema.json';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Returns the schema of a guide as authors write it, with defaults left optional, as indented JSON.
 * Draft 7, because that is what the YAML language server behind most editors supports in full.
 */
export function guideJsonSchema(): string {
  const { $schema, ...shape } = guideShape();
  return `${JSON.stringify({ $schema, title: 'authfix guide', ...shape }, null, 2)}\n`;
}

/** Returns the same schema as a value. */
export function guideShape(): JsonSchema {
  return z.toJSONSchema(Guide, { target: 'draft-7', io: 'input', override: leaveOutNoise });
}

/** Takes the knowledge folder, writes `guide.schema.json` into it and returns the path of the file. */
export async function writeGuideSchema(folder: string): Promise<string> {
  const file = join(folder, GUIDE_SCHEMA_FILE);
  await writeFile(file, guideJsonSchema());
  return file;
}

/** Editors show these to authors: a date's pattern and the largest safe integer explain nothing to them. */
function leaveOutNoise({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

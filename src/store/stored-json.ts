/** How a value that was stored as JSON comes back, and what is said when it does not. */
import { z } from 'zod';
import { StoreError } from './store-error.ts';

/** Where a stored value lies, for the message about a damaged one. */
export interface StoredAt {
  readonly where: string;
  readonly table: string;
  readonly id: string | number;
}

/** A time: ISO 8601 in JSON, a Date in the program. */
export const StoredDate = z.iso.datetime().transform((text) => new Date(text));

/** Takes JSON text from a row and returns the value that the schema reads from it; refuses a damaged row by name. */
export function readJson<Value>(schema: z.ZodType<Value>, text: string, at: StoredAt): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damagedRow(at, 'it is not JSON', cause);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw damagedRow(at, z.prettifyError(read.error), read.error);
}

function damagedRow(at: StoredAt, reason: string, cause: unknown): StoreError {
  const message = `Row ${at.id} of table ${at.table} in ${at.where} is damaged: ${reason}. Restore a backup, or repair that row while authfix is stopped.`;
  return new StoreError('damaged', message, cause);
}

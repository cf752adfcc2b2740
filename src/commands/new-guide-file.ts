/** The file of a guide that a command makes. */
import { writeFile } from 'node:fs/promises';
import { UsageError } from './terminal.ts';

/** Writes a new file. Refuses to write over another, unless told to. */
export async function placeGuide(file: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const advice = isThere
      ? 'the file exists; choose another name, or --force to write over it'
      : 'it cannot be written; name a file in a folder that exists';
    throw new UsageError(`${file}: ${advice}`, { cause });
  }
}

/** The day half a year later, when a new guide shall be read again, as `YYYY-MM-DD`. */
export function inHalfAYear(now: Date): string {
  const later = new Date(now);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + 6);
  return later.toISOString().slice(0, 10);
}

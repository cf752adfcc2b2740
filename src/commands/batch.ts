/** Batch files: one JSON object a line, of which only the named keys are read. */
import { z } from 'zod';
import { UsageError } from './terminal.ts';

const BatchRow = z.object({
  id: z.string(),
  text: z.string(),
  product: z.string().nullable().optional(),
});

type BatchRow = z.infer<typeof BatchRow>;

/** Reads a batch. Throws a UsageError that names the first wrong line. Empty lines are passed over. */
export function parseBatch(content: string, file: string): readonly BatchRow[] {
  const rows: BatchRow[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    // trim also takes the byte order mark that Windows programs put at the start of a file.
    if (line.trim() === '') continue;
    const reading = BatchRow.safeParse(parseJson(line.trim()));
    if (!reading.success) {
      throw new UsageError(
        `${file}:${index + 1}: every line must be a JSON object like {"id":"p-1","text":"401 Unauthorized"}`,
      );
    }
    rows.push(reading.data);
  }
  return rows;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The caller's schema refuses it and names the line.
    return undefined;
  }
}

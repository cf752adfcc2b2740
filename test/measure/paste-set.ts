/** Labelled pastes: what a text is, and which kinds a careful supporter would accept for it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Row = z
  .object({
    id: z.string(),
    text: z.string(),
    /** Empty when the bot must stay silent. */
    accept: z.array(z.string()),
    product: z.string().nullish(),
    form: z.string().optional(),
    /** How ../shared/corpus names the form. */
    kind: z.string().optional(),
  })
  .transform(({ kind, ...row }) => ({ ...row, form: row.form ?? kind ?? 'unknown' }));

export type Paste = z.infer<typeof Row>;

/** Reads files of JSON lines. Throws with file and line for a row that is not a labelled paste. */
export function readPastes(files: readonly string[]): readonly Paste[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.trim() === '' ? [] : [readRow(line, `${file}:${at + 1}`)])),
  );
}

function readRow(line: string, place: string): Paste {
  const reading = Row.safeParse(JSON.parse(line));
  if (!reading.success)
    throw new Error(
      `${place}: a row looks like {"id":"p-1","text":"...","accept":["token-expired"],"form":"log"}`,
    );
  return reading.data;
}

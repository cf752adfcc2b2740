/** A folder with a single guide: it is read in no time, and stories that kill processes start many of them. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Makes the folder inside another one, and returns its path. */
export function oneGuide(folder: string): string {
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  copyFileSync(join(ROOT, 'knowledge', 'tines-http-401.yml'), join(knowledge, 'tines-http-401.yml'));
  return knowledge;
}

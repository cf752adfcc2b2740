/** `npm run reference:guides` writes the keys of the format into docs/guides.md, between its two marks. */
import { readFile, writeFile } from 'node:fs/promises';
import { guideReference } from '../../src/knowledge/guide-reference.ts';

const FILE = new URL('../../docs/guides.md', import.meta.url);
const MARKED = /(<!-- keys: npm run reference:guides -->\n)[\s\S]*?(\n<!-- end of keys -->)/;

/** Takes the page as it is; returns it with the keys as the schema has them. */
export function withReference(page: string): string {
  if (!MARKED.test(page)) throw new Error('docs/guides.md has lost the marks around its keys');
  return page.replace(MARKED, (_, begin: string, end: string) => `${begin}\n${guideReference()}\n${end}`);
}

if (import.meta.main) await writeFile(FILE, withReference(await readFile(FILE, 'utf8')));

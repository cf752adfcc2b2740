/** Which files of a folder are guides, and their text. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** The largest guide that is read, in bytes: about fifty times the largest one known. */
const LARGEST = 1024 * 1024;

/** The text of one guide file, without its byte order mark. */
export interface GuideText {
  readonly file: string;
  readonly text: string;
}

export interface GuideTexts {
  readonly texts: readonly GuideText[];
  readonly problems: readonly Problem[];
}

/**
 * Takes a folder and returns the text of every `*.yml` and `*.yaml` file in it, by name. Leaves out hidden files,
 * editors' temporary files and what is no file; reports files that are too large, not UTF-8 or not readable.
 */
export async function readGuideTexts(folder: string): Promise<GuideTexts> {
  const names = await namesIn(folder);
  if (typeof names === 'string') return { texts: [], problems: [problem(folder, names)] };
  const texts: GuideText[] = [];
  const problems: Problem[] = [];
  let files = 0;
  for (const name of names) {
    const read = await readGuideText(join(folder, name));
    if (read === null) continue;
    files += 1;
    if ('text' in read) texts.push(read);
    else problems.push(read);
  }
  if (files > 0) return { texts, problems };
  const advice = 'the folder has no guide; put a .yml file in it, as docs/guides.md shows';
  return { texts, problems: [problem(folder, advice)] };
}

/** Returns the names of possible guides in code unit order, or what is wrong with the folder. */
async function namesIn(folder: string): Promise<readonly string[] | string> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => isGuideName(name)).toSorted();
  } catch (error) {
    const advice = 'point AUTHFIX_KNOWLEDGE_DIR at the folder with the guides';
    switch (codeOf(error)) {
      case 'ENOENT':
        return `the folder does not exist; make it, or ${advice}`;
      case 'ENOTDIR':
        return `is a file, not a folder; ${advice}`;
      default:
        return `the folder cannot be read (${codeOf(error)}); check who may read it, or ${advice}`;
    }
  }
}

/** `.guide.yml.swp`, `guide.yml~` and `#guide.yml#` fail on their ends; `.#guide.yml` and `~$guide.yml` on their starts. */
function isGuideName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/^[.~#]/.test(name);
}

/** Returns null for what is no file. A mounted folder may hold links to files, so links are followed. */
async function readGuideText(file: string): Promise<GuideText | Problem | null> {
  try {
    const { size, isFile } = await sizeOf(file);
    if (!isFile) return null;
    if (size > LARGEST) return problem(file, `has ${size} bytes; a guide has at most ${LARGEST}`);
    return decoded(file, await readFile(file));
  } catch (error) {
    return problem(file, `cannot be read (${codeOf(error)}); check that it exists and who may read it`);
  }
}

async function sizeOf(file: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}

function decoded(file: string, bytes: Uint8Array): GuideText | Problem {
  if (isUtf16(bytes)) return problem(file, 'is UTF-16; save the file as UTF-8');
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return { ...problem(file, 'is not UTF-8 from here on; save the file as UTF-8'), ...place };
  }
}

/** By its mark, or by the zero byte beside each of its first two letters, which no text has. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const mark = `${first} ${second}`;
  if (mark === '255 254' || mark === '254 255') return true;
  return (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function problem(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message, severity: 'error' };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

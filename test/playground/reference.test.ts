/** What the documentation says of the local Slack, held against the code: the example, the tables, and the room's borders. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { coveringTests, referencePage } from './reference.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOM = join(ROOT, 'src', 'playground');

/** The lines of the page, those of methods without the tests that they name. */
function linesOf(page: string): readonly string[] {
  return page
    .split('\n')
    .map((line) => (isMethod(line) ? line.slice(0, line.lastIndexOf('|', line.length - 2)) : line));
}

function isMethod(line: string): boolean {
  return /^\| `\w+\./.test(line);
}

test('every method and limit stands in the documentation, and each test that is named there covers its method', () => {
  const page = readFileSync(join(ROOT, 'docs', 'playground-reference.md'), 'utf8');
  expect(linesOf(page)).toEqual(linesOf(referencePage()));
  const rows = page.split('\n').filter(isMethod);
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const method = /`(.*?)`/.exec(row)?.[1] ?? '';
    const named = row.match(/\[[^\]]+\]\(\.\.\/test[^)]+\)/g) ?? [];
    expect(named, `tests of ${method}`).not.toEqual([]);
    expect(coveringTests(method)).toEqual(expect.arrayContaining(named));
  }
});

/** Runs TypeScript from the root of the repository and returns what it printed. */
function run(
  code: string,
): Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }> {
  const { promise, resolve: done } = Promise.withResolvers<{
    exit: number | null;
    out: string;
    err: string;
  }>();
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  child.on('close', (exit) => done({ exit, out, err }));
  return promise;
}

test('the example of the documentation runs as it stands there', { timeout: 60_000 }, async () => {
  const page = readFileSync(join(ROOT, 'docs', 'playground.md'), 'utf8');
  const example = /```ts\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(15);
  const { exit, out, err } = await run(example);
  expect(err).toBe('');
  expect(out).toContain('Hello back!');
  expect(exit).toBe(0);
});

test('the room imports nothing of authfix, except through its entry', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const outside: string[] = [];
  for (const file of files) {
    if (file === 'open.ts') continue;
    const code = readFileSync(join(ROOM, file), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*\(?'(\.[^']*)'/g)) {
      const target = relative(ROOM, resolve(ROOM, dirname(file), path));
      if (target.startsWith('..')) outside.push(`${file} imports ${path}`);
    }
  }
  expect(outside).toEqual([]);
});

import { expect, test } from 'vitest';
import { jsonLines, run, settings } from './recording-terminal.ts';

// Assembled here so that no tool takes this file for a leak.
const SECRET = ['Tr0ub4d0r', '9f8e7d6c5b4a'].join('');
const TEXT = `HTTP 401 for password=${SECRET} on orders`;

test('a text is written as it would be kept', async () => {
  settings();
  const { exit, out } = await run(['redact'], TEXT);
  expect(exit).toBe(0);
  expect(out).not.toContain(SECRET);
  expect(out).toMatch(/^HTTP 401 for password=\[redacted:[a-z0-9-]+#[0-9a-f]{4}\] on orders$/);
});

test('--json tells what was found', async () => {
  settings();
  const [answer] = jsonLines((await run(['redact', '--json'], TEXT)).out);
  expect(Object.keys(answer ?? {})).toEqual(['text', 'found', 'hints']);
  expect(JSON.stringify(answer)).not.toContain(SECRET);
});

test('a batch is answered line by line in the same order', async () => {
  settings();
  const rows = [
    { id: 'b', text: TEXT, secrets: [SECRET] },
    { id: 'a', text: 'nothing here' },
  ];
  const { exit, out } = await run(
    ['redact', '--json', '--batch', '-'],
    rows.map((row) => JSON.stringify(row)).join('\n'),
  );
  expect(exit).toBe(0);
  expect(jsonLines(out)).toEqual([
    { id: 'b', text: expect.stringContaining('[redacted:') },
    { id: 'a', text: 'nothing here' },
  ]);
  expect(out).not.toContain(SECRET);
});

test('a wrong line of a batch is named', async () => {
  settings();
  expect(await run(['redact', '--batch', '-'], '{"id":"a"}')).toMatchObject({ exit: 2, out: '' });
});

test('an empty text stays empty', async () => {
  settings();
  expect(await run(['redact'], '')).toEqual({ exit: 0, out: '', err: '' });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildMatcher } from '../src/core/matcher.ts';
import { readStoredText } from '../src/core/redacted-text.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

test('the guide in the README serves, and finds its own example', async () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'authfix-readme-'));
  writeFileSync(join(folder, 'acme-login.yml'), example);
  const { guides, problems } = await loadKnowledge(folder);
  rmSync(folder, { recursive: true });
  expect(problems).toEqual([]);
  const match = buildMatcher(guides).match(readStoredText('Error from Acme: your session has expired'), {
    product: null,
  });
  expect(match).toMatchObject({ tier: 'confident', best: { guide: 'acme-login', cause: 'session-expired' } });
});

test('every file that the README and the docs link to exists', () => {
  for (const [, target = ''] of readme.matchAll(/\]\(((?!https?:)[^)#]+)/g)) {
    expect(() => readFileSync(fileURLToPath(new URL(`../${target}`, import.meta.url))), target).not.toThrow(
      /ENOENT/,
    );
  }
});

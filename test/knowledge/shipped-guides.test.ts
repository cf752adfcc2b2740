import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import type { Judge } from '../../src/knowledge/examples.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { matrixTable } from '../../src/knowledge/matrix-table.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

const FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Authors write examples without secrets, so they are judged as they stand. */
function judgeFor(guides: readonly Guide[]): Judge {
  const matcher = buildMatcher(guides);
  return (text, productId) => {
    const product = productId === null ? null : { id: productId, from: 'request' as const };
    const { speaks, best, candidates } = matcher.match(readStoredText(text), {
      product,
      audience: 'overheard',
    });
    const { guide = null, cause = null, kind = null } = best ?? {};
    return { speaks, guide, cause, kind, candidates };
  };
}

test('the shipped guides all serve', async () => {
  const { guides, problems } = await loadKnowledge(FOLDER);
  expect(problems.map(formatProblem)).toEqual([]);
  expect(guides.map(({ id }) => id)).toEqual([
    'amazon-sp-api',
    'clock-and-certificates',
    'ebay-api',
    'http-authentication',
    'mintsoft-authentication',
    'oauth-openid-connect',
    'rate-limits-and-lockouts',
    'shopify-api',
    'tines-http-401',
    'ups-api',
    'webhook-signatures',
    'woocommerce-rest-api',
  ]);
});

test('every paste of the shipped guides finds its cause or gets no reply, as it should', async () => {
  const { problems, rows } = await checkKnowledge(FOLDER, { today: '2026-08-01', judgeFor });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(formatProblem).join('\n'), matrixTable(rows)).toBe('');
});

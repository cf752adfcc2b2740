/** The words by which a draft would know its error. */
import { describe, expect, it } from 'vitest';
import { tellingLine, tellingSigns } from '../../../src/core/gaps/telling-phrases.ts';
import { maskText } from '../../../src/core/masked-text.ts';

const OTHERS = [
  'is the sync of the orders done?',
  'the import of orders failed again this morning',
  'who looks after the orders while Priya is away?',
  '503 Service Unavailable, retrying in 30 s',
].map(maskText);

function signsOf(...texts: readonly string[]) {
  return tellingSigns(texts.map(maskText), OTHERS);
}

describe('signs', () => {
  it('are words that the reports have in common and others lack', () => {
    const signs = signsOf(
      'orders failed: pagination cursor is stale (8f2a77)',
      'hi, since this morning the orders failed: pagination cursor is stale (91bc04)',
    );
    expect(JSON.stringify(signs[0])).toContain('pagination cursor is stale');
    expect(JSON.stringify(signs)).not.toContain('morning');
  });

  it('are error codes where there are some', () => {
    const signs = signsOf('QUOTA-4711', 'look: QUOTA-4711!');
    expect(signs).toEqual([{ code: 'QUOTA-4711' }]);
  });

  it('never hold what was masked, nor what a guide would read as something else', () => {
    const [...signs] = signsOf(
      'login of jane@example.com failed at 10.0.0.8 with [redacted:bearer-token#3f2a] | [a|b] ...',
    );
    expect(JSON.stringify(signs)).not.toMatch(/jane|10\.0|redacted|3f2a|\||\[a|\.\.\./);
  });

  it('are none for texts without words', () => {
    expect(signsOf('???')).toEqual([]);
  });
});

it('the telling line is the one with the signs in it', () => {
  const text = 'good morning all\n  Error: pagination cursor is stale\n  at run (/srv/app.js:3)';
  expect(tellingLine(text, [{ phrase: 'pagination cursor is stale' }])).toBe(
    'Error: pagination cursor is stale',
  );
});

/** What parsing makes of a guide file: the guide or placed problems, whatever the file says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { aGuide } from '../support/guide.ts';
import { parsed } from './written-problems.ts';

test('a sound guide has no problems and gets its defaults', () => {
  const result = parseGuide('guide.yml', aGuide());
  expect(result.kind).toBe('guide');
  if (result.kind !== 'guide') return;
  expect(result.written.guide.steps[0]).toMatchObject({ id: 'renew-token', who: 'asker', checks: [] });
});

test('a problem is one line that begins with file, line and column', () => {
  expect(parsed(aGuide(['kind: token-expired', 'kind: Token Expired'])).problems).toEqual([
    'guide.yml:16:11: causes[0].kind: must be lower-case words joined by hyphens, for example check-credentials',
  ]);
});

describe('whatever a file says', () => {
  const pieces = fc.constantFrom(
    ...'\t\n\r -:[]{}&*!|>\'"%@`#?,.aé0\u{1F600}\uFEFF\0',
    'id: ',
    '\n  - ',
    '&a',
    '*a',
    '<<: ',
    '---',
    '...',
    '!!set ',
    '!!binary ',
    '!!timestamp ',
  );

  function expectPlaced(text: string): void {
    const result = parseGuide('guide.yml', text);
    if (result.kind === 'guide') return;
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { line, column, message } of result.problems) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toMatch(/undefined|\[object|Invalid input|^Too /);
    }
  }

  test('parsing arbitrary text gives a guide or placed problems, never a throw', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => expectPlaced(parts.join(''))),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectPlaced), { numRuns: 200 });
  });

  test('a sound guide with arbitrary text put in anywhere does so too', () => {
    const text = aGuide();
    const position = fc.nat({ max: text.length });
    fc.assert(
      fc.property(position, position, fc.array(pieces, { maxLength: 6 }), (from, length, parts) => {
        expectPlaced(text.slice(0, from) + parts.join('') + text.slice(from + (length % 12)));
      }),
      { numRuns: 300 },
    );
  });

  test('a sound guide with any value in the place of another does so too', () => {
    const values = fc.constantFrom(
      '[]',
      '{}',
      'null',
      '1',
      '1.5',
      'true',
      "''",
      '[x]',
      '{ a: 1 }',
      '2027-05-01',
      '.nan',
      'x',
    );
    const lines = aGuide().split('\n');
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), values, (index, value) => {
        const changed = lines.with(
          index,
          (lines[index] ?? '').replace(/(?<=: |- )[^:]*$/, () => value),
        );
        expectPlaced(changed.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});

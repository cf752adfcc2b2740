import { expect, test } from 'vitest';
import type { Answer } from '../../src/knowledge/examples.ts';
import { matrixTable } from '../../src/knowledge/matrix-table.ts';

const EXPIRED: Answer = { guide: 'a', cause: 'expired', kind: 'token-expired' };
const EXPIRED_ELSEWHERE: Answer = { guide: 'b', cause: 'old', kind: 'token-expired' };
const REFUSED: Answer = { guide: 'a', cause: 'refused', kind: 'forbidden-403' };

test('counts stand by kind under numbered columns, aligned', () => {
  const table = matrixTable([
    { expected: EXPIRED, found: EXPIRED, count: 118 },
    { expected: EXPIRED_ELSEWHERE, found: EXPIRED, count: 2 },
    { expected: EXPIRED, found: REFUSED, count: 1 },
    { expected: REFUSED, found: REFUSED, count: 9 },
    { expected: REFUSED, found: null, count: 3 },
    { expected: null, found: null, count: 45 },
  ]);
  expect(table.split('\n')).toEqual([
    'expected \\ found  1    2  no reply',
    '1 forbidden-403   9    ·         3',
    '2 token-expired   1  120         ·',
    'no reply          ·    ·        45',
  ]);
});

test('a kind that is only found by mistake has its row and column too', () => {
  expect(matrixTable([{ expected: null, found: EXPIRED, count: 1 }]).split('\n')).toEqual([
    'expected \\ found  1  no reply',
    '1 token-expired   ·         ·',
    'no reply          1         ·',
  ]);
});

test('no examples at all make a table of silence', () => {
  expect(matrixTable([]).split('\n')).toEqual(['expected \\ found  no reply', 'no reply                 ·']);
});

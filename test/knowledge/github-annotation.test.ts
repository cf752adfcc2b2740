import { expect, test } from 'vitest';
import { githubAnnotation } from '../../src/knowledge/github-annotation.ts';

const PROBLEM = {
  file: 'knowledge/a.yml',
  line: 3,
  column: 7,
  message: 'is wrong',
  severity: 'error',
} as const;

test('a problem is an annotation at its file, line and column, as loud as it is', () => {
  expect(githubAnnotation(PROBLEM)).toBe('::error file=knowledge/a.yml,line=3,col=7::is wrong');
  expect(githubAnnotation({ ...PROBLEM, severity: 'warning' })).toMatch(/^::warning file=/);
});

test('what would end the annotation or its parts is escaped', () => {
  expect(githubAnnotation({ ...PROBLEM, file: 'a,b:c%.yml', message: '50 %\nis: x, y' })).toBe(
    '::error file=a%2Cb%3Ac%25.yml,line=3,col=7::50 %25%0Ais: x, y',
  );
});

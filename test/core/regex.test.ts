import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LONGEST_READ, readRegex } from '../../src/core/regex.ts';
import { anyText } from './any-text.ts';

function find(pattern: string, line: string): string | null {
  const reading = readRegex(pattern);
  if (reading.kind === 'wrong') throw new Error(`${pattern} ${reading.message}`);
  const found = reading.find(line);
  return found === null ? null : line.slice(found.start, found.end);
}

function refusal(pattern: string): string | null {
  const reading = readRegex(pattern);
  return reading.kind === 'wrong' ? reading.message : null;
}

it.each([
  ['AUTH-\\d{4}', 'code AUTH-4012, AUTH-4013', 'AUTH-4012'],
  ['(?i)auth-\\d{4}', 'code AUTH-4012', 'AUTH-4012'],
  ['\\bécode \\w+$', '😀 e\u0301 écode x9', null],
  ['code \\w+$', '😀 e\u0301 écode x9', 'code x9'],
  ['auth-\\d{4}', 'code AUTH-4012', null],
])('%s in "%s" is %s', (pattern, line, match) => {
  expect(find(pattern, line)).toBe(match);
});

describe('a line that is too long', () => {
  test('is read at its beginning', () => {
    const filling = 'x'.repeat(LONGEST_READ - 5);
    expect(find('E\\d{3}', `${filling}E401 x`)).toBe('E401');
    expect(find('E\\d{3}', `${filling}xxxxxE401 x`)).toBeNull();
  });

  test('does not seem to end where reading ends', () => {
    expect(find('x+$', 'x'.repeat(LONGEST_READ))).toHaveLength(LONGEST_READ);
    expect(find('x+$', `${'x'.repeat(LONGEST_READ)}y`)).toBeNull();
  });
});

describe('what cannot run in linear time is refused', () => {
  it.each(['(?=x)a', 'a(?!x)', '(?<=x)a', '(?<!x)a'])('%s looks around itself', (pattern) => {
    expect(refusal(pattern)).toMatch(/^looks around itself/);
  });

  it.each(['(a)\\1', '(?P<x>a)(?P=x)', '(?<x>a)\\k<x>'])('%s refers back', (pattern) => {
    expect(refusal(pattern)).toMatch(/^refers back/);
  });

  it.each(['(?>a+)b', 'a++b', '\\d{3}+'])('%s never gives back', (pattern) => {
    expect(refusal(pattern)).toMatch(/never gives back/);
  });

  it.each(['(?:a{30}){30}', '(?:[a-z]{1,40}-){9}'])('%s is too large', (pattern) => {
    expect(refusal(pattern)).toMatch(/too large/);
  });
});

it.each(['a\\\\1', '[(?=x)]a', 'a\\(\\?=x', '[a+]+b'])('%s is nothing of that sort', (pattern) => {
  expect(refusal(pattern)).toBeNull();
});

it.each(['a*', '(?:abc)?', 'x|', '^', '\\b', '\\B', '^$', 'a|\\b', '.|^', 'abc|^\\B', '(?i)(a|b*)'])(
  '%s also matches an empty text',
  (pattern) => {
    expect(refusal(pattern)).toMatch(/empty text/);
  },
);

it.each([
  ['(abc', 'missing closing )'],
  ['abc[', 'missing closing ]'],
  ['a**', 'invalid nested repetition operator'],
  ['\\h+', 'invalid escape sequence'],
])('%s cannot be read: %s', (pattern, reason) => {
  expect(refusal(pattern)).toContain(reason);
});

it.each(['a\nb', '\\Qa.b'])('%j is refused', (pattern) => {
  expect(refusal(pattern)).not.toBeNull();
});

const anySign = fc.constantFrom(...'ab01.*+?|()[]{}^$\\-,:=!<>PQEdDwWsSbBpLkixmsU&~"');
const anyPattern = fc.oneof(
  anyText(60),
  fc.array(anySign, { maxLength: 40 }).map((signs) => signs.join('')),
);

test('no pattern throws, and no match is empty or outside of its line', () => {
  fc.assert(
    fc.property(anyPattern, fc.oneof(anyText(200), fc.constant('ab'.repeat(1500))), (pattern, line) => {
      const reading = readRegex(pattern);
      if (reading.kind === 'wrong') {
        expect(reading.message).not.toBe('');
        return;
      }
      const found = reading.find(line);
      if (found === null) return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(line.length);
    }),
    { numRuns: 500, examples: [['aaaa{|', '']] },
  );
});

import { expect, test } from 'vitest';
import {
  joinRedacted,
  readStoredText,
  redactedLines,
  sliceRedacted,
  trimRedacted,
} from '../../src/core/redacted-text.ts';

const text = readStoredText(' one\r\ntwo\nthree\r ');

test('redacted text is cut, joined, trimmed and split as plain text is', () => {
  expect(sliceRedacted(text, 1, 4)).toBe('one');
  expect(sliceRedacted(text, -2)).toBe('\r ');
  expect(trimRedacted(text)).toBe('one\r\ntwo\nthree');
  expect(redactedLines(text)).toEqual([' one', 'two', 'three', ' ']);
  expect(joinRedacted(redactedLines(trimRedacted(text)), ', ')).toBe('one, two, three');
});

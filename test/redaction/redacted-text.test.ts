import { describe, expect, it } from 'vitest';
import {
  joinRedacted,
  readStoredText,
  redactedLines,
  sliceRedacted,
  trimRedacted,
} from '../../src/core/redacted-text.ts';

const text = readStoredText(' one\r\ntwo\nthree ');

describe('redacted text', () => {
  it('can be cut, trimmed, split into lines and joined again', () => {
    expect(sliceRedacted(text, 1, 4)).toBe('one');
    expect(trimRedacted(text)).toBe('one\r\ntwo\nthree');
    expect(redactedLines(trimRedacted(text))).toEqual(['one', 'two', 'three']);
    expect(joinRedacted(redactedLines(text), ', ')).toBe(' one, two, three ');
  });
});

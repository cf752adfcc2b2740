import { describe, expect, it, test } from 'vitest';
import { parseBatch } from '../../src/commands/batch.ts';

describe('a batch', () => {
  it('is its lines in order; other keys and empty lines do not matter', () => {
    const content =
      '{"id":"b","text":"x","kind":"401"}\r\n\n  {"text":"","id":"a","product":"tines"}\n{"id":"c","text":"y","product":null}';
    expect(parseBatch(content, 'f')).toEqual([
      { id: 'b', text: 'x' },
      { id: 'a', text: '', product: 'tines' },
      { id: 'c', text: 'y', product: null },
    ]);
  });

  it('may begin with the mark that Windows writes', () => {
    expect(parseBatch('\ufeff{"id":"a","text":"x"}', 'f')).toEqual([{ id: 'a', text: 'x' }]);
  });

  it('may be empty', () => {
    expect(parseBatch('\n', 'f')).toEqual([]);
  });
});

test.each(['nonsense', '{"id":"a"}', '{"id":1,"text":"x"}', '["a","x"]', 'null', '{"id":"a","text":"x"'])(
  'the first wrong line is named with its number: %s',
  (line) => {
    expect(() => parseBatch(`{"id":"a","text":"x"}\n\n${line}\n{`, 'pastes.jsonl')).toThrow(
      'pastes.jsonl:3: every line must be a JSON object like {"id":"p-1","text":"401 Unauthorized"}',
    );
  },
);

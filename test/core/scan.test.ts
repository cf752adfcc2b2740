import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SCAN_LIMIT, scan } from '../../src/core/scan.ts';
import { normaliseWord } from '../../src/core/spelling.ts';
import { anyText } from './any-text.ts';

const mixedText = fc.oneof(
  anyText(300),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...['401', ' ', '\n', '\r\n', 'Don’t', '&lt;', 'https://a.b/c?d=é', '/usr/lib/x.js:40:1', 'OAuth2'],
        ...[
          '[redacted:token#0a1b]',
          'e\u0301',
          '👩‍👩‍👧',
          'שלום',
          'İstanbul',
          'HTTP/1.1',
          '\ud800',
          'C:\\a\\b',
        ],
      ),
    )
    .map((parts) => parts.join('')),
);

const wordsOf = (text: string) => scan(text).words.map(({ word }) => word);
const readable = (text: string) =>
  scan(text)
    .words.filter(({ inPath }) => !inPath)
    .map(({ word }) => word);

describe('any text at all', () => {
  test('every word stands exactly where its offsets say', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        for (const { word, start, end } of scan(text).words) {
          const source = text.slice(start, end);
          expect(source.length).toBeGreaterThan(0);
          const isNumber = /^\d+s?$/.test(source);
          expect(word).toBe(isNumber ? source.replace('s', '') : normaliseWord(source.replace(/['’]/g, '')));
        }
      }),
    );
  });

  test('words follow each other without overlapping, each on its own line', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const { words, lines } = scan(text);
        let last = 0;
        for (const { start, end, line } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(start).toBeGreaterThanOrEqual(lines[line]?.start ?? Number.NaN);
          expect(end).toBeLessThanOrEqual(lines[line]?.end ?? Number.NaN);
          last = end;
        }
      }),
    );
  });

  test('lines are the text cut at its line feeds, and share out all words', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const { words, lines } = scan(text);
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
        expect(lines[0]?.from).toBe(0);
        expect(lines.at(-1)?.to).toBe(words.length);
        for (const [at, line] of lines.entries()) if (at > 0) expect(line.from).toBe(lines[at - 1]?.to);
      }),
    );
  });
});

describe('what is a word', () => {
  it.each([
    ['an empty text has none', '', []],
    ['white space and signs have none', ' \t--- [] {} "" ', []],
    ['an apostrophe belongs to its word', "can't won’t", ['cannot', 'wont']],
    ['joined words come apart', 'tokenExpired HTTPError', ['token', 'expired', 'http', 'error']],
    ['snake case comes apart', 'invalid_grant', ['invalid', 'grant']],
    ['the names of products stay whole', 'OAuth eBay iOS', ['oauth', 'ebay', 'ios']],
    ['letters and numbers come apart', 'E401', ['e', '401']],
    ['a plural number is the number', 'lots of 401s', ['lot', 'of', '401']],
    ['escaped signs are no words', '&lt;error&gt; &amp; &#39;x&#39;', ['error', 'x']],
    ['a marker of redaction is no word', 'token [redacted:slack-token#0a1b] expired', ['token', 'expired']],
    ['accents do not matter', 'Accès réfusé', ['acce', 'refuse']],
  ])('%s', (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['web addresses', 'see https://example.com/errors/401 now', ['see', 'now']],
    ['paths', 'in /srv/app/401/handler.js here', ['in', 'here']],
    ['Windows paths', 'in C:\\sites\\401', ['in']],
    ['file positions', 'orders.py:401 raised', ['raized']],
  ])('%s are read but kept apart', (_name, text, expected) => {
    expect(readable(text)).toEqual(expected);
    expect(wordsOf(text)).toContain(
      _name === 'file positions' ? 'order' : _name === 'web addresses' ? 'example' : '401',
    );
  });

  it('a protocol with its version is no path', () => {
    expect(readable('HTTP/1.1 401')).toEqual(['http', '1', '1', '401']);
  });
});

describe('a text longer than the limit', () => {
  const head = 'head 401 ';
  const tail = '\nlast line 403';
  const text = head + 'middle '.repeat(10_000) + tail;

  it('is read at both ends with true offsets', () => {
    const { words } = scan(text);
    const numbers = words.filter(({ word }) => word === '401' || word === '403');
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['401', '403']);
    expect(numbers[1]?.start).toBe(text.length - 3);
  });

  it('has no words from its middle', () => {
    const half = SCAN_LIMIT / 2;
    const left = scan(text).words.filter(({ start }) => start > half && start < text.length - half);
    expect(left).toEqual([]);
  });

  it.each([0, 1, 2, 3])('keeps its offsets when it is %s characters too long', (more) => {
    const long = `${'x'.repeat(SCAN_LIMIT - 4 + more)} 401`;
    const last = scan(long).words.at(-1);
    expect(long.slice(last?.start, last?.end)).toBe('401');
  });
});

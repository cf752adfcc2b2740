import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RedactedText } from '../../src/core/redacted-text.ts';
import { longestText, redact } from '../../src/redaction/redact.ts';
import { invented, testKey } from './sample.ts';

const token = invented(32);
const other = invented(32, 'any', 2);

describe('redact', () => {
  it('says what was found: kind, label, count and place in the redacted text', () => {
    const { text, found } = redact(`X-Api-Key: ${token}\nagain ${token}, password=Zimt-Stern8`, testKey);
    expect(found.map(({ kind, count }) => [kind, count])).toEqual([
      ['api-key', 2],
      ['password', 1],
    ]);
    for (const { kind, label, span } of found)
      expect(text.slice(span.start, span.end)).toBe(`[redacted:${kind}#${label}]`);
  });

  it('gives one value one label wherever it stands, so that equal values can be seen', () => {
    const { found } = redact(
      `https://svc:Zimt-Stern8@x.example {"password":"Zimt-Stern8"} api_key=${other}`,
      testKey,
    );
    const labels = new Set(found.map(({ label }) => label));
    expect(found.map(({ kind }) => kind)).toEqual(['url-password', 'password', 'api-key']);
    expect(labels.size).toBe(2);
  });

  it('masks a value also where it stands without its name', () => {
    const { text } = redact(`api_key=${token}\nsecond attempt: ${token}!`, testKey);
    expect(text).not.toContain(token.slice(0, 8));
    expect(text).toMatch(/second attempt: \[redacted:api-key#[0-9a-f]{4}\]!$/);
  });

  it('returns text without secrets unchanged', () => {
    expect(redact('401 Unauthorized for order 4711 \u{1f600}', testKey)).toEqual({
      text: '401 Unauthorized for order 4711 \u{1f600}',
      found: [],
      hints: [],
    });
    expect(redact('', testKey).text).toBe('');
  });

  it('drops what lies beyond the limit and says so', () => {
    const { text } = redact(`${'line of words\n'.repeat(20_000)}password=${token}`, testKey);
    expect(text.length).toBeLessThanOrEqual(longestText);
    expect(text.endsWith('[redacted:too-long]')).toBe(true);
    expect(text).not.toContain(token.slice(0, 8));
    expect(redact(text, testKey).text).toBe(text);
  });

  it('never leaves half a token at the limit', () => {
    for (const shift of [5, 15, 25, 35]) {
      const { text } = redact(
        `${'x '.repeat(longestText / 2 - shift)}password=${token}${' y'.repeat(50)}`,
        testKey,
      );
      for (let at = 0; at + 8 <= token.length; at += 1) expect(text).not.toContain(token.slice(at, at + 8));
    }
  });

  it('stays within the limit when markers make the text longer', () => {
    const text = redact('pw=abc1 '.repeat(longestText / 8), testKey).text;
    expect(text.length).toBeLessThanOrEqual(longestText);
    expect(redact(text, testKey).text).toBe(text);
  });

  it('gives out a marker instead of the text when a rule or the key fails', () => {
    const broken = { hmacKey: generateKeyPairSync('ed25519').publicKey };
    expect(redact(`password=${token}`, broken)).toEqual({
      text: '[redacted:unscannable]',
      found: [],
      hints: [],
    });
  });

  it('makes a type that plain strings do not have', () => {
    const safe: RedactedText = redact('x', testKey).text;
    // @ts-expect-error a plain string has not passed redaction
    const raw: RedactedText = 'x';
    expect(safe).toBe(raw);
  });
});

const pieces = fc.constantFrom(
  'password',
  'token',
  'api_key',
  'Authorization',
  'Bearer ',
  'Basic ',
  'Cookie: ',
  'secret',
  'key',
  ': ',
  '=',
  '"',
  "'",
  '\\"',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ';',
  '&',
  '?',
  '<',
  '>',
  '/',
  '@',
  '://',
  'user',
  'curl -u ',
  '-----BEGIN PRIVATE KEY-----',
  '-----END PRIVATE KEY-----',
  '\n',
  ' ',
  '\t',
  '  ',
  '{{ .a }}',
  '[redacted:',
  '[redacted:token#1a2b]',
  '\u200b',
  '\ufffc',
  '\u201c',
  '%22',
  '%3D',
  '&quot;',
  '...',
  'kind: Secret\ndata:\n  a: ',
  'is ',
  'value',
  'name',
  'Zimt-Stern8',
  token,
  other,
  invented(40, 'hex'),
  ['ey', 'J', invented(20), '.', invented(20), '.'].join(''),
  ['sk', '_live_', invented(24)].join(''),
  '4711',
  'SO-1',
  'x',
);

describe('whatever is pasted', () => {
  it('redact never fails on it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string({ unit: 'grapheme', maxLength: 300 }),
        ),
        (text) => {
          expect(redact(text, testKey).text).not.toContain('unscannable');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const once = redact(parts.join(''), testKey).text;
        expect(once).not.toContain('unscannable');
        expect(redact(once, testKey).text).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('places and counts of the findings are true', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const { text, found } = redact(parts.join(''), testKey);
        for (const { kind, label, span } of found)
          expect(text.slice(span.start, span.end)).toBe(`[redacted:${kind}#${label}]`);
      }),
      { numRuns: 300 },
    );
  });
});

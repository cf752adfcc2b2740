import { describe, expect, it } from 'vitest';
import type { CredentialHint } from '../../src/core/credential-hint.ts';
import { redact } from '../../src/redaction/redact.ts';
import { invented, testKey } from './sample.ts';

const now = new Date('2026-11-21T12:00:00Z');
const token = invented(32);

function kinds(text: string): CredentialHint['kind'][] {
  return redact(text, testKey, now).hints.map(({ kind }) => kind);
}

function webToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'RS256', typ: 'JWT' }), part(claims), invented(43)].join('.');
}

describe('hints', () => {
  it.each([
    ['a space before the closing quote', `apikey="${token} "`],
    ['a space after the opening quote', `{"apiKey": " ${token}"}`],
    ['an escaped line break', `{"apiKey":"${token}\\n"}`],
    ['a real line break in XML', `<ApiKey>${token}\n</ApiKey>`],
    ['a percent-encoded space', `{"apiKey":"${token}%20"}`],
    [
      'a line break inside a Basic credential',
      `Authorization: Basic ${Buffer.from('shop:Wolke77x\n').toString('base64')}`,
    ],
  ])('tell of %s', (_what, text) => expect(kinds(text)).toContain('edge-space'));

  it('keep the space itself visible beside the marker', () => {
    expect(redact(`apikey="${token} "`, testKey).text).toMatch(
      /^apikey="\[redacted:api-key#[0-9a-f]{4}\] "$/,
    );
  });

  it.each([
    ['test-key', ['sk', '_test_', invented(24)].join('')],
    ['live-key', ['sk', '_live_', invented(24)].join('')],
    ['test-key', ['S', 'BX-', '0123456789ab-0123-4567-89ab-cdef'].join('')],
    ['live-key', ['P', 'RD-', '0123456789ab-0123-4567-89ab-cdef'].join('')],
  ])('tell a %s', (kind, value) => expect(kinds(`key: ${value}`)).toContain(kind));

  it('tell when a JSON web token expired, and only then', () => {
    const expired = webToken({ exp: Date.parse('2026-11-20T08:30:00Z') / 1000 });
    const valid = webToken({ exp: Date.parse('2026-12-20T08:30:00Z') / 1000 });
    expect(redact(`Authorization: Bearer ${expired}`, testKey, now).hints).toContainEqual(
      expect.objectContaining({ kind: 'expired', at: '2026-11-20T08:30:00.000Z' }),
    );
    expect(kinds(`Authorization: Bearer ${valid}`)).not.toContain('expired');
    expect(redact(`Authorization: Bearer ${expired}`, testKey).hints).toEqual([]);
  });

  it('tell of a token without a scheme', () => {
    expect(kinds(`Authorization: ${token}`)).toContain('no-scheme');
    expect(kinds(`Authorization: Bearer ${token}`)).not.toContain('no-scheme');
  });

  it('tell of two different keys, not of one key used twice', () => {
    const other = invented(32, 'any', 2);
    const labels = redact(`X-Api-Key: ${token}\nX-Api-Key: ${other}`, testKey).hints.find(
      ({ kind }) => kind === 'different-keys',
    );
    expect(labels).toEqual({
      kind: 'different-keys',
      labels: [expect.stringMatching(/^[0-9a-f]{4}$/), expect.stringMatching(/^[0-9a-f]{4}$/)],
    });
    expect(kinds(`X-Api-Key: ${token}\napi_key=${token}`)).not.toContain('different-keys');
    expect(kinds(`access_token=${token}&refresh_token=${other}`)).not.toContain('different-keys');
  });

  it('tell of two different keys also when their issuer is known', () => {
    const live = ['sk', '_live_', invented(24)].join('');
    const test = ['sk', '_test_', invented(24, 'any', 2)].join('');
    expect(kinds(`X-Api-Key: ${live}\nX-Api-Key: ${test}`)).toContain('different-keys');
  });

  it('tell of an invisible character inside a secret', () => {
    expect(kinds(`api_key: ${token.slice(0, 9)}\u200b${token.slice(9)}`)).toContain('invisible-character');
    expect(kinds(`api_key: ${token} a\u200bb`)).not.toContain('invisible-character');
  });

  it('name one of each kind first, however many keys there are', () => {
    const keys = [1, 2, 3, 4, 5].map((seed) => ['sk', '_live_', invented(24, 'any', seed)].join(''));
    const all = kinds(`${keys.join('\n')}\napi_key=" ${token}"`);
    expect(all.slice(0, 2).sort()).toEqual(['edge-space', 'live-key']);
    expect(all).toHaveLength(6);
  });

  it('hold no part of any value', () => {
    const text = `Authorization: ${['sk', '_live_', token].join('')}\nX-Api-Key: " ${token} "\napi_key="${invented(32, 'any', 3)}"`;
    const said = JSON.stringify(redact(text, testKey, now));
    for (const value of [token, invented(32, 'any', 3)]) {
      for (let at = 0; at + 6 <= value.length; at += 1) expect(said).not.toContain(value.slice(at, at + 6));
    }
  });
});

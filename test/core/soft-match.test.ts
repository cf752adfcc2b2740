import { describe, expect, it, test } from 'vitest';
import { buildMatcher } from '../../src/core/matcher.ts';
import { scan } from '../../src/core/scan.ts';
import { buildSoftMatcher } from '../../src/core/soft-match.ts';
import { matchPlain, shippedGuides } from './small-guide.ts';

const guides = await shippedGuides();
const soft = buildSoftMatcher(guides, scan, (word) => word);
const matcher = buildMatcher(guides);

const kindsLike = (text: string) => soft.resemble(scan(text)).causes.map(({ cause }) => cause.kind);

describe('a few typed words, misspelled', () => {
  it.each([
    ['expired tokn', 'token-expired'],
    ['tokn expird', 'token-expired'],
    ['forbiden', 'forbidden-403'],
    ['invalid credentals', 'invalid-credentials'],
    ['conection inactive', 'connection-inactive'],
    ['deprecatd api method', 'deprecated-auth'],
  ])('"%s" resembles %s', (text, kind) => {
    expect(kindsLike(text)[0]).toBe(kind);
  });

  it('are offered in any case and with white space around them', () => {
    expect(kindsLike('  EXPIRED tokn\n')).toEqual(kindsLike('expired tokn'));
  });
});

describe('a slip in the word that tells', () => {
  it.each([
    ['quoya exceeded status 403', 'quota-as-403', 'a plain 403'],
    ['ivnalid client metadata', 'oauth-client-setup', 'an invalid client'],
    ['rest api disaled', 'wordpress-rest-closed', 'a retired API; it is only one platform that says so'],
  ])('"%s" leads to %s all the same, not to %s', (text, kind) => {
    expect(matchPlain(matcher, text).candidates[0]?.kind).toBe(kind);
  });

  it('brings no guide of a platform that nobody named, for words that all of them use', () => {
    const platforms = guides.filter(({ product }) => product?.only_when_named).map(({ id }) => id);
    const found = matchPlain(matcher, 'tokn has expird').candidates.map(({ guide }) => guide);
    expect(found.filter((guide) => platforms.includes(guide))).toEqual([]);
  });
});

describe('a copied message is no search, however short it is', () => {
  it.each([
    '{"error":"invalid_grant","error_description":"Account disabled"}',
    'state="suspended"',
    '<Reason>SUSPENDED</Reason>',
    'tenant state:\nsuspended',
    'our tenant is suspended since this morning',
  ])('%s', (text) => {
    expect(soft.resemble(scan(text)).typed).toBeNull();
  });

  it('so that its reason stands before the frame it came in', () => {
    const { candidates } = matchPlain(
      matcher,
      '{"error":"invalid_grant","error_description":"Account disabled"}',
    );
    expect(candidates[0]?.kind).toBe('connection-inactive');
  });
});

describe('nothing is resembled by', () => {
  it.each([
    ['no text', ''],
    ['white space', ' \n\t '],
    ['signs', '!!! ... ???'],
    ['a long text about something else', 'pallet forklift aisle '.repeat(20)],
  ])('%s', (_name, text) => {
    expect(soft.resemble(scan(text)).causes).toEqual([]);
  });
});

test('a long text resembles the cause with which it shares rare words', () => {
  const text =
    'Good morning! One of our connections in the overview page turned to a red inactive status over night and nobody here knows of any change.';
  expect(kindsLike(text)).toContain('connection-inactive');
});

test('likeness lies between 0 and 1', () => {
  for (const text of [
    'expired tokn',
    'token',
    '401',
    'the token has expired for the connection of our account today',
  ]) {
    for (const { likeness } of soft.resemble(scan(text)).causes) {
      expect(likeness).toBeGreaterThan(0.2);
      expect(likeness).toBeLessThanOrEqual(1);
    }
  }
});

test('likeness alone never makes the bot speak unasked', () => {
  const { tier, speaks, candidates } = matchPlain(matcher, 'conection of the ebay shop');
  expect([tier, speaks]).toEqual(['none', false]);
  expect(candidates.length).toBeGreaterThan(0);
});

test('signs that mean something to search engines are only signs', () => {
  for (const text of [
    "'token",
    '=token',
    '!expired',
    '^tok | en$',
    '"expired token"',
    '[a|b] (c)',
    '\\',
    '\ud83d',
  ]) {
    expect(() => soft.resemble(scan(text))).not.toThrow();
  }
});

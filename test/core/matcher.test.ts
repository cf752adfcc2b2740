import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildMatcher, SURE_MARGIN } from '../../src/core/matcher.ts';
import { anyText } from './any-text.ts';
import { matchPlain, productIn, shippedGuides } from './small-guide.ts';

const guides = await shippedGuides();
const matcher = buildMatcher(guides);
const match = (text: string, channel?: string) => matchPlain(matcher, text, channel);

describe('the tier', () => {
  it.each([
    ['Authorisation token is hard expired', undefined, 'mintsoft-authentication', 'token-hard-expired'],
    ['Mintsoft says: 403 Forbidden', undefined, 'mintsoft-authentication', 'forbidden-403'],
    ['401 Unauthorized', 'tines', 'tines-http-401', 'unauthorised-401'],
    ['401 Unauthorized', 'mintsoft', 'mintsoft-authentication', 'unauthorised-401'],
    ['Tines HTTP Request action: 405 Method Not Allowed', undefined, 'tines-http-401', 'wrong-method'],
    ['Tines: {"status":401,"error":"jwt expired"}', undefined, 'tines-http-401', 'token-expired'],
  ])('is confident for "%s" in a channel about %s', (text, channel, guide, cause) => {
    const { tier, speaks, best, margin } = match(text, channel);
    expect({ tier, speaks, guide: best?.guide, cause: best?.cause }).toEqual({
      tier: 'confident',
      speaks: true,
      guide,
      cause,
    });
    expect(margin).toBeGreaterThanOrEqual(SURE_MARGIN);
  });

  it('is ambiguous for a bare 401, which fits many guides', () => {
    const { tier, speaks, candidates, margin } = match('401 Unauthorized');
    expect([tier, speaks]).toEqual(['ambiguous', true]);
    expect(candidates.map(({ guide }) => guide)).toEqual(
      expect.arrayContaining(['http-authentication', 'mintsoft-authentication', 'tines-http-401']),
    );
    expect(margin).toBeLessThan(SURE_MARGIN);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['chatter', 'who wants to go for lunch at 12:30 in room 401?'],
    ['another error', 'HTTP/1.1 404 Not Found'],
    ['talk about errors', 'shall we put "401 Unauthorized" on the agenda?'],
  ])('is none for %s', (_name, text) => {
    expect(match(text)).toMatchObject({ tier: 'none', speaks: false });
  });
});

describe('the answer is explained', () => {
  const text = '\u{1F600} Hello\r\nOur Mintsoft shop: "Authorisation token is hard expired" — HTTP 401';
  const answer = match(text);

  it('by the exact places that spoke', () => {
    expect(answer.evidence.length).toBeGreaterThan(0);
    for (const { start, end, quote } of answer.evidence) expect(text.slice(start, end)).toBe(quote);
    expect(answer.evidence.map(({ quote }) => quote)).toContain('Authorisation token is hard expired');
  });

  it('by the product and the word that named it', () => {
    expect(answer.product).toEqual({ from: 'text', id: 'mintsoft', quote: 'Mintsoft' });
  });

  it('by who set the product when the text names none', () => {
    expect(match('HTTP 401', 'tines').product).toEqual({ from: 'channel', id: 'tines' });
    expect(match('HTTP 401').product).toEqual({ from: 'nothing' });
  });

  it('by how far ahead the best cause is', () => {
    const [first, second] = answer.candidates;
    expect(answer.best).toEqual(first);
    expect(answer.margin).toBeCloseTo((first?.score ?? 0) - (second?.score ?? 0), 3);
  });

  it('by what spoke against it', () => {
    expect(match('fixed: the retry after a 401 response').against).toContain(
      'it was fixed or is being changed',
    );
  });
});

test("the text's own product goes before the channel's", () => {
  expect(productIn(match('Tines HTTP Request action: 401', 'mintsoft').product)).toBe('tines');
});

test('the order of the guides never matters', () => {
  const texts = [
    '401 Unauthorized',
    'Mintsoft 403',
    'expired tokn',
    'jwt malformed',
    'the connection is inactive',
  ];
  const usual = texts.map((text) => match(text));
  fc.assert(
    fc.property(fc.shuffledSubarray([...guides], { minLength: guides.length }), (shuffled) => {
      const other = buildMatcher(shuffled);
      expect(texts.map((text) => matchPlain(other, text))).toEqual(usual);
    }),
    { numRuns: 4 },
  );
});

test('matching changes nothing: the same text gets the same answer again', () => {
  expect(match('Mintsoft 403 Forbidden')).toEqual(match('Mintsoft 403 Forbidden'));
});

test('any text has an answer whose evidence stands where it says', () => {
  const piece = fc.constantFrom(
    ...[
      '401',
      ' ',
      '\n',
      'Unauthorized',
      'token',
      'has',
      'expired',
      'error',
      'Mintsoft',
      'invalid_grant',
      '"',
      '{',
      '\ud83d',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
    anyText(200),
  );
  fc.assert(
    fc.property(text, (report) => {
      const { evidence, tier, speaks, candidates } = match(report);
      for (const { start, end, quote } of evidence) expect(report.slice(start, end)).toBe(quote);
      expect(tier === 'none').toBe(!speaks || candidates.length === 0);
    }),
  );
});

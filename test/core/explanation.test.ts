import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { causeNameIn, type Explanation, explain } from '../../src/core/explanation.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { anyText } from './any-text.ts';
import { aProduct, matchPlain, smallGuide } from './small-guide.ts';

const guides = [
  smallGuide({
    id: 'acme-guide',
    product: aProduct('acme'),
    causes: [
      {
        id: 'expired',
        kind: 'token-expired',
        error: 'Token expired',
        signatures: ['token [has|is] expired', { code: 'invalid_grant' }],
        counter_signatures: ['token refreshed'],
      },
      { id: 'unauthorised', kind: 'unauthorised-401', error: '401', signatures: [{ status: 401 }] },
      { id: 'forbidden', kind: 'forbidden-403', error: '403', signatures: [{ status: 403 }] },
    ],
  }),
  smallGuide({
    id: 'any-guide',
    causes: [
      {
        id: 'unauthorised',
        kind: 'unauthorised-401',
        error: '401 Unauthorized',
        signatures: [{ status: 401 }, { phrase: 'unauthorized', broad: true }],
      },
    ],
  }),
];
const matcher = buildMatcher(guides);

function explained(text: string, channel?: string): Explanation {
  return explain({ report: readStoredText(text), match: matchPlain(matcher, text, channel), guides });
}

const piece = fc.constantFrom(
  ...['HTTP 401', '\n', 'Unauthorized', 'token has', 'expired', 'TOKEN IS EXPIRED', 'error:', 'acme'],
  ...['invalid_grant', 'token refreshed', '403', '"', '\ud83d', '\u{1F600}', '\r\n', 'status'],
);
const report = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((all) => all.join(' ')),
  anyText(200),
);

describe('every span', () => {
  it('is a place of the report, on the line that it names', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { spans, countered, overruled } = explained(text);
        for (const span of [spans, countered, overruled].flatMap(({ shown }) => shown)) {
          expect(text.slice(span.start, span.end)).toBe(span.quote);
          const line = text.split('\n')[span.line - 1] ?? '';
          expect(line).toContain(span.quote.split('\n')[0]);
          expect(span.met.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('stands once, the strongest first', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { shown } = explained(text).spans;
        const places = shown.map(({ start, end, kind }) => `${start} ${end} ${kind}`);
        expect(new Set(places).size).toBe(places.length);
        const weights = shown.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      }),
    );
  });

  it('names the signatures of all guides that it met', () => {
    const { shown } = explained('acme error: HTTP 401').spans;
    expect(shown).toEqual([
      expect.objectContaining({
        quote: '401',
        kind: 'unauthorised-401',
        met: ['status 401'],
        guides: ['acme-guide', 'any-guide'],
        times: 1,
      }),
    ]);
  });
});

describe('a report that repeats itself', () => {
  const line = 'acme error: token has expired\n';

  it('is explained by one span that counts', () => {
    const { spans } = explained(line.repeat(1000));
    expect(spans).toMatchObject({
      shown: [{ start: 12, line: 1, quote: 'token has expired', times: 1000 }],
      more: 0,
    });
  });

  it('with ever new wordings is explained by the 20 strongest, and the others are counted', () => {
    const text = Array.from({ length: 120 }, (_, at) => `token${' '.repeat(at + 1)}has expired`).join('\n');
    const { spans } = explained(text);
    expect([spans.shown.length, spans.more]).toEqual([20, 100]);
  });

  it('with a quote as long as the report is still explained by it', () => {
    const long = `token ${'\u200b'.repeat(20_000)} has expired`;
    const { shown } = explained(`${long}\n${long} again`).spans;
    for (const { start, end, quote } of shown) expect(`${long}\n${long} again`.slice(start, end)).toBe(quote);
    expect(JSON.stringify(explained(`${long}\n${long} again`)).length).toBeLessThan(200_000);
  });
});

describe('beside the spans', () => {
  it('the product is named as people call it, with how it was found', () => {
    expect(explained('acme: HTTP 401')).toMatchObject({
      product: { from: 'text', quote: 'acme' },
      productName: 'acme',
    });
    expect(explained('HTTP 401', 'acme')).toMatchObject({
      product: { from: 'channel' },
      productName: 'acme',
    });
    expect(explained('HTTP 401')).toMatchObject({ product: { from: 'nothing' }, productName: null });
  });

  it('what was countered and what gave way to a status is told apart', () => {
    const countered = explained('acme: token refreshed, token has expired').countered.shown;
    expect(countered).toEqual([
      expect.objectContaining({ quote: 'token refreshed', met: ['token refreshed'] }),
    ]);
    const overruled = explained('acme: HTTP 403 Unauthorized');
    expect(overruled.overruled.shown).toEqual([expect.objectContaining({ quote: 'Unauthorized' })]);
    expect(overruled.spans.shown.map(({ quote }) => quote)).toEqual(['403']);
  });

  it('the surroundings speak for and against in words', () => {
    const { for: pro, against } = explained('fixed the 401 response');
    expect(pro).toContain('how much was met');
    expect(against).toContain('it was fixed or is being changed');
    for (const reason of [...pro, ...against]) expect(reason).not.toMatch(/^word: /);
  });

  it('the candidates stand under the names that people read, with the runner-up and the margin', () => {
    const { ranking, runnerUp, margin } = explained('HTTP 401');
    expect(ranking.slice(0, 2).map(({ name }) => name)).toEqual([
      'acme: 401',
      'Guide any-guide: 401 Unauthorized',
    ]);
    expect(runnerUp).toEqual(ranking[1]);
    expect(margin).toBeCloseTo((ranking[0]?.score ?? 0) - (ranking[1]?.score ?? 0), 3);
  });

  it.each([
    [
      'acme error: token has expired',
      { kind: 'opens', guide: 'Guide acme-guide', error: 'Token expired', steps: ['look'] },
    ],
    ['HTTP 401', { kind: 'asks', causes: 2 }],
    ['qqqq zzzz', { kind: 'stays-silent', causes: 0 }],
  ])('the deed for "%s" is told', (text, deed) => {
    expect(explained(text).deed).toMatchObject(deed);
  });
});

test('a cause whose guide is gone has no name, and its ids stand in for it', () => {
  const text = 'acme error: token has expired';
  const match = matchPlain(matcher, text);
  expect(match.best === null ? '' : causeNameIn([], match.best)).toBeNull();
  const { ranking, productName } = explain({ report: readStoredText(text), match, guides: [] });
  expect([ranking[0]?.name, productName]).toEqual(['acme-guide/expired', null]);
});

test('an explanation comes back from JSON as it was', () => {
  const explanation = explained('acme error: token has expired, HTTP 403 Unauthorized, token refreshed');
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});

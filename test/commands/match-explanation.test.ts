import { expect, test } from 'vitest';
import { explanationText } from '../../src/commands/match-explanation.ts';
import { explain } from '../../src/core/explanation.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { aProduct, matchPlain, smallGuide } from '../core/small-guide.ts';

const guides = [
  smallGuide({
    id: 'acme-guide',
    product: aProduct('acme'),
    causes: [
      {
        id: 'expired',
        kind: 'token-expired',
        error: 'Token expired',
        signatures: ['token [has|is] expired'],
      },
      { id: 'unauthorised', kind: 'unauthorised-401', error: '401', signatures: [{ status: 401 }] },
    ],
  }),
];

const explained = (text: string) =>
  explanationText(
    explain({ report: readStoredText(text), match: matchPlain(buildMatcher(guides), text), guides }),
  );

test('an explanation reads from the report to the deed', () => {
  const lines = explained('hello\nacme error: token has expired').split('\n');
  expect(lines.map((line) => line.slice(0, 10).trim()).filter((title) => title !== '')).toEqual([
    'Report',
    'Product',
    'Signals',
    'For',
    'Against',
    'Ranking',
    'Margin',
    'Tier',
    'The bot',
  ]);
  expect(lines[2]).toBe(
    'Signals   line 2: "token has expired" met token [has|is] expired (token-expired, acme-guide, 0.90)',
  );
  expect(lines.at(-1)).toBe('The bot   opens "Guide acme-guide" at "Token expired" with the steps look');
});

test('one line and one character are singular', () => {
  expect(explained('x')).toMatch(/^Report {4}1 line, 1 character$/m);
});

test('what spoke against an answer is named', () => {
  expect(explained('fixed the 401 response')).toMatch(
    /^(?:Against {3}| {10})it was fixed or is being changed$/m,
  );
});

test('without anything to offer the bot would say that it knows no such error', () => {
  expect(explained('hello')).toMatch(
    /^The bot {3}stays silent; if addressed, says that it knows no such error$/m,
  );
});

test('the questions that tell tied guides apart are named, in the order of the causes', () => {
  const tied = ['acme', 'box'].map((id) => ({
    ...smallGuide({
      id,
      product: aProduct(id),
      causes: [{ id: 'refused', kind: 'unauthorised-401', signatures: [{ status: 401 }] }],
    }),
    tell_apart: `Is it about ${id}?`,
  }));
  const text = 'error: HTTP 401';
  const match = matchPlain(buildMatcher(tied), text);
  const lines = explanationText(explain({ report: readStoredText(text), match, guides: tied })).split('\n');
  expect(lines.slice(-3)).toEqual([
    'The bot   asks which of 2 causes it is',
    'Asks      Is it about acme? (acme)',
    '          Is it about box? (box)',
  ]);
});

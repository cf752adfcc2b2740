import { expect, test } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { misspeltProducts } from '../../src/knowledge/product-spelling.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { marked, written } from './written-problems.ts';

function warningsOf(...changes: readonly Change[]) {
  const { text, places } = marked(aGuide(...changes));
  return { found: misspeltProducts([written(text)]).map(formatProblem), places };
}

test.each(['Parcel app', 'parcel app', 'ParcelApp', 'Parcel-App', 'PARCEL APP'])(
  'the name written as %s is a warning where it stands',
  (name) => {
    const { found, places } = warningsOf([
      'reason: The token is older than a day.',
      `reason: ‸The token of ${name} is older than a day.`,
    ]);
    expect(found).toEqual([
      `guide.yml:${places[0]}: warning: "${name}" is written "Parcel App" elsewhere; write the product's name in one way`,
    ]);
  },
);

test.each([
  'Parcel App',
  'api.parcelapp.com',
  'parcelapp_client',
  'https://parcelapp.com/a',
  '@parcelapp',
  'parcel-app-2',
  'Parcel: App',
  'parcel',
])('%s is no other way to write it', (text) => {
  expect(
    warningsOf(
      ['intro: Work through', `intro: '${text}, work through`],
      ['order.\nsource', "order.'\nsource"],
    ).found,
  ).toEqual([]);
});

test('what people paste, what texts look like and what errors say keeps its own spelling', () => {
  const { found } = warningsOf(
    ['- the token has expired', '- parcel app says the token has expired'],
    ['- token [has|is] expired', '- parcel app token [has|is] expired'],
    ['words: [Parcel App]', 'words: [Parcel App, token of parcel app]'],
  );
  expect(found).toEqual([]);
});

test('a guide is also held to the products of the others', () => {
  const other = aGuide(
    ['id: parcel-app\nversion', 'id: other\nversion'],
    [
      'id: parcel-app\n  name: Parcel App\n  words: [Parcel App]',
      'id: crate\n  name: Crate\n  words: [Crate]',
    ],
    ['summary: What to do when Parcel App', 'summary: What to do when parcel app'],
    ['title: Sign-in errors of Parcel App', 'title: Sign-in errors of crate'],
  );
  expect(
    misspeltProducts([written(aGuide()), written(other)]).map(({ message }) => message.slice(0, 40)),
  ).toEqual(['"crate" is written "Crate" elsewhere; wr', '"parcel app" is written "Parcel App" els']);
});

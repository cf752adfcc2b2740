import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { sortOutBroken } from '../../src/knowledge/rules.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { loaded, marked, written } from './written-problems.ts';

type Case = readonly [behaviour: string, change: Change, message: string];

/** Breaks the sound guide at one place, marked by a caret, and expects the one problem there. */
function expectProblem(change: Change, message: string): void {
  const { text, places } = marked(aGuide(change));
  const { fit, problems } = sortOutBroken([written(text)]);
  expect(problems.map(formatProblem)).toEqual([`guide.yml:${places[0]}: ${message}`]);
  expect(fit).toEqual([]);
}

test('a sound guide breaks no rule', () => {
  const { fit, problems } = sortOutBroken([written(aGuide())]);
  expect(problems).toEqual([]);
  expect(fit).toHaveLength(1);
});

describe('ids', () => {
  test.each<Case>([
    ['of causes', ['id: refused', 'id: ‸expired'], 'the id "expired" is taken by line 15; choose another'],
    [
      'of steps',
      ['id: check-mode', 'id: ‸renew-token'],
      'the id "renew-token" is taken by line 37; choose another',
    ],
    [
      'of fields',
      ['id: urgency', 'id: ‸error-text'],
      'the id "error-text" is taken by line 75; choose another',
    ],
    [
      'of exits',
      [
        'leads_to: administrator',
        'leads_to: administrator\n      - { id: ‸no-rights, label: x, text: x, leads_to: advice }',
      ],
      'the id "no-rights" is taken by line 40; choose another',
    ],
    [
      'of choices',
      ['{ id: test, label: Test }', '{ id: ‸live, label: Test }'],
      'the id "live" is taken by line 51; choose another',
    ],
  ])('%s are given once', (_, change, message) => {
    const { text, places } = marked(aGuide(change));
    const { problems } = sortOutBroken([written(text)]);
    expect(problems.map(formatProblem)).toContain(`guide.yml:${places[0]}: ${message}`);
  });

  test('of questions are given once', () => {
    const { text, places } = marked(aGuide(['- id: mode', '- id: ‸credentials']));
    const { problems } = sortOutBroken([written(text)]);
    expect(problems.map(formatProblem)).toContain(
      `guide.yml:${places[0]}: the id "credentials" is taken by line 48; choose another`,
    );
  });

  test('may be the same in different steps', () => {
    const exit = '    exits:\n      - { id: no-rights, label: x, text: x, leads_to: advice }\n';
    const text = aGuide(['    title: Check the mode\n', `    title: Check the mode\n${exit}`]);
    expect(sortOutBroken([written(text)]).problems).toEqual([]);
  });

  test('of guides are given once: the later file is left out and both are named', async () => {
    const { ids, problems } = await loaded({ 'a.yml': aGuide(), 'b.yml': aGuide() });
    expect(ids).toEqual(['parcel-app']);
    expect(problems).toEqual([
      'b.yml:1:5: the guide id "parcel-app" is taken by a.yml; b.yml is left out until it has another',
    ]);
  });

  test('of a broken guide do not keep a sound one from serving', async () => {
    const { ids } = await loaded({
      'a.yml': aGuide(['steps: [check-mode]', 'steps: [gone]']),
      'b.yml': aGuide(),
    });
    expect(ids).toEqual(['parcel-app']);
  });
});

describe('steps of a cause', () => {
  test.each<Case>([
    [
      'exist',
      ['steps: [check-mode]', 'steps: [‸check-mod]'],
      'no step has the id "check-mod"; the steps are renew-token, check-mode',
    ],
    [
      'stand there once',
      ['steps: [check-mode]', 'steps: [check-mode, ‸check-mode]'],
      'the step "check-mode" is listed twice; keep one',
    ],
  ])('%s', (_, change, message) => expectProblem(change, message));
});

describe('a decision table', () => {
  const last =
    '        - when: { credentials: test, mode: off }\n          works: false\n          result: Fails.\n';

  test.each<Case>([
    [
      'has a row for every combination',
      [`          result: Works.\n${last}`, '          result: Works.\n'],
      'no row for credentials: test, mode: off; add one',
    ],
    [
      'knows the questions of its rows',
      ['{ credentials: test, mode: off }', '{ credentials: test, mode: off, ‸moode: on }'],
      'no question "moode"; did you mean "mode"?',
    ],
    [
      'knows the choices of its rows',
      ['{ credentials: test, mode: off }', '{ credentials: test, mode: ‸offf }'],
      '"offf" is no choice of "mode"; the choices are on, off',
    ],
    [
      'answers every question in every row',
      ['when: { credentials: test, mode: off }', 'when: ‸{ credentials: test }'],
      'the row does not answer "mode"; add mode: on or off',
    ],
  ])('%s', (_, change, message) => {
    const { text, places } = marked(aGuide(change));
    // A row that is not there has no place of its own: the list of rows is on line 58.
    const place = places[0] ?? '58:7';
    expect(sortOutBroken([written(text)]).problems.map(formatProblem)).toEqual([
      `guide.yml:${place}: ${message}`,
    ]);
  });

  test('names both rows of a combination that stands there twice, and the one that is then missing', () => {
    const { text, places } = marked(
      aGuide(['- when: { credentials: test, mode: off }', '- ‸when: { credentials: live, mode: on }']),
    );
    expect(sortOutBroken([written(text)]).problems.map(formatProblem)).toEqual([
      `guide.yml:${places[0]}: the row on line 59 answers credentials: live, mode: on already; keep one`,
      'guide.yml:58:7: no row for credentials: test, mode: off; add one',
    ]);
  });
});

describe('a field', () => {
  test.each<Case>([
    [
      'of type choice has choices',
      [
        'type: choice\n      need: required\n      choices: [Low, High]',
        'type: ‸choice\n      need: required',
      ],
      'type choice needs choices; list them under "choices"',
    ],
    ['lists each choice once', ['[Low, High]', '‸[Low, Low]'], 'a choice is listed twice; keep one'],
    [
      'fills only what fits its type',
      ['fill: error', 'fill: ‸first-seen'],
      '"first-seen" cannot fill type long-text; make the type date-time or text, or remove fill',
    ],
    [
      'of type steps-tried stands there once',
      [
        'type: steps-tried',
        'type: steps-tried\n      need: required\n    - id: tried-again\n      label: Tried\n      type: ‸steps-tried',
      ],
      'a form has one field of type steps-tried; remove this one',
    ],
  ])('%s', (_, change, message) => expectProblem(change, message));

  test('of another type than choice has no choices', () => {
    const { text, places } = marked(
      aGuide(['type: choice', 'type: text'], ['choices: [Low', 'choices: ‸[Low']),
    );
    expect(sortOutBroken([written(text)]).problems.map(formatProblem)).toEqual([
      `guide.yml:${places[0]}: only type choice has choices, not text; change the type or remove them`,
    ]);
  });
});

describe('a phrase', () => {
  const brackets = 'brackets must come in pairs and not inside each other, for example [invalid|wrong] token';

  test.each<Case>([
    [
      'closes its brackets',
      ['- token [has|is] expired', '- ‸token [has|is expired'],
      `the phrase "token [has|is expired" ${brackets}`,
    ],
    [
      'closes its brackets in the long form',
      ['- token [has|is] expired', '- phrase: ‸token has|is] expired'],
      `the phrase "token has|is] expired" ${brackets}`,
    ],
    [
      'of a counter-signature too',
      ['- token refreshed', '- ‸token [refreshed'],
      `the phrase "token [refreshed" ${brackets}`,
    ],
    ['has a word', ['- token refreshed', "- ‸'...'"], 'the phrase "..." has no word to look for'],
  ])('%s', (_, change, message) => expectProblem(change, message));
});

test('all broken rules of a guide are reported at once', () => {
  const text = aGuide(
    ['steps: [check-mode]', 'steps: [gone]'],
    ['fill: error', 'fill: first-seen'],
    ['- token refreshed', '- token ]'],
  );
  expect(sortOutBroken([written(text)]).problems).toHaveLength(3);
});

describe('the order of steps', () => {
  test.each<Case>([
    [
      'names a step of the guide',
      ['title: Check the mode', 'title: Check the mode\n    after: [‸wait]'],
      'no step has the id "wait"; the steps are renew-token, check-mode',
    ],
    [
      'does not go round in a circle',
      ['title: Check the mode', 'title: Check the mode\n    after: [‸check-mode]'],
      '"check-mode" would have to come before itself; take "check-mode" out of one of the two',
    ],
    [
      'is kept by every cause',
      ['steps: [renew-token, check-mode]', 'steps: [‸check-mode, renew-token]'],
      '"check-mode" has to come after "renew-token", which is listed below it; put "renew-token" first',
    ],
  ])('%s', (name, change, message) => {
    const given = name.startsWith('is kept')
      ? (['title: Check the mode', 'title: Check the mode\n    after: [renew-token]'] as const)
      : null;
    const { text, places } = marked(given === null ? aGuide(change) : aGuide(change, given));
    const { problems } = sortOutBroken([written(text)]);
    expect(problems.map(formatProblem)).toEqual([`guide.yml:${places[0]}: ${message}`]);
  });

  test('may be left out, and a cause without the earlier step keeps it', () => {
    const change: Change = [
      'title: Check the mode',
      'title: Check the mode\n    after: [renew-token]\n    minutes: 2.5',
    ];
    expect(sortOutBroken([written(aGuide(change))]).problems).toEqual([]);
  });
});

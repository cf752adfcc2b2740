/** The part of the page that says which order of steps would cost people less. */
import type { OrderAdvice } from '../core/insights/order-advice.ts';
import type { StepChance } from '../core/insights/step-chances.ts';
import { minutesText, percent, shareText } from './figures-text.ts';
import { element, join, type Markup, text } from './markup.ts';
import { table } from './table.ts';

/** Shows what can be said; causes whose samples are all too small are left out. */
export function adviceSection(advice: readonly OrderAdvice[]): Markup {
  const known = advice.filter(({ steps }) => steps.some(({ perMinute }) => perMinute !== null));
  return element(
    'section',
    {},
    element('h2', {}, text('The order of steps')),
    element(
      'p',
      { class: 'quiet' },
      text(
        'How often a step fixes the problem where it is tried, for each minute that it takes. A step is advised to come earlier only when its whole interval lies above its neighbour’s, and never before a step that it has to come after.',
      ),
    ),
    suggestions(known),
    ...known.map(chances),
  );
}

function suggestions(advice: readonly OrderAdvice[]): Markup {
  const said = advice.flatMap((one) => moveSentences(one));
  if (said.length === 0)
    return element('p', {}, text('No other order is clearly better, as far as the samples go.'));
  return element('ul', { class: 'advice' }, join(said.map((one) => element('li', {}, text(one)))));
}

/** One sentence for each step that should come earlier, and what the new order would save. */
export function moveSentences({ title, error, moves, expected }: OrderAdvice): readonly string[] {
  const sentences = moves.map(
    ({ step, before }) =>
      `${title}, ${error}: put “${step.title}” (fixes ${rateText(step)}) before “${before.title}” (${rateText(before)}).`,
  );
  if (moves.length === 0 || expected === null) return sentences;
  return [
    ...sentences,
    `${title}, ${error}: so a fix takes ${minutesText(expected.advised)} of effort on average, in place of ${minutesText(expected.today)}.`,
  ];
}

/** "12 % a minute, 8 to 17 %" */
function rateText({ perMinute }: StepChance): string {
  if (perMinute === null) return 'too few to say';
  const { rate, low, high } = perMinute;
  return `${fine(rate)} a minute, ${fine(low)} to ${fine(high)}`;
}

function fine(share: number): string {
  return share < 0.1 ? `${(share * 100).toFixed(1)} %` : percent(share);
}

const EFFORTS = { author: 'its author says', measured: 'measured', assumed: 'assumed' } as const;

function chances({ title, error, steps }: OrderAdvice): Markup {
  return table({
    caption: `${title}: ${error}`,
    columns: [
      'Step, in today’s order',
      'Fixes where it is tried',
      'Takes',
      'Chance to fix a minute',
      'Skipped',
    ],
    rows: steps.map((step) => [
      step.title,
      shareText(step.chance),
      `${minutesText(step.minutes)} (${EFFORTS[step.effort]})`,
      rateText(step),
      String(step.skipped),
    ]),
  });
}

/** The insights as one page that needs nothing else: charts, and beside each the table that says the same. */
import type { Insights } from '../core/insights/insights.ts';
import type { Shown } from '../core/insights/share.ts';
import { adviceSection } from './advice-section.ts';
import { type Bar, barChart } from './bar-chart.ts';
import { columnChart } from './column-chart.ts';
import { minutesText, percent, rangeText, shareText, tooFew } from './figures-text.ts';
import { element, join, type Markup, text } from './markup.ts';
import { STYLE } from './style.ts';
import { type Table, table } from './table.ts';

/** Returns a whole HTML document. */
export function insightsPage(insights: Insights): string {
  const title = `authfix insights, ${day(insights.from)} to ${day(insights.until)}`;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, text(title)),
    // Only constants of our own: nothing of a record is in the style.
    element('style', {}, STYLE as Markup),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, text(title)),
    element('p', { class: 'quiet' }, text(preface(insights))),
    tiles(insights),
    weeksSection(insights),
    solvedSection(insights),
    solvingStepsSection(insights),
    adviceSection(insights.advice),
    abandonedSection(insights),
    wrongSection(insights),
    escalationSection(insights),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, element('body', {}, main))}\n`;
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function preface({ guide, smallestSample, endings }: Insights): string {
  const triages = Object.values(endings).reduce((sum, count) => sum + count, 0);
  const about = guide === null ? 'all guides' : `the guide ${guide}`;
  return `${triages} checklists, of ${about}. Lines across the bars are 95 % intervals: the true value lies in them 19 times out of 20. Samples smaller than ${smallestSample} are not shown as a share.`;
}

function tiles(insights: Insights): Markup {
  const { solved, timeToFix, endings, feedback } = insights;
  const shown: readonly (readonly [string, string, string])[] = [
    ['Solved without a ticket', shortShare(solved), rangeText(solved)],
    [
      'Time to the fix',
      minutesText(timeToFix.median),
      timeToFix.median === null
        ? tooFew(timeToFix.of)
        : `median; 9 of 10 within ${minutesText(timeToFix.p90)} (of ${timeToFix.of})`,
    ],
    ['Handed to support', String(endings.ticket), `${endings.abandoned} left behind, ${endings.open} open`],
    [
      'Found helpful',
      shortShare(feedback.triages),
      `${rangeText(feedback.triages)}; tickets: ${shareText(feedback.tickets)}`,
    ],
  ];
  return element(
    'ul',
    { class: 'tiles' },
    join(
      shown.map(([name, value, detail]) =>
        element(
          'li',
          {},
          element('span', { class: 'quiet' }, text(name)),
          element('b', {}, text(value)),
          element('span', { class: 'quiet' }, text(detail)),
        ),
      ),
    ),
  );
}

function shortShare(shown: Shown): string {
  return shown.share === null ? '–' : percent(shown.share);
}

interface Section {
  readonly title: string;
  readonly lead: string;
  readonly chart: Markup | null;
  readonly table: Table;
  readonly colour?: 'red' | 'blue';
}

function section({ title, lead, chart, table: said, colour }: Section): Markup {
  return element(
    'section',
    { class: colour },
    element('h2', {}, text(title)),
    element('p', { class: 'quiet' }, text(lead)),
    ...(chart === null
      ? []
      : [
          element(
            'div',
            { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Chart: ${title}` },
            chart,
          ),
        ]),
    table(said),
  );
}

const ENDINGS = [
  ['fixed', 'fixed'],
  ['ticket', 'handed to support'],
  ['abandoned', 'left behind'],
  ['away', 'not their problem'],
  ['open', 'still open'],
] as const;

function weeksSection({ weeks }: Insights): Markup {
  const title = 'How checklists ended, week by week';
  const layers = ENDINGS.map(([name, label]) => ({ name, label, counts: weeks.map((week) => week[name]) }));
  return section({
    title,
    lead: 'By the week in which they were opened; weeks begin on Monday (UTC).',
    chart: columnChart({ title, labels: weeks.map(({ monday }) => monday.slice(5)), layers }),
    table: {
      caption: title,
      isTitled: true,
      columns: ['Week from', ...ENDINGS.map(([, label]) => label)],
      rows: weeks.map((week) => [week.monday, ...ENDINGS.map(([name]) => String(week[name]))]),
    },
  });
}

interface Named {
  readonly label: string;
  readonly detail: string;
  readonly share: Shown;
}

function bars(named: readonly Named[]): readonly Bar[] {
  return named.flatMap(({ label, detail, share }) =>
    share.share === null
      ? []
      : [{ label, detail, share: share.share, low: share.low, high: share.high, of: share.of }],
  );
}

interface Shares {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly [string, string, string];
  readonly named: readonly Named[];
  readonly colour?: 'red' | 'blue';
}

function sharesSection({ title, lead, columns, named, colour }: Shares): Markup {
  const drawn = bars(named);
  return section({
    title,
    lead,
    chart: drawn.length === 0 ? null : barChart(title, drawn),
    table: {
      caption: title,
      isTitled: true,
      columns,
      rows: named.map(({ label, detail, share }) => [label, detail, shareText(share)]),
    },
    ...(colour === undefined ? {} : { colour }),
  });
}

function solvedSection({ solvedByCause }: Insights): Markup {
  return sharesSection({
    title: 'Solved without a ticket, by cause',
    lead: 'Of the checklists that ended: fixed by a step, and it did not come back.',
    columns: ['Cause', 'Guide', 'Solved'],
    named: solvedByCause.map(({ error, title, share }) => ({ label: error, detail: title, share })),
  });
}

function solvingStepsSection({ solvingSteps }: Insights): Markup {
  return sharesSection({
    title: 'Which step fixed it',
    lead: 'Each step’s part of all fixes of its guide. Steps early in a list have more chances to fix; the next part takes that out.',
    columns: ['Step', 'Guide', 'Part of the fixes'],
    named: solvingSteps.map(({ name, title, share }) => ({ label: name, detail: title, share })),
  });
}

function abandonedSection({ abandonedAt }: Insights): Markup {
  return sharesSection({
    title: 'Where people stopped',
    lead: 'The step that came next in checklists that were closed untouched or left alone for a week.',
    columns: ['Next step', 'Guide', 'Part of those that were left'],
    named: abandonedAt.map(({ step, name, title, share }) => ({
      label: step === '' ? 'All steps done, and no ticket' : name,
      detail: title,
      share,
    })),
    colour: 'red',
  });
}

function wrongSection({ noneOfThese, switched, turnedAway, wrongTurns }: Insights): Markup {
  return section({
    title: 'Wrong matches',
    lead: `“None of these”, of all questions which cause fits: ${shareText(noneOfThese)}. Checklists that went on with another cause: ${shareText(switched)}. “Not my problem”: ${shareText(turnedAway)}.`,
    chart: null,
    table: {
      caption: 'Which cause was left for which',
      columns: ['It began as', 'It went on as', 'Times'],
      rows: wrongTurns.map(({ from, to, count }) => [
        `${from.error} (${from.title})`,
        `${to.error} (${to.title})`,
        String(count),
      ]),
    },
  });
}

function escalationSection({ escalations }: Insights): Markup {
  return sharesSection({
    title: 'Handed to support, by cause',
    lead: 'Of the checklists that ended: those that became a ticket.',
    columns: ['Cause', 'Guide', 'Became a ticket'],
    named: escalations.map(({ error, title, share }) => ({ label: error, detail: title, share })),
    colour: 'blue',
  });
}

/** Shares as horizontal bars with the limits of their intervals, as SVG. */
import { percent } from './figures-text.ts';
import { element, join, type Markup, text } from './markup.ts';

export interface Bar {
  readonly label: string;
  /** A second, quieter line. */
  readonly detail: string;
  /** Between 0 and 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

const WIDTH = 760;
const ROW = 44;
const LEFT = 290;
const RIGHT = 640;
const TOP = 22;
// What fits left of the bars in the page's font; the table beside the chart has it in full.
const LONGEST_LABEL = 36;

/** Takes bars in the order in which they are shown; `title` says what a screen reader calls the chart. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const height = TOP + bars.length * ROW;
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title, class: 'chart' },
    join([0, 0.25, 0.5, 0.75, 1].map((at) => gridLine(at, height))),
    join(bars.map(bar)),
  );
}

function gridLine(at: number, height: number): Markup {
  const x = place(at);
  return join([
    element('line', { x1: x, x2: x, y1: TOP - 4, y2: height, class: 'grid' }),
    element('text', { x, y: 12, class: 'axis', 'text-anchor': 'middle' }, text(percent(at))),
  ]);
}

function place(share: number): number {
  return LEFT + (RIGHT - LEFT) * share;
}

function bar({ label, detail, share, low, high, of }: Bar, row: number): Markup {
  const y = TOP + row * ROW;
  const middle = y + 16;
  return element(
    'g',
    {},
    element('title', {}, text(`${label}, ${detail}`)),
    element('text', { x: LEFT - 12, y: y + 15, class: 'label', 'text-anchor': 'end' }, text(clipped(label))),
    element(
      'text',
      { x: LEFT - 12, y: y + 31, class: 'detail', 'text-anchor': 'end' },
      text(clipped(detail)),
    ),
    element('rect', {
      x: LEFT,
      y: middle - 9,
      width: Math.max(1, place(share) - LEFT),
      height: 18,
      class: 'bar',
    }),
    whisker(low, high, middle),
    element('text', { x: RIGHT + 14, y: middle + 5, class: 'value' }, text(`${percent(share)} of ${of}`)),
  );
}

function whisker(low: number, high: number, y: number): Markup {
  const [from, to] = [place(low), place(high)];
  return join([
    element('line', { x1: from, x2: to, y1: y, y2: y, class: 'whisker' }),
    element('line', { x1: from, x2: from, y1: y - 5, y2: y + 5, class: 'whisker' }),
    element('line', { x1: to, x2: to, y1: y - 5, y2: y + 5, class: 'whisker' }),
  ]);
}

function clipped(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

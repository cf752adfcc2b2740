/** Counts week by week as stacked columns, as SVG. */
import { element, join, type Markup, text } from './markup.ts';

/** One part of every column, from the bottom up. `name` is also its class in the style. */
export interface Layer {
  readonly name: string;
  readonly label: string;
  readonly counts: readonly number[];
}

export interface Columns {
  readonly title: string;
  readonly labels: readonly string[];
  readonly layers: readonly Layer[];
}

const WIDTH = 760;
const HEIGHT = 260;
const LEFT = 40;
const BOTTOM = 226;
const TOP = 34;

export function columnChart({ title, labels, layers }: Columns): Markup {
  const highest = Math.max(
    1,
    ...labels.map((_, at) => layers.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
  );
  const step = niceStep(highest);
  const top = Math.ceil(highest / step) * step;
  const ticks = Array.from({ length: top / step + 1 }, (_, at) => at * step);
  const slot = (WIDTH - LEFT) / Math.max(1, labels.length);
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'chart' },
    join(layers.map(legend)),
    join(ticks.map((tick) => gridLine(tick, top))),
    join(labels.map((label, at) => column({ label, at, slot, top }, layers))),
  );
}

function legend({ name, label }: Layer, at: number): Markup {
  const x = LEFT + at * 145;
  return join([
    element('rect', { x, y: 4, width: 12, height: 12, class: name }),
    element('text', { x: x + 18, y: 14, class: 'detail' }, text(label)),
  ]);
}

/** At most six lines: 1, 2 or 5 times a power of ten. */
function niceStep(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest));
  const found = [0.1, 0.2, 0.5, 1, 2, 5].map((times) => times * power).find((one) => highest / one <= 5);
  return Math.max(1, Math.round(found ?? power));
}

function yOf(count: number, top: number): number {
  return BOTTOM - ((BOTTOM - TOP) * count) / top;
}

function gridLine(count: number, top: number): Markup {
  const y = yOf(count, top);
  return join([
    element('line', { x1: LEFT, x2: WIDTH, y1: y, y2: y, class: 'grid' }),
    element('text', { x: LEFT - 8, y: y + 4, class: 'axis', 'text-anchor': 'end' }, text(String(count))),
  ]);
}

interface Slot {
  readonly label: string;
  readonly at: number;
  readonly slot: number;
  readonly top: number;
}

function column({ label, at, slot, top }: Slot, layers: readonly Layer[]): Markup {
  const x = LEFT + at * slot + slot * 0.15;
  const parts: Markup[] = [];
  let below = 0;
  for (const { name, label: what, counts } of layers) {
    const count = counts[at] ?? 0;
    const y = yOf(below + count, top);
    const size = { x, y, width: slot * 0.7, height: yOf(below, top) - y, class: name };
    if (count > 0)
      parts.push(element('rect', size, element('title', {}, text(`${label}: ${count} ${what}`))));
    below += count;
  }
  // A label needs about 50 units; where columns are narrower, only every second, third ... has one.
  const every = Math.ceil(50 / slot);
  if (at % every === 0)
    parts.push(
      element(
        'text',
        { x: x + slot * 0.35, y: BOTTOM + 18, class: 'axis', 'text-anchor': 'middle' },
        text(label),
      ),
    );
  return join(parts);
}

/** How figures are printed beside each other: peers, files, variants, typed words. */

import type { Share } from '../../src/core/insights/share.ts';
import type { Figures } from './figures.ts';
import { formatShare } from './interval.ts';
import type { PeerRow } from './peers.ts';
import type { TypedFigures } from './typed-queries.ts';
import type { Variant } from './variants.ts';

const COLUMNS = {
  spokenTo: 'spoken to',
  spokenRight: 'right of those',
  falseReplies: 'false replies',
  first: 'first',
  amongThree: 'among three',
} as const;
const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const CELL = 19;

/** One line for each row with the shares that matter, their intervals, and F1. */
export function comparisonTable(rows: readonly Omit<PeerRow, 'thresholds'>[]): string {
  const width = Math.max(...rows.map(({ name, rule }) => `${name} ${rule}`.length)) + 2;
  const head = `${' '.repeat(width)}${KEYS.map((key) => COLUMNS[key].padEnd(CELL)).join('')}F1    401/403 confused`;
  const body = rows.map(({ name, rule, figures }) => {
    const cells = KEYS.map((key) => shortShare(figures[key]).padEnd(CELL)).join('');
    return `${`${name} ${rule}`.padEnd(width)}${cells}${(figures.f1 * 100).toFixed(1)}  ${figures.confused}`;
  });
  return [head, ...body].join('\n');
}

/** How the peers' thresholds were chosen, and which. */
export function thresholdsTable(rows: readonly PeerRow[]): string {
  const lines = rows.map(
    ({ name, rule, thresholds }) =>
      `${name} ${rule}: ${thresholds.map(({ file, from }) => `${from.toFixed(3)} for ${file}`).join(', ')}`,
  );
  return [
    'Thresholds: the score from which a peer speaks, chosen for each file on every fifth paste of test/pastes without it.',
    'Rule 1: the score with the best F1. Rule 2: the same among those with at most 2 % false replies. Ties go to the higher.',
    ...lines,
  ].join('\n');
}

/** One line for each variant, with the points it lost against the first. */
export function variantsTable(variants: readonly Variant[]): string {
  const [plain] = variants;
  const width = Math.max(...variants.map(({ name }) => name.length)) + 2;
  const head = `${' '.repeat(width)}${KEYS.map((key) => COLUMNS[key].padEnd(CELL)).join('')}`;
  const body = variants.map(({ name, goal, figures }) => {
    const cells = KEYS.map((key) => {
      const lost = plain === undefined || goal === null ? '' : ` ${points(plain.figures, figures, key)}`;
      return `${(figures[key].share * 100).toFixed(1)}${lost}`.padEnd(CELL);
    }).join('');
    return `${name.padEnd(width)}${cells}${goal === null ? '' : `goal: lose at most ${goal}`}`;
  });
  return [head, ...body].join('\n');
}

// More false replies are a loss, more of anything else a gain.
function points(plain: Figures, now: Figures, key: keyof typeof COLUMNS): string {
  const change = (now[key].share - plain[key].share) * 100 * (key === 'falseReplies' ? -1 : 1);
  if (Math.abs(change) < 0.05) return '(same)';
  return change < 0 ? `(lost ${(-change).toFixed(1)})` : `(gained ${change.toFixed(1)})`;
}

/** One line for each set of typed words; on request every query that went wrong. */
export function typedTable(sets: readonly TypedFigures[], withMissed: boolean): string {
  return sets
    .flatMap(({ name, first, missed }) => [
      `${name.padEnd(32)} ${formatShare(first).padEnd(34)} goal >= 98 %`,
      ...(withMissed
        ? missed.map(
            ({ paste, answer }) =>
              `  "${paste.text}" wants ${paste.accept.join('|')}, got ${answer.kinds[0] ?? 'nothing'}`,
          )
        : []),
    ])
    .join('\n');
}

function shortShare({ share, low, high, of }: Share): string {
  if (of === 0) return '-';
  const percent = (value: number) => (value * 100).toFixed(0);
  return `${(share * 100).toFixed(1)} (${percent(low)}-${percent(high)})`;
}

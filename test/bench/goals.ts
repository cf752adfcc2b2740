/** The numbers that the matcher should reach, beside what was measured. */
import { LIMIT, OURS } from './contestants.ts';
import type { HostileCost } from './hostile.ts';
import type { Quality } from './quality.ts';
import { type Cell, SIZES } from './scaling.ts';
import { percent, ratio, table } from './table.ts';

export interface Measured {
  readonly cells: readonly Cell[];
  readonly quality: Quality;
  readonly hostile: readonly HostileCost[];
  /** Time per character at 800 lines over that at 30 lines. */
  readonly linearity: number;
}

/** One line per goal: what, measured, goal, whether it holds. */
export function goalsTable(measured: Measured): string {
  const { quality, hostile, linearity } = measured;
  const rows: [string, string, string, boolean][] = [
    ...limitGoals(measured.cells),
    miniSearchGoal(measured.cells),
    ...[30, 200].map((lines) => growthGoal(measured.cells, lines)),
    ['time per character, 800 lines over 30', ratio(linearity), '<= 1.30x', linearity <= 1.3],
    slowEndGoal(measured.cells),
    memoryGoal(measured.cells),
    ['exact quotes found at 100,000', percent(quality.exact), '>= 95 %', quality.exact >= 0.95],
    ['noise answered at 100,000', percent(quality.answered), '<= 1 %', quality.answered <= 0.01],
    hostileGoal(hostile),
  ];
  return table(rows.map(([what, value, goal, holds]) => [what, value, goal, holds ? 'holds' : 'MISSED']));
}

type Goal = [string, string, string, boolean];

function cellOf(cells: readonly Cell[], contestant: string, signatures: number): Cell | undefined {
  return cells.find((cell) => cell.contestant === contestant && cell.signatures === signatures);
}

function p50(cells: readonly Cell[], contestant: string, at: readonly [number, number]): number {
  return cellOf(cells, contestant, at[0])?.queries.get(at[1])?.p50 ?? Number.NaN;
}

function limitGoals(cells: readonly Cell[]): Goal[] {
  return SIZES.map((size) => {
    const times = p50(cells, OURS.name, [size, 200]) / p50(cells, LIMIT.name, [size, 200]);
    return [`over one exact pass, ${size} signatures, 200 lines`, ratio(times), '<= 4x', times <= 4];
  });
}

function miniSearchGoal(cells: readonly Cell[]): Goal {
  const times = p50(cells, 'MiniSearch', [10_000, 30]) / p50(cells, OURS.name, [10_000, 30]);
  return ['MiniSearch over us, 10,000 signatures, 30 lines', ratio(times), '>= 20x', times >= 20];
}

function growthGoal(cells: readonly Cell[], lines: number): Goal {
  const growth = p50(cells, OURS.name, [100_000, lines]) / p50(cells, OURS.name, [10, lines]);
  const exponent = Math.log10(growth) / 4;
  return [`growth exponent 10 to 100,000, ${lines} lines`, exponent.toFixed(3), '<= 0.05', exponent <= 0.05];
}

function slowEndGoal(cells: readonly Cell[]): Goal {
  const spreads = SIZES.flatMap((size) => {
    const queries = cellOf(cells, OURS.name, size)?.queries;
    return [30, 200].map((lines) => (queries?.get(lines)?.p99 ?? 0) / (queries?.get(lines)?.p50 ?? 1));
  });
  const worst = Math.max(...spreads);
  return ['p99 over p50, worst of 30 and 200 lines', ratio(worst), '<= 3x', worst <= 3];
}

function memoryGoal(cells: readonly Cell[]): Goal {
  const bytes = (cellOf(cells, OURS.name, 100_000)?.bytes ?? Number.NaN) / 100_000;
  return ['bytes per signature at 100,000', bytes.toFixed(0), '<= 600', bytes <= 600];
}

function hostileGoal(hostile: readonly HostileCost[]): Goal {
  const worst = hostile.reduce((most, one) => (one.ratio > most.ratio ? one : most));
  return [
    `hostile text over an ordinary paste (${worst.name})`,
    ratio(worst.ratio),
    '<= 3x',
    worst.ratio <= 3,
  ];
}

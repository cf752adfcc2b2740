/** `npm run bench:match`: what a match costs at any size of knowledge, beside libraries and beside the limit. Under three minutes. */
import { buildMatcher } from '../../src/core/matcher.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { LIMIT, OURS, overheard } from './contestants.ts';
import { goalsTable } from './goals.ts';
import { hostileCosts } from './hostile.ts';
import { qualityAt } from './quality.ts';
import { type Cell, charactersIn, freshPastes, LINES, measureSize, NAMES, SIZES } from './scaling.ts';
import { guidesOf, realSignatures, signaturesOf } from './signatures.ts';
import { leastTime, timeEach } from './stopwatch.ts';
import { percent, ratio, table, time } from './table.ts';

const LARGEST = Math.max(...SIZES);
const real = await realSignatures();
const all = signaturesOf(LARGEST, real);
const { guides } = await loadKnowledge('./knowledge');
const shipped = buildMatcher(guides);

// Code that has not run often is slow; everybody else warms up in their own smallest cells.
for (const paste of freshPastes(30, 500, real)) overheard(shipped)(paste);

const hostile = hostileCosts(shipped, 15);
const cells: Cell[] = [];
for (const size of SIZES) cells.push(...measureSize(signaturesOf(size, real), cells));
const quality = qualityAt(all, buildMatcher(guidesOf(all)));

print(`${real.length} real signatures, the others made of their words; Node ${process.version}.\n`);
for (const lines of LINES) {
  print(
    `Query, ${lines} lines (${charactersIn(lines).toFixed(0)} characters): p50, and how many times ours\n`,
  );
  print(`${queryTable(lines)}\n`);
}
print(`Ours: p50, p99 over p50, over one exact pass, time per character\n\n${ownTable()}\n`);
print(`Build time and bytes per signature\n\n${buildTable()}\n`);
const builds = Array.from({ length: 5 }, () => leastTime(1, () => buildMatcher(guides)));
print(`The shipped guides are built in ${time(Math.min(...builds))}.\n`);
print(`Hostile texts of 40,000 characters, over an ordinary paste of that length\n\n${hostileTable()}\n`);
print(
  `At 100,000 signatures, 30 lines: exact quotes found ${percent(quality.exact)}, with two letters swapped ${percent(quality.swapped)}; noise answered ${percent(quality.answered)}, strong enough for it ${percent(quality.tempted)}.\n`,
);
print(`Goals\n\n${goalsTable({ cells, quality, hostile, linearity: linearity() })}`);

function cellOf(contestant: string, signatures: number): Cell | undefined {
  return cells.find((cell) => cell.contestant === contestant && cell.signatures === signatures);
}

function p50(contestant: string, signatures: number, lines: number): number | null {
  return cellOf(contestant, signatures)?.queries.get(lines)?.p50 ?? null;
}

function queryTable(lines: number): string {
  const head = ['', ...SIZES.map((size) => size.toLocaleString('en'))];
  const rows = NAMES.map((name) => [
    name,
    ...SIZES.map((size) => {
      const theirs = p50(name, size, lines);
      const ours = p50(OURS.name, size, lines) ?? Number.NaN;
      if (theirs === null) return 'over 2 s, not run';
      return name === OURS.name ? time(theirs) : `${time(theirs)} ${ratio(theirs / ours)}`;
    }),
  ]);
  return table([head, ...rows]);
}

function ownTable(): string {
  const rows = SIZES.flatMap((size) =>
    LINES.map((lines) => {
      const timing = cellOf(OURS.name, size)?.queries.get(lines) ?? { p50: Number.NaN, p99: Number.NaN };
      const limit = p50(LIMIT.name, size, lines) ?? Number.NaN;
      const perCharacter = (timing.p50 * 1000) / charactersIn(lines);
      return [
        `${size.toLocaleString('en')} signatures, ${lines} lines`,
        time(timing.p50),
        ratio(timing.p99 / timing.p50),
        ratio(timing.p50 / limit),
        `${perCharacter.toFixed(1)} ns`,
      ];
    }),
  );
  return table([['', 'p50', 'p99/p50', 'over the pass', 'a character'], ...rows]);
}

function buildTable(): string {
  const head = ['', ...SIZES.map((size) => size.toLocaleString('en'))];
  const rows = NAMES.map((name) => [
    name,
    ...SIZES.map((size) => {
      const cell = cellOf(name, size);
      if (cell === undefined) return '';
      // Of so few signatures the heap's own noise is larger than what they hold.
      const bytes = size < 1000 ? '' : ` ${(cell.bytes / size).toFixed(0)} B`;
      return `${time(cell.buildMs * 1000)}${bytes}`;
    }),
  ]);
  return table([head, ...rows]);
}

function hostileTable(): string {
  return table(hostile.map(({ name, ratio: times }) => [name, ratio(times)]));
}

// A text of 800 lines is just below the length that is read whole.
function linearity(): number {
  const ask = overheard(shipped);
  const perCharacter = (lines: number) => {
    const pastes = freshPastes(lines, 40, real).map((paste) => paste.slice(0, 59_000));
    const characters = pastes.reduce((sum, paste) => sum + paste.length, 0) / pastes.length;
    return timeEach(pastes, ask, 10).p50 / characters;
  };
  return perCharacter(800) / perCharacter(30);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

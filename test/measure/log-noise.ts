/** Logs in which nothing goes wrong with anybody's credentials, for hiding pastes in; the same ones in every run. */
import { type Dice, makeDice, pick } from '../bench/random.ts';

/** A text hidden in noise: `text.slice(start, end)` is what was hidden. */
export interface Hidden {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const THINGS = 'order,parcel,label,invoice,shelf,pallet,price list,stock level,picking wave,return'.split(
  ',',
);
const DONE = 'imported,packed,saved,printed,queued,synchronised,archived,updated,counted,sent'.split(',');
const PARTS = 'stock-sync,label-printer,order-import,mail-queue,price-feed,scheduler,cache,web'.split(',');
const CLASSES = 'StockSync,LabelPrinter,OrderImporter,MailQueue,PriceFeed,PickingWaves'.split(',');

// Numbers run through the 400s on purpose: an id, a count and a duration are no status.
const STYLES: readonly ((dice: Dice) => string)[] = [
  (dice) =>
    `${day(dice)} INFO  [${pick(dice, PARTS)}] ${pick(dice, THINGS)} ${dice(9000)} ${pick(dice, DONE)} in ${dice(800)} ms`,
  (dice) =>
    `{"ts":"${day(dice)}","level":"info","svc":"${pick(dice, PARTS)}","msg":"${pick(dice, THINGS)} ${pick(dice, DONE)}","count":${dice(900)}}`,
  (dice) =>
    `level=info at=${day(dice)} component=${pick(dice, PARTS)} msg="${dice(700)} of ${700 + dice(99)} ${pick(dice, DONE)}" duration=${dice(900)}ms`,
  (dice) =>
    `192.0.2.${dice(250)} - - [${day(dice)}] "${pick(dice, ['GET', 'POST', 'PUT'])} /v${1 + dice(3)}/${pick(dice, PARTS)}/${dice(900)} HTTP/1.1" ${pick(dice, ['200', '201', '204', '304'])} ${dice(5000)}`,
  (dice) =>
    `Nov ${1 + dice(28)} ${clock(dice)} worker-${dice(9)} ${pick(dice, PARTS)}[${dice(32_000)}]: ${pick(dice, THINGS)} ${dice(9000)} ${pick(dice, DONE)}`,
  (dice) =>
    `${clock(dice)}.${100 + dice(899)} DEBUG com.example.${pick(dice, CLASSES)} - batch ${dice(600)} has ${dice(60)} rows, next at ${clock(dice)}`,
  (dice) =>
    `${pick(dice, PARTS)}-1  | ${pick(dice, THINGS)} ${dice(9000)}: ${pick(dice, DONE)} (${dice(100)} %)`,
  (dice) =>
    `WARN  ${pick(dice, PARTS)}: ${pick(dice, THINGS)} queue holds ${dice(900)} entries, slower than usual`,
];

/** One to three styles that a log keeps to, and so many lines of it. */
export function noiseLines(count: number, seed: number): readonly string[] {
  const dice = makeDice(seed);
  const styles = Array.from({ length: 1 + dice(3) }, () => pick(dice, STYLES));
  return Array.from({ length: count }, () => pick(dice, styles)(dice));
}

/** Hides a text somewhere in so many lines of noise. */
export function hideInNoise(text: string, lines: number, seed: number): Hidden {
  const noise = noiseLines(lines, seed);
  const at = makeDice(seed + 1)(lines + 1);
  const before = noise
    .slice(0, at)
    .map((line) => `${line}\n`)
    .join('');
  const after = noise
    .slice(at)
    .map((line) => `\n${line}`)
    .join('');
  return { text: before + text + after, start: before.length, end: before.length + text.length };
}

function day(dice: Dice): string {
  return `2026-11-${two(1 + dice(28))}T${clock(dice)}Z`;
}

function clock(dice: Dice): string {
  return `${two(dice(24))}:${two(dice(60))}:${two(dice(60))}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

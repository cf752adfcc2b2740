/** What each threshold of the gate would give on texts that it did not learn from: SPEAK_FROM is chosen by this table. */
import { table } from '../bench/table.ts';
import type { HeldOut } from './cross-validation.ts';

/** The files that are like a channel's day, about half true errors and half everything else; the others are made to trip a matcher up. */
export const LIKE_A_DAY: ReadonlySet<string> = new Set(
  `channels commerce desks developers fourth-look helpdesk-days infrastructure integrations issue-reports many-companies mixed offices
  operations own-words platforms playbooks response-desk second-look shopfloor third-look warehouse`
    .split(/\s+/)
    .map((name) => `test/pastes/${name}.jsonl`),
);

/** Of a hundred other texts at most so many may get a reply, to a tenth: a needless one costs more trust than a miss. */
const MOST_FALSE = 1;
const LOWEST = 50;
const HIGHEST = 90;

/** Answers the least even hundredth at which few enough of the other texts get a reply, or null where none is high enough. */
export function leastThreshold(held: readonly HeldOut[]): number | null {
  return (
    thresholds().find((from) => Math.round(sharesAt(held, from).answered * 10) / 10 <= MOST_FALSE) ?? null
  );
}

/** One line for each threshold: what is spoken to and what is answered falsely, in the files like a day and in all. */
export function speakTable(held: readonly HeldOut[]): string {
  const like = held.filter(({ from }) => LIKE_A_DAY.has(from));
  const rows = thresholds().map((from) => {
    const [day, all] = [sharesAt(like, from), sharesAt(held, from)];
    return [
      from.toFixed(2),
      ...[day.spoken, day.answered, all.spoken, all.answered].map((one) => one.toFixed(2)),
    ];
  });
  const head = ['threshold', 'spoken to, like a day', 'false', 'spoken to, all files', 'false'];
  return `${table([head, ...rows])}\nby the rule ${leastThreshold(like)?.toFixed(2) ?? 'none'}`;
}

function thresholds(): readonly number[] {
  return Array.from({ length: (HIGHEST - LOWEST) / 2 + 1 }, (_, at) => (LOWEST + at * 2) / 100);
}

function sharesAt(
  held: readonly HeldOut[],
  from: number,
): { readonly spoken: number; readonly answered: number } {
  const share = (isError: boolean) => {
    const asked = held.filter(({ paste }) => paste.accept.length > 0 === isError);
    return (asked.filter(({ sure }) => sure >= from).length / Math.max(1, asked.length)) * 100;
  };
  return { spoken: share(true), answered: share(false) };
}

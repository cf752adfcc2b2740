/** How figures are printed. */
import { confusionOf, type Figures, figuresOf, isRight, type Judged, reliabilityOf } from './figures.ts';
import { formatShare } from './interval.ts';

const GOALS = {
  spokenRight: '>= 95',
  spokenTo: '>= 85',
  falseReplies: '<= 1',
  first: '>= 90',
  amongThree: '>= 97',
  confidentRight: '>= 97',
  ambiguousLists: '>= 95',
} as const;

const NAMES: Readonly<Record<keyof typeof GOALS, string>> = {
  spokenRight: 'right kind, of those spoken to',
  spokenTo: 'spoken to, of true errors',
  falseReplies: 'false replies, of all others',
  first: 'addressed: right cause first',
  amongThree: 'addressed: among three',
  confidentRight: 'tier confident is right',
  ambiguousLists: 'tier ambiguous lists it',
};

/** The table of figures with goals. */
export function figuresTable(figures: Figures): string {
  const keys = Object.keys(NAMES) as (keyof typeof GOALS)[];
  const lines = keys.map(
    (key) => `${NAMES[key].padEnd(32)} ${formatShare(figures[key]).padEnd(34)} goal ${GOALS[key]} %`,
  );
  return [
    ...lines,
    `${'401 and 403 confused'.padEnd(32)} ${String(figures.confused).padStart(5)}${' '.repeat(29)}goal 0`,
  ].join('\n');
}

/** One line for each band of scores that holds a confident answer. */
export function reliabilityTable(all: readonly Judged[]): string {
  const rows = reliabilityOf(all).map(
    ({ from, below, right }) => `score ${from.toFixed(1)}-${below.toFixed(1)}   right ${formatShare(right)}`,
  );
  return rows.length === 0 ? 'no confident answer' : rows.join('\n');
}

/** One line for each form of paste. */
export function formsTable(all: readonly Judged[]): string {
  const forms = [...new Set(all.map(({ paste }) => paste.form))].sort();
  return forms
    .map((form) => {
      const figures = figuresOf(all.filter(({ paste }) => paste.form === form));
      const { spokenRight, spokenTo, falseReplies } = figures;
      return `${form.padEnd(10)} right ${formatShare(spokenRight).padEnd(30)} spoken ${formatShare(spokenTo).padEnd(30)} false ${formatShare(falseReplies)}`;
    })
    .join('\n');
}

/** Expected kinds down, found kinds across. */
export function confusionTable(all: readonly Judged[]): string {
  const rows = confusionOf(all);
  const names = [
    ...new Set([...rows.keys(), ...[...rows.values()].flatMap((row) => [...row.keys()])]),
  ].sort();
  const width = Math.max(...names.map((name) => name.length)) + 3;
  const head = ' '.repeat(width) + names.map((_, at) => String(at + 1).padStart(4)).join('');
  const body = names.map(
    (name, at) =>
      `${String(at + 1).padStart(2)} ${name}`.padEnd(width) +
      names.map((found) => String(rows.get(name)?.get(found) ?? '·').padStart(4)).join(''),
  );
  return [head, ...body].join('\n');
}

/** Everything that went wrong, one line each. */
export function mistakes(all: readonly Judged[]): string {
  return all
    .flatMap((one) => {
      const { paste, answer } = one;
      const what = mistakeOf(one);
      const got = answer.kinds[0] ?? 'nothing';
      return what === null
        ? []
        : [
            `${what.padEnd(11)} ${paste.id} wants ${paste.accept.join('|') || 'silence'}, got ${got}: ${paste.text.replace(/\s+/g, ' ').slice(0, 160)}`,
          ];
    })
    .sort()
    .join('\n');
}

function mistakeOf(one: Judged): string | null {
  const { paste, answer } = one;
  if (paste.accept.length === 0) return answer.speaks ? 'false reply' : null;
  if (!answer.speaks) return isRight(one) ? 'silent' : 'silent+off';
  return isRight(one) ? null : 'wrong kind';
}

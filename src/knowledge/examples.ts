/** The confusion matrix: what each example of each guide should find, and what it does find. */
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

/** A cause of a guide, with its kind. */
export interface Answer {
  readonly guide: string;
  readonly cause: string;
  readonly kind: string;
}

/** A cause on offer, with a score between 0 and 1. */
export interface ScoredAnswer extends Answer {
  readonly score: number;
}

/** What the matcher says about a text: its best answer, all names null where it has none. */
export interface Judgement {
  /** Whether an overheard message with this text would get a reply. */
  readonly speaks: boolean;
  readonly guide: string | null;
  readonly cause: string | null;
  readonly kind: string | null;
  /** Every cause that a person would be offered, best first. */
  readonly candidates: readonly ScoredAnswer[];
}

/** Holds a text against all guides, for the product with this id or for none in particular. */
export type Judge = (text: string, productId: string | null) => Judgement;

/** How many texts that should find one answer found another; null is silence. */
export interface MatrixRow {
  readonly expected: Answer | null;
  readonly found: Answer | null;
  readonly count: number;
}

export interface ExampleResults {
  readonly rows: readonly MatrixRow[];
  readonly failures: readonly Problem[];
}

/** One text of a guide, where it stands and what it should find. */
interface Trial {
  readonly written: WrittenGuide;
  readonly path: Path;
  readonly text: string;
  readonly expected: Answer | null;
}

/**
 * Takes guides and a judge and returns the matrix of all their examples and every example that fails. Each is judged for
 * its guide's own product. An example must get a reply that names its own cause; for a guide without a product, one of
 * the right kind that offers its cause. What must not match must get no reply.
 */
export function judgeExamples(all: readonly WrittenGuide[], judge: Judge): ExampleResults {
  const rows = new Map<string, MatrixRow>();
  const failures: Problem[] = [];
  for (const trial of all.flatMap((written) => trialsOf(written))) {
    const judgement = judge(trial.text, trial.written.guide.product?.id ?? null);
    const found = spokenAnswer(judgement);
    const key = JSON.stringify([trial.expected, found]);
    rows.set(key, { expected: trial.expected, found, count: (rows.get(key)?.count ?? 0) + 1 });
    if (!passes(trial, found, judgement)) failures.push(failure(trial, found));
  }
  return { rows: [...rows.values()], failures };
}

function trialsOf(written: WrittenGuide): readonly Trial[] {
  const { id: guide, causes, must_not_match } = written.guide;
  const trials: Trial[] = [];
  for (const [index, { id: cause, kind, examples }] of causes.entries()) {
    for (const [number, text] of examples.entries()) {
      trials.push({
        written,
        path: ['causes', index, 'examples', number],
        text,
        expected: { guide, cause, kind },
      });
    }
  }
  for (const [index, text] of must_not_match.entries()) {
    trials.push({ written, path: ['must_not_match', index], text, expected: null });
  }
  return trials;
}

function passes({ written, expected }: Trial, found: Answer | null, { candidates }: Judgement): boolean {
  if (expected === null || found === null) return expected === found;
  if (written.guide.product) return isSameCause(expected, found);
  return expected.kind === found.kind && candidates.some((candidate) => isSameCause(expected, candidate));
}

/** What an overheard message gets; a reply always names a cause. */
function spokenAnswer({ speaks, guide, cause, kind }: Judgement): Answer | null {
  return speaks && guide !== null && cause !== null && kind !== null ? { guide, cause, kind } : null;
}

function isSameCause(a: Answer, b: Answer): boolean {
  return a.guide === b.guide && a.cause === b.cause;
}

function failure({ written, path, expected }: Trial, found: Answer | null): Problem {
  const right = expected ? `must find ${formatAnswer(expected)}` : 'must get no reply';
  const wrong = found ? `finds ${formatAnswer(found)}` : 'gets no reply';
  return errorAt(written, path, `the text ${right}, but ${wrong}`);
}

function formatAnswer({ guide, cause, kind }: Answer): string {
  return `${guide}/${cause} (${kind})`;
}

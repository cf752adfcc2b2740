/** What `knowledge check` asks of guides beyond what they need to serve: nothing unused, nothing contradictory, all tested. */
import type { Problem } from './problem.ts';
import type { GuideRule } from './rule.ts';
import { errorAt, type WrittenGuide, warningAt } from './written-guide.ts';

/** Fewer pastes than these prove nothing: one cause comes in at least as many shapes, a guide meets as many strangers. */
const FEWEST_EXAMPLES = 8;
const FEWEST_MUST_NOT_MATCH = 15;

const RULES: readonly GuideRule[] = [everyStepIsReached, examplesAreEnough, examplesAgree];

/** Takes sound guides and the day as `YYYY-MM-DD`; returns what each of them alone lacks. */
export function checkGuides(all: readonly WrittenGuide[], today: string): readonly Problem[] {
  return all.flatMap((written) => [
    ...RULES.flatMap((rule) => rule(written)),
    ...reviewIsDue(written, today),
  ]);
}

function everyStepIsReached(written: WrittenGuide): readonly Problem[] {
  const reached = new Set(written.guide.causes.flatMap(({ steps }) => steps));
  return written.guide.steps.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [
          errorAt(
            written,
            ['steps', index, 'id'],
            `no cause leads to the step "${id}"; add it to the steps of a cause`,
          ),
        ],
  );
}

/** A cause without signatures is a symptom that shows no error, so no paste can find it. */
function examplesAreEnough(written: WrittenGuide): readonly Problem[] {
  const { causes, must_not_match } = written.guide;
  const problems: Problem[] = [];
  for (const [index, { id, examples, signatures }] of causes.entries()) {
    if (signatures.length === 0 || examples.length >= FEWEST_EXAMPLES) continue;
    const message = `the cause "${id}" has ${examples.length} of at least ${FEWEST_EXAMPLES} examples; add pastes that must find it`;
    problems.push(errorAt(written, ['causes', index, 'examples'], message));
  }
  if (must_not_match.length < FEWEST_MUST_NOT_MATCH) {
    const message = `must_not_match has ${must_not_match.length} of at least ${FEWEST_MUST_NOT_MATCH} texts; add pastes that must get no reply`;
    problems.push(errorAt(written, ['must_not_match'], message));
  }
  return problems;
}

/** A paste proves one cause, once; and what must find a cause cannot be what must not. */
function examplesAgree(written: WrittenGuide): readonly Problem[] {
  const { causes, must_not_match } = written.guide;
  const owners = new Map<string, { readonly id: string; readonly line: number }>();
  const problems: Problem[] = [];
  for (const [index, { id, examples }] of causes.entries()) {
    for (const [number, example] of examples.entries()) {
      const path = ['causes', index, 'examples', number];
      const owner = owners.get(comparable(example));
      if (!owner) owners.set(comparable(example), { id, line: written.places.of(path).line });
      else
        problems.push(
          errorAt(
            written,
            path,
            `the example stands on line ${owner.line} for "${owner.id}" already; keep one`,
          ),
        );
    }
  }
  for (const [index, text] of must_not_match.entries()) {
    const owner = owners.get(comparable(text));
    if (!owner) continue;
    const message = `the text must find "${owner.id}" on line ${owner.line}, so it cannot stand here too; keep one`;
    problems.push(errorAt(written, ['must_not_match', index], message));
  }
  return problems;
}

function comparable(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function reviewIsDue(written: WrittenGuide, today: string): readonly Problem[] {
  const { review_by, owner } = written.guide;
  if (review_by >= today) return [];
  const message = `the review was due on ${review_by}; ${owner} should read the guide again and set a new date`;
  return [warningAt(written, ['review_by'], message)];
}

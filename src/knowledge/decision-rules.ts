/** The rule about decision tables: whatever people answer, exactly one row fits. */
import type { Decision } from '../core/guide.ts';
import { nearestWord } from './nearest-word.ts';
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

type Answers = Readonly<Record<string, string>>;

/** Each row answers every question with one of its choices, and every combination of choices has one row. */
export function decisionsAreComplete(written: WrittenGuide): readonly Problem[] {
  return written.guide.steps.flatMap(({ decision }, index) =>
    decision ? tableProblems(written, decision, ['steps', index, 'decision']) : [],
  );
}

/** Gaps and repetitions are only counted once all names are right, for a wrong name would count as a gap too. */
function tableProblems(written: WrittenGuide, decision: Decision, path: Path): readonly Problem[] {
  const wrong = decision.rows.flatMap(({ when }, index) =>
    rowProblems(written, { decision, when, path: [...path, 'rows', index, 'when'] }),
  );
  return wrong.length > 0 ? wrong : coverageProblems(written, decision, path);
}

function rowProblems(
  written: WrittenGuide,
  { decision, when, path }: { readonly decision: Decision; readonly when: Answers; readonly path: Path },
): readonly Problem[] {
  const questions = decision.questions.map(({ id }) => id);
  const problems: Problem[] = [];
  for (const key of Object.keys(when)) {
    if (questions.includes(key)) continue;
    const near = nearestWord(key, questions);
    const hint = near ? `did you mean "${near}"?` : `the questions are ${questions.join(', ')}`;
    problems.push({
      ...errorAt(written, path, `no question "${key}"; ${hint}`),
      ...written.places.ofKey([...path, key]),
    });
  }
  for (const { id, choices } of decision.questions) {
    const answer = Object.hasOwn(when, id) ? when[id] : undefined;
    const right = choices.map((choice) => choice.id);
    if (answer === undefined)
      problems.push(
        errorAt(written, path, `the row does not answer "${id}"; add ${id}: ${right.join(' or ')}`),
      );
    else if (!right.includes(answer)) {
      problems.push(
        errorAt(
          written,
          [...path, id],
          `"${answer}" is no choice of "${id}"; the choices are ${right.join(', ')}`,
        ),
      );
    }
  }
  return problems;
}

function coverageProblems(written: WrittenGuide, decision: Decision, path: Path): readonly Problem[] {
  const questions = decision.questions.map(({ id }) => id);
  const rows = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, { when }] of decision.rows.entries()) {
    const combination = formatAnswers(questions, when);
    const first = rows.get(combination);
    if (first === undefined) rows.set(combination, index);
    else {
      const { line } = written.places.of([...path, 'rows', first]);
      const message = `the row on line ${line} answers ${combination} already; keep one`;
      problems.push(errorAt(written, [...path, 'rows', index], message));
    }
  }
  for (const answers of combinationsOf(decision)) {
    const combination = formatAnswers(questions, answers);
    if (!rows.has(combination)) {
      problems.push(errorAt(written, [...path, 'rows'], `no row for ${combination}; add one`));
    }
  }
  return problems;
}

/** At most three questions of five choices, so at most 125. */
function combinationsOf(decision: Decision): readonly Answers[] {
  let combinations: readonly Answers[] = [{}];
  for (const { id, choices } of decision.questions) {
    combinations = combinations.flatMap((answers) =>
      choices.map((choice) => ({ ...answers, [id]: choice.id })),
    );
  }
  return combinations;
}

function formatAnswers(questions: readonly string[], answers: Answers): string {
  return questions.map((id) => `${id}: ${answers[id]}`).join(', ');
}

/** The rules about names: each is given once, and each that is used exists. */
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

interface Named {
  readonly id: string;
}

/** A list of things with ids, and the path that leads to it. */
interface NamedList {
  readonly path: Path;
  readonly things: readonly Named[];
}

/** Causes, steps and fields have ids of their own in a guide, exits and questions in a step, choices in a question. */
export function idsAreUnique(written: WrittenGuide): readonly Problem[] {
  return namedLists(written).flatMap((list) => repeatedIds(written, list));
}

function namedLists({ guide }: WrittenGuide): readonly NamedList[] {
  const lists: NamedList[] = [
    { path: ['causes'], things: guide.causes },
    { path: ['steps'], things: guide.steps },
    { path: ['escalation', 'fields'], things: guide.escalation.fields },
  ];
  for (const [index, step] of guide.steps.entries()) {
    const questions = step.decision?.questions ?? [];
    const path = ['steps', index, 'decision', 'questions'];
    lists.push({ path: ['steps', index, 'exits'], things: step.exits }, { path, things: questions });
    for (const [number, { choices }] of questions.entries()) {
      lists.push({ path: [...path, number, 'choices'], things: choices });
    }
  }
  return lists;
}

function repeatedIds(written: WrittenGuide, { path, things }: NamedList): readonly Problem[] {
  const seen = new Map<string, Path>();
  const problems: Problem[] = [];
  for (const [index, { id }] of things.entries()) {
    const place = [...path, index, 'id'];
    const first = seen.get(id);
    if (!first) seen.set(id, place);
    else {
      const { line } = written.places.of(first);
      problems.push(errorAt(written, place, `the id "${id}" is taken by line ${line}; choose another`));
    }
  }
  return problems;
}

/** A cause names the steps of its own guide, each once. */
export function stepsOfCausesExist(written: WrittenGuide): readonly Problem[] {
  const known = written.guide.steps.map((step) => step.id);
  const problems: Problem[] = [];
  for (const [index, cause] of written.guide.causes.entries()) {
    for (const [number, id] of cause.steps.entries()) {
      const path = ['causes', index, 'steps', number];
      if (!known.includes(id)) {
        problems.push(
          errorAt(written, path, `no step has the id "${id}"; the steps are ${known.join(', ')}`),
        );
      } else if (cause.steps.indexOf(id) !== number) {
        problems.push(errorAt(written, path, `the step "${id}" is listed twice; keep one`));
      }
    }
  }
  return problems;
}

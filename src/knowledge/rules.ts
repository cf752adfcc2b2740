/** What a guide must keep to before it may serve, beyond the schema. */
import { decisionsAreComplete } from './decision-rules.ts';
import { choicesFitTheirFields, fillsFitTheirFields, stepsTriedIsAskedOnce } from './form-rules.ts';
import { idsAreUnique, stepsOfCausesExist } from './id-rules.ts';
import { causesKeepTheOrder, earlierStepsExist } from './order-rules.ts';
import { phrasesAreReadable } from './phrase-rules.ts';
import type { Problem } from './problem.ts';
import { regexesRunInLinearTime } from './regex-rules.ts';
import type { GuideRule } from './rule.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

const RULES: readonly GuideRule[] = [
  idsAreUnique,
  stepsOfCausesExist,
  earlierStepsExist,
  causesKeepTheOrder,
  decisionsAreComplete,
  choicesFitTheirFields,
  fillsFitTheirFields,
  stepsTriedIsAskedOnce,
  phrasesAreReadable,
  regexesRunInLinearTime,
];

/** The guides that may serve, and why the others may not. */
export interface Sorted {
  readonly fit: readonly WrittenGuide[];
  readonly problems: readonly Problem[];
}

/** Takes guides in the order of their files; returns those that break no rule and whose id no earlier one has. */
export function sortOutBroken(all: readonly WrittenGuide[]): Sorted {
  const fit = new Map<string, WrittenGuide>();
  const problems: Problem[] = [];
  for (const written of all) {
    const broken = [...brokenRules(written)];
    const namesake = fit.get(written.guide.id);
    if (namesake) broken.push(namesakeProblem(written, namesake));
    if (broken.length === 0) fit.set(written.guide.id, written);
    problems.push(...broken);
  }
  return { fit: [...fit.values()], problems };
}

/** Takes one guide and returns where it breaks a rule that needs no other guide to be judged. */
export function brokenRules(written: WrittenGuide): readonly Problem[] {
  return RULES.flatMap((rule) => rule(written));
}

/** Takes a guide whose id an earlier file has, and that earlier one; returns what is wrong. */
export function namesakeProblem(later: WrittenGuide, earlier: WrittenGuide): Problem {
  const { id } = later.guide;
  return errorAt(
    later,
    ['id'],
    `the guide id "${id}" is taken by ${earlier.file}; ${later.file} is left out until it has another`,
  );
}

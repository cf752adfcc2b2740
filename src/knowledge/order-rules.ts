/** The rules about the order of steps: what has to come before a step exists, and no cause lists them the other way round. */
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

/** A step that another one comes after is one of the guide's own, and never that step itself, however long the chain. */
export function earlierStepsExist(written: WrittenGuide): readonly Problem[] {
  const { steps } = written.guide;
  const known = steps.map(({ id }) => id);
  return steps.flatMap(({ id, after = [] }, index) =>
    after.flatMap((earlier, number) => {
      const path = ['steps', index, 'after', number];
      if (!known.includes(earlier))
        return [errorAt(written, path, `no step has the id "${earlier}"; the steps are ${known.join(', ')}`)];
      if (!leadsTo(written, earlier, id)) return [];
      const message = `"${id}" would have to come before itself; take "${earlier}" out of one of the two`;
      return [errorAt(written, path, message)];
    }),
  );
}

/** Whether a step has to come after another one, directly or through others; every step comes after itself. */
function leadsTo({ guide }: WrittenGuide, step: string, other: string): boolean {
  const seen = new Set<string>();
  const waiting = [step];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === other) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(guide.steps.find((one) => one.id === id)?.after ?? []));
  }
  return false;
}

/** A cause lists its steps in an order that they allow. */
export function causesKeepTheOrder(written: WrittenGuide): readonly Problem[] {
  const { causes, steps } = written.guide;
  return causes.flatMap((cause, index) =>
    cause.steps.flatMap((id, number) => {
      const { after = [] } = steps.find((one) => one.id === id) ?? {};
      const late = after.find((earlier) => cause.steps.indexOf(earlier) > number);
      if (late === undefined) return [];
      const message = `"${id}" has to come after "${late}", which is listed below it; put "${late}" first`;
      return [errorAt(written, ['causes', index, 'steps', number], message)];
    }),
  );
}

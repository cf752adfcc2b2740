/** The rules about the escalation form: each field can be answered, and fills itself only with what it can hold. */
import type { Field } from '../core/guide.ts';
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

type FieldRule = (field: Field) => { readonly key: keyof Field; readonly message: string } | null;

/** What each kind of prefilled text looks like decides which fields can hold it. */
const FIELDS_TO_FILL: Readonly<Record<NonNullable<Field['fill']>, readonly Field['type'][]>> = {
  error: ['long-text', 'text'],
  integration: ['text', 'long-text', 'choice'],
  platform: ['text', 'long-text', 'choice'],
  'first-seen': ['date-time', 'text'],
};

/** Choices belong to fields of type choice, and only to them. */
export function choicesFitTheirFields(written: WrittenGuide): readonly Problem[] {
  return applyToFields(written, ({ type, choices }) => {
    if (type === 'choice' && !choices)
      return { key: 'type', message: 'type choice needs choices; list them under "choices"' };
    if (type !== 'choice' && choices) {
      return {
        key: 'choices',
        message: `only type choice has choices, not ${type}; change the type or remove them`,
      };
    }
    if (choices && new Set(choices).size < choices.length)
      return { key: 'choices', message: 'a choice is listed twice; keep one' };
    return null;
  });
}

/** A field fills itself only where its type can hold the value. */
export function fillsFitTheirFields(written: WrittenGuide): readonly Problem[] {
  return applyToFields(written, ({ type, fill }) => {
    if (!fill || FIELDS_TO_FILL[fill].includes(type)) return null;
    const right = FIELDS_TO_FILL[fill].join(' or ');
    return {
      key: 'fill',
      message: `"${fill}" cannot fill type ${type}; make the type ${right}, or remove fill`,
    };
  });
}

/** The steps tried are known to the card; a form shows them once. */
export function stepsTriedIsAskedOnce(written: WrittenGuide): readonly Problem[] {
  let isAsked = false;
  return applyToFields(written, ({ type }) => {
    if (type !== 'steps-tried') return null;
    if (isAsked) return { key: 'type', message: 'a form has one field of type steps-tried; remove this one' };
    isAsked = true;
    return null;
  });
}

function applyToFields(written: WrittenGuide, rule: FieldRule): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, field] of written.guide.escalation.fields.entries()) {
    const broken = rule(field);
    const path: Path = ['escalation', 'fields', index];
    if (broken) problems.push(errorAt(written, [...path, broken.key], broken.message));
  }
  return problems;
}

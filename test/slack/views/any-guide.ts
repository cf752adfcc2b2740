/** Arbitrary valid guides, built from the limits that the schema itself states, so that a changed limit is tested at once. */
import fc from 'fast-check';
import { z } from 'zod';
import { type Decision, type Field, Guide, type Step } from '../../../src/core/guide.ts';
import { anyText } from './any-text.ts';

const JsonSchema = z.looseObject({
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
});

type Fields = Record<string, unknown>;

/** Makes values that a JSON schema allows; arrays are often full. */
function fromSchema(written: unknown): fc.Arbitrary<unknown> {
  const schema = JsonSchema.parse(written);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectFrom(schema);
    case 'array':
      return fc.oneof(
        ...[schema.maxItems ?? 3, schema.minItems ?? 0, 2].map((size) => arrayFrom(schema, size)),
      );
    case 'string':
      return stringFrom(schema);
    case 'integer':
      return fc.integer({ min: 1, max: 9999 });
    case 'number':
      return fc.integer({ min: 1, max: Math.min(schema.maximum ?? 600, 600) });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant({});
  }
}

function arrayFrom(schema: z.infer<typeof JsonSchema>, wanted: number): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = 3 } = schema;
  const length = Math.min(Math.max(wanted, minItems), maxItems);
  return fc.array(fromSchema(schema.items), { minLength: length, maxLength: length });
}

function objectFrom({ properties = {}, required = [] }: z.infer<typeof JsonSchema>): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, fromSchema(one)]));
  return fc.record(model, { requiredKeys: required });
}

function stringFrom({
  maxLength = 200,
  minLength = 1,
  pattern,
  format,
}: z.infer<typeof JsonSchema>): fc.Arbitrary<string> {
  if (format === 'date') return fc.constant('2027-05-01');
  if (format === 'uri') return anyAddress;
  if (pattern?.includes('sha256') === true) return fc.constant(`sha256:${'0'.repeat(64)}`);
  // The only other pattern of the schema is that of ids; some ids are names that every object answers to.
  if (pattern !== undefined)
    return fc.constantFrom('constructor', 'tostring', 'a', 'check-test-mode', 'x'.repeat(maxLength));
  return anyText(maxLength, minLength);
}

const anyAddress = fc.constantFrom(
  'https://example.com/help',
  'http://example.com/?q=a|b&c=%3Cd%3E',
  `https://example.com/${'long/'.repeat(900)}`,
);

/** Makes ids unique by renaming what came before, as a guide's rules demand. */
function distinct<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  const seen = new Set<string>();
  return things.map((thing, at) => {
    const id = seen.has(thing.id) ? `${thing.id.slice(0, 50)}-${at}` : thing.id;
    seen.add(id);
    return { ...thing, id };
  });
}

// Every combination of answers has one row, and twenty rows are the most.
function completed(decision: Decision): Decision {
  const questions = distinct(decision.questions).map((question) => ({
    ...question,
    choices: distinct(question.choices),
  }));
  const isLarge = questions.reduce((product, { choices }) => product * choices.length, 1) > 20;
  const asked = isLarge
    ? questions.map((question) => ({ ...question, choices: question.choices.slice(0, 2) }))
    : questions;
  let combinations: Record<string, string>[] = [{}];
  for (const { id, choices } of asked)
    combinations = combinations.flatMap((when) => choices.map((choice) => ({ ...when, [id]: choice.id })));
  const { intro, rows } = decision;
  return {
    ...(intro === undefined ? {} : { intro }),
    questions: asked,
    rows: combinations.flatMap((when, at) => {
      const row = rows[at % rows.length];
      return row === undefined ? [] : [{ ...row, when }];
    }),
  };
}

const FILLS: Readonly<Record<NonNullable<Field['fill']>, readonly Field['type'][]>> = {
  error: ['long-text', 'text'],
  integration: ['text', 'long-text', 'choice'],
  platform: ['text', 'long-text', 'choice'],
  'first-seen': ['date-time', 'text'],
};

function fieldsInOrder(fields: readonly Field[]): Field[] {
  let isTriedAsked = false;
  return distinct(fields).map(({ choices, fill, ...field }) => {
    const type = field.type === 'steps-tried' && isTriedAsked ? 'text' : field.type;
    isTriedAsked ||= type === 'steps-tried';
    const fits = fill !== undefined && FILLS[fill].includes(type);
    const told = [...new Set(choices ?? [])];
    return {
      ...field,
      type,
      ...(fits ? { fill } : {}),
      ...(type === 'choice' ? { choices: told.length > 1 ? told : ['one', 'two'] } : {}),
    };
  });
}

const schema = JsonSchema.parse(z.toJSONSchema(Guide));
const properties: Fields = schema.properties ?? {};
const ofGuide = (key: string) => JsonSchema.parse(properties[key]);

/** Arbitrary steps, each as full as the schema allows. */
export const anyStep: fc.Arbitrary<Step> = fromSchema(ofGuide('steps').items).map((made) => {
  const { decision, ...step } = made as Step;
  return {
    ...step,
    exits: distinct(step.exits),
    ...(decision === undefined ? {} : { decision: completed(decision) }),
  };
});

// Steps repeat a few bodies under names of their own: what matters is how many there are and how full each is.
const anySteps = fc
  .tuple(fc.array(anyStep, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 2, 5, 20, 40))
  .map(([bodies, count]) =>
    Array.from({ length: count }, (_, at) => ({
      ...(bodies[at % bodies.length] as Step),
      id: at === 0 ? 'constructor' : `step-${at}`,
      // The rules allow no other order than that of the list.
      after: at === 0 ? [] : ['constructor'],
    })),
  );

const leaf = (key: string) => fromSchema(properties[key]);
const silent = { signatures: [], counter_signatures: [], examples: [] };

/** Arbitrary guides that the schema and the rules allow. */
export const anyGuide: fc.Arbitrary<Guide> = fc
  .record({
    id: leaf('id'),
    version: leaf('version'),
    title: leaf('title'),
    product: fc.option(leaf('product'), { nil: undefined }),
    summary: leaf('summary'),
    intro: leaf('intro'),
    notes: leaf('notes'),
    source: leaf('source'),
    owner: leaf('owner'),
    review_by: leaf('review_by'),
    causes: arrayFrom(ofGuide('causes'), 3),
    steps: anySteps,
    escalation: leaf('escalation'),
  })
  .map((made) => {
    const { product, causes, escalation, steps, ...rest } = made as Guide;
    const whole = {
      ...rest,
      ...(product === undefined ? {} : { product }),
      steps,
      causes: distinct(causes).map((cause) => ({
        ...cause,
        ...silent,
        steps: steps.slice(0, 20).map(({ id }) => id),
      })),
      escalation: { ...escalation, fields: fieldsInOrder(escalation.fields) },
    };
    return Guide.parse(whole);
  });

/** Knows how a rule about JSON is written: small checks that combine, each naming the place of what is wrong. */
import { isFields } from '../json.ts';

/** One thing that Slack would refuse, in Slack's words, and where: a JSON pointer such as `/blocks/0/text/text`. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** Looks at the value found at a pointer and returns what is wrong with it. */
export type Rule = (value: unknown, pointer: string) => readonly Problem[];

/** Returns a single problem at this pointer. */
export function problem(pointer: string, message: string): readonly Problem[] {
  return [{ pointer, message }];
}

/** Demands a string whose length lies between `min` (1 unless told) and `max` UTF-16 units. */
export function string(max: number, min = 1): Rule {
  return (value, pointer) => {
    if (typeof value !== 'string') return problem(pointer, 'must provide a string');
    if (value.length < min) return problem(pointer, `must be more than ${min - 1} characters`);
    if (value.length > max) return problem(pointer, `must be less than ${max + 1} characters`);
    return [];
  };
}

/** Demands a string of a certain form. */
export function pattern(form: RegExp, message: string): Rule {
  return (value, pointer) => (typeof value === 'string' && form.test(value) ? [] : problem(pointer, message));
}

/** Demands an absolute web or mail address of at most `max` characters. */
export function url(max: number): Rule {
  return all(string(max), (value, pointer) =>
    typeof value === 'string' && URL.canParse(value) ? [] : problem(pointer, 'must be a valid URL'),
  );
}

export function boolean(value: unknown, pointer: string): readonly Problem[] {
  return typeof value === 'boolean' ? [] : problem(pointer, 'must provide a boolean');
}

/** Demands a whole number between `min` and `max`. */
export function integer(min: number, max: number): Rule {
  return (value, pointer) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return problem(pointer, 'must provide an integer');
    if (value < min) return problem(pointer, `must be more than ${min - 1}`);
    return value > max ? problem(pointer, `must be less than ${max + 1}`) : [];
  };
}

export function oneOf(...words: readonly (string | number)[]): Rule {
  return (value, pointer) =>
    words.some((word) => word === value) ? [] : problem(pointer, `must be one of: ${words.join(', ')}`);
}

/** Demands a list of between `min` (1 unless told) and `max` items that each obey a rule. */
export function list(item: Rule, max: number, min = 1): Rule {
  return (value, pointer) => {
    if (!Array.isArray(value)) return problem(pointer, 'must provide an array');
    if (value.length < min) return problem(pointer, `no fewer than ${min} items allowed`);
    if (value.length > max) return problem(pointer, `no more than ${max} items allowed`);
    return value.flatMap((entry, index) => item(entry, `${pointer}/${index}`));
  };
}

/** Demands an object with these fields and no others; `type` is always allowed, `byType` looks at it. */
export function object(
  required: Readonly<Record<string, Rule>>,
  optional: Readonly<Record<string, Rule>> = {},
): Rule {
  return (value, pointer) => {
    if (!isFields(value)) return problem(pointer, 'must provide an object');
    const problems: Problem[] = [];
    for (const [key, rule] of Object.entries(required)) {
      if (value[key] === undefined) problems.push({ pointer, message: `missing required field: ${key}` });
      else problems.push(...rule(value[key], `${pointer}/${key}`));
    }
    for (const [key, found] of Object.entries(value)) {
      if (key === 'type' || required[key] || found === undefined) continue;
      const rule = optional[key];
      problems.push(
        ...(rule
          ? rule(found, `${pointer}/${key}`)
          : problem(pointer, `invalid additional property: ${key}`)),
      );
    }
    return problems;
  };
}

/** Chooses the rule by the object's `type`; any other type is refused. */
export function byType(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, pointer) => {
    if (!isFields(value)) return problem(pointer, 'must provide an object');
    const { type } = value;
    if (typeof type !== 'string') return problem(pointer, 'missing required field: type');
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
    return rule ? rule(value, pointer) : problem(`${pointer}/type`, `unsupported type: ${type}`);
  };
}

/** Applies several rules to the same value; the later ones only when the earlier found nothing. */
export function all(...rules: readonly Rule[]): Rule {
  return (value, pointer) => {
    for (const rule of rules) {
      const problems = rule(value, pointer);
      if (problems.length > 0) return problems;
    }
    return [];
  };
}

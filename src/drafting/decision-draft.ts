/** A table of an article as a decision table, where its rows are combinations of answers with a result. */
import { type Drafted, idFor, type Remark, ROOM, shorten, type Value } from './draft.ts';

const MOST_QUESTIONS = 3;
const MOST_CHOICES = 5;

/** Takes the rows of a table, the heading first; returns null when they are not every combination of a few answers, once. */
export function decisionFrom(rows: readonly (readonly string[])[]): Drafted<Value> | null {
  const [heading = [], ...body] = rows;
  const asked = heading.slice(0, -1);
  if (
    asked.length === 0 ||
    asked.length > MOST_QUESTIONS ||
    body.some((row) => row.length !== heading.length)
  )
    return null;
  const choices = asked.map((_, column) => [...new Set(body.map((row) => row[column] ?? ''))]);
  const combinations = choices.reduce((product, one) => product * one.length, 1);
  const written = new Set(body.map((row) => JSON.stringify(row.slice(0, -1))));
  const isWhole = combinations === body.length && written.size === body.length;
  if (!isWhole || choices.some(({ length }) => length < 2 || length > MOST_CHOICES)) return null;
  return decisionOf(asked, choices, body);
}

function decisionOf(
  asked: readonly string[],
  choices: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
): Drafted<Value> {
  const questionIds = new Set<string>();
  const questions = asked.map((name, column) => {
    const ids = new Set<string>();
    return {
      id: idFor(name, questionIds),
      ask: shorten(name.endsWith('?') ? name : `${name}?`, ROOM.line),
      choices: (choices[column] ?? []).map((label) => ({
        id: idFor(label, ids),
        label: shorten(label, ROOM.button),
        text: label,
      })),
    };
  });
  const remarks: Remark[] = [{ path: [], text: 'made of a table; word the questions as people ask them' }];
  const table = body.map((row, number) => {
    const result = row.at(-1) ?? '';
    const works = worksSays(result);
    if (works === null)
      remarks.push({ path: ['rows', number, 'works'], text: 'does this combination work?' });
    const when = questions.map(({ id, choices: all }, column) => [
      id,
      all.find(({ text }) => text === row[column])?.id ?? '',
    ]);
    return {
      when: Object.fromEntries(when),
      works: works ?? false,
      result: shorten(result || '…', ROOM.prose),
    };
  });
  return {
    value: {
      questions: questions.map(({ choices: all, ...question }) => ({
        ...question,
        choices: all.map(({ id, label }) => ({ id, label })),
      })),
      rows: table,
    },
    remarks,
  };
}

function worksSays(result: string): boolean | null {
  if (
    /\b(?:fail\w*|errors?|not|no|never|refus\w*|reject\w*|denied|invalid|wrong|incorrect\w*|broken)\b/i.test(
      result,
    )
  )
    return false;
  return /\b(?:works?|correct\w*|connects?|success\w*|yes|ok|valid|accepted|allowed|fine)\b/i.test(result)
    ? true
    : null;
}

/** The escalation: what the form asks, what it can fill in by itself, and which answers it accepts. */
import type { Field } from './guide.ts';
import { findEarliestMoment } from './moment.ts';
import { findPlatform } from './platform.ts';
import type { RedactedText } from './redacted-text.ts';
import type { TicketFile } from './ticket.ts';
import type { Triage } from './triage.ts';

/** One field with what the form fills in before the person types. */
export interface FormField {
  readonly field: Field;
  readonly initial: string | null;
}

/** What a person entered for one field. Date-times are milliseconds since 1970. */
export type Answer =
  | { readonly type: 'text'; readonly value: RedactedText | null }
  | { readonly type: 'moment'; readonly value: Date | null }
  | { readonly type: 'files'; readonly value: readonly TicketFile[] };

/** Field id -> answer. */
export type Answers = Readonly<Record<string, Answer>>;

/** Field id -> the sentence shown at that field. Empty when everything is right. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The longest text that one input of a form holds (Slack: 3,000 characters). */
export const LONGEST_ANSWER = 3000;

/** Lists the guide's fields with what is known already. Steps tried are shown beside the form, never asked. */
export function escalationForm(triage: Triage): readonly FormField[] {
  return triage.guide.escalation.fields
    .filter((field) => field.type !== 'steps-tried')
    .map((field) => ({ field, initial: initialFor(field, triage) }));
}

function initialFor(field: Field, triage: Triage): string | null {
  switch (field.fill) {
    case 'error':
      return beginningOf(withoutFences(triage.report));
    case 'integration':
      return integrationIn(triage);
    case 'platform':
      return findPlatform(triage.report);
    case 'first-seen':
      return (findEarliestMoment(triage.report, triage.openedAt) ?? triage.openedAt).toISOString();
    default:
      return null;
  }
}

// A cut between the two halves of an emoji would leave half a character, which Slack refuses.
function beginningOf(report: string): string | null {
  const fitting = report
    .toWellFormed()
    .slice(0, LONGEST_ANSWER)
    .replace(/[\ud800-\udbff]$/, '');
  return fitting === '' ? null : fitting;
}

// "the eBay UK connection" names the integration better than the platform's name alone does.
function integrationIn(triage: Triage): string | null {
  const platform = findPlatform(triage.report);
  if (platform === null) return triage.guide.product?.name ?? null;
  const named = new RegExp(
    `${platform.replace(/ /g, ' ?')}[ \\w-]{0,20}? (?:connection|integration|channel|account|feed|sync|story)\\b`,
    'i',
  );
  return named.exec(triage.report)?.[0] ?? platform;
}

// The fences of a code block are Slack's, not the error's.
function withoutFences(report: string): string {
  return report
    .replace(/^```[ \t]*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Checks every answer against its field. `now` is the latest moment at which an error can have been seen. */
export function checkAnswers(triage: Triage, answers: Answers, now: Date): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { field } of escalationForm(triage)) {
    const problem = problemWithAnswer(field, answers[field.id], now);
    if (problem !== null) errors[field.id] = problem;
  }
  return errors;
}

/** The sentence about what is wrong with one answer; null when nothing is. */
export function problemWithAnswer(field: Field, answer: Answer | undefined, now: Date): string | null {
  if (answer === undefined || isEmpty(answer)) {
    return field.need === 'required' ? `${neededSentence(field)} Please fill it in.` : null;
  }
  if (answer.type === 'moment')
    return answer.value !== null && answer.value > now
      ? 'This is in the future. Choose when the error was first seen.'
      : null;
  if (answer.type === 'files' || answer.value === null) return null;
  return problemWithText(field, answer.value);
}

function neededSentence(field: Field): string {
  return field.type === 'files' ? 'Support needs at least one file here.' : 'Support needs this to help you.';
}

function isEmpty(answer: Answer): boolean {
  if (answer.type === 'files') return answer.value.length === 0;
  return answer.value === null || (answer.type === 'text' && answer.value.trim() === '');
}

function problemWithText(field: Field, value: RedactedText): string | null {
  if (value.length > LONGEST_ANSWER)
    return `This is ${value.length} characters long; at most ${LONGEST_ANSWER} fit. Shorten it or attach it as a file.`;
  if (field.type === 'url')
    return isWebAddress(value)
      ? null
      : 'This is no web address. Right would be, for example, https://docs.example.com/api.';
  if (field.type === 'json') return problemWithJson(value);
  if (field.type === 'choice' && field.choices?.includes(value) !== true)
    return `Choose one of: ${field.choices?.join(', ') ?? ''}.`;
  return null;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value.trim()) && /^https?:\/\//i.test(value.trim());
}

function problemWithJson(value: string): string | null {
  try {
    JSON.parse(value);
    return null;
  } catch (fault) {
    const reason = fault instanceof SyntaxError ? withoutQuotedText(fault.message) : '';
    return `This is not JSON (${reason || 'it cannot be read'}). Copy the whole configuration, from its first { or [ to its last } or ].`;
  }
}

// V8 ends some of its reasons with a piece of the text: Unexpected token ',', ..."{"a": tru,"... is not valid JSON
function withoutQuotedText(message: string): string {
  return message.replace(/(?:^|, )(?:\.{3})?".*$/s, '').slice(0, 120);
}

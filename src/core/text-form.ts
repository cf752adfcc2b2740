/** Which form a pasted text has, by its beginning: machines and people say the same words differently. */

const MOST_READ = 4000;
const MOST_LINES = 40;
// Among lines that are mostly a log's, a person's lead-in is rare.
const MOSTLY = 0.6;

/** A form as it is called in reasons. */
export type TextForm =
  | 'data'
  | 'an answer with its head'
  | 'a command'
  | 'a stack trace'
  | 'a log'
  | 'talk with a quote'
  | 'a line of talk'
  | 'lines of talk';

const IS_DATA = /^(?:```)?\s*[[{<][\s\S]*[\]}>]\s*(?:```)?$/;
const IS_ANSWER = /^(?:<? ?HTTP\/\d|(?:GET|POST|PUT|PATCH|DELETE) \S{1,200} HTTP\/)/;
const IS_COMMAND =
  /^(?:[$>#%] ?|PS |C:\\[^>\n]{0,60}> ?)?(?:curl|wget|http|ssh|sftp|scp|git|az|aws|gh|gsutil|docker|kubectl|npm|psql)\s/;
const HAS_STACK =
  /^\s+at [\w$.<>[\]]+|^\s*File "[^"\n]{1,200}", line \d|Traceback \(most recent|^Caused by:|^goroutine \d|panicked at/m;
const IS_LOG_LINE =
  /^\W{0,3}(?:\d{4}[-/]\d\d|\d\d[:/]\d\d|[A-Z][a-z]{2} +\d{1,2} \d\d:|[A-Z]{4,8}\b|\[|[\w.-]{1,60}(?:\[\d+\])?: |level=|ts=|time=|at )/;
const IS_PERSONAL = /\b(?:we|our|i|my|us|wir|unser\w*|nous|notre|nuestr\w+|nasz\w*|onze)\b/i;
const HAS_QUOTE = /[{<`]|^>|&gt;/m;

/** Answers the form of a text; reads its first 4,000 characters and, for data, its last one. */
export function formOf(whole: string): TextForm {
  const text = whole.slice(0, MOST_READ).trim();
  if (IS_ANSWER.test(text)) return 'an answer with its head';
  if (IS_DATA.test(whole.length > MOST_READ ? text + whole.slice(-1) : text)) return 'data';
  if (IS_COMMAND.test(text)) return 'a command';
  if (HAS_STACK.test(text)) return 'a stack trace';
  const lines = text.split('\n', MOST_LINES).filter((line) => line.trim() !== '');
  const ofLog = lines.filter((line) => IS_LOG_LINE.test(line)).length;
  if (ofLog > 0 && ofLog >= lines.length * MOSTLY && !IS_PERSONAL.test(lines[0] ?? '')) return 'a log';
  if (HAS_QUOTE.test(text)) return 'talk with a quote';
  return lines.length > 1 ? 'lines of talk' : 'a line of talk';
}

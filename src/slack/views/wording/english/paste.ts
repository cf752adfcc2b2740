/** The words of the ways in: the paste form, its thread, and what is said about a message that cannot be read. */
import { counted, inThousands } from './counting.ts';

// Words between backticks are shown as code; everything else is shown as it stands.
export const pasteWords = {
  rotateSecret:
    'Only you see this: what you pasted seems to hold a live secret. I have kept it out of everything I store or post. Rotate that key or password all the same, and where it stands in a message, edit or delete that message.',
  isLooking: 'is looking for a fix',
  answeredInThread: 'I know this one: the checklist is in the thread that I began for you.',
  onlyFile: 'I can only read text. Please paste the error message itself, or attach it as a text file.',
  emptyMention: 'Hello! Paste the error after my name, or type `/authfix` to browse the guides.',
  pasteTitle: 'Find a fix',
  pasteSubmit: 'Find a fix',
  pasteLabel: 'Paste the error',
  pasteHint:
    'The whole message helps: codes, JSON, log lines. Secrets are removed before anything is stored.',
  symptomLabel: 'Or choose what you see',
  symptomHint: 'Also for problems without an error text, such as an inactive connection.',
  symptomPlaceholder: 'Choose a symptom',
  pasteMissing: 'Paste the error here, or choose a symptom below.',
} as const;

export function shortenedReport(shown: number, all: number): string {
  return `These are the first ${inThousands(shown)} of ${inThousands(all)} characters; I read all of them.`;
}

export function moreSymptoms(left: number): string {
  return `${counted(left, 'more symptom')} did not fit here: paste the error, or type /authfix and a few words of it.`;
}

/** All sentences that authfix says in Slack, in one place: short, warm and plain. */
import type { Note } from '../../core/guide.ts';
import type { Outcome } from '../../core/triage.ts';

// Words between backticks are shown as code; everything else is shown as it stands.
export const words = {
  rotateSecret:
    'Only you see this: what you pasted seems to hold a live secret. I have kept it out of everything I store or post, but others can read your message. Rotate that key or password, and edit or delete the message.',
  notAllowedToSet:
    'Only supporters and workspace admins can change what a channel is about. Ask one of them, or name the product in your message.',
  fixed: 'That fixed it',
  noChange: 'No change, next step',
  noChangeLast: 'No change',
  notApplicable: 'Does not apply',
  blocked: "I can't do this",
  undo: 'Undo last step',
  escalate: 'Escalate to support',
  askAgain: 'Answer again',
  readStep: 'Read the whole step',
  helpful: 'Yes, it helped',
  notHelpful: 'Not really',
  none: 'None of these',
  why: 'Why this?',
  whyChoice: 'Why these?',
  close: 'Close',
  mostLikely: 'Most likely: ',
  chosenByHand: 'Chosen from the list by',
  allSteps: 'All steps',
  forAdministrator: 'needs an administrator',
  notAbout: 'This is not about:',
  moreToRead: 'More: ',
  cutShort: 'This is longer than one message can be. “Read the whole step” shows the rest.',
  readerTitle: 'The whole step',
  readerCut: 'This step is longer than Slack can show. Whoever keeps the guide has the rest.',
  tableTitle: 'What each combination means',
  exitsTitle: 'If the step does not fit you',
  noRow: 'The table has no row for these answers.',
  allDone:
    'That was the last step. If it still fails, support can take over: everything you tried goes with the ticket.',
  gladItWorks: '. Glad that you are back at work!',
  rateQuestion: 'Did this answer your question?',
  thanksHelpful: 'Thank you, noted that it helped.',
  thanksNotHelpful: 'Thank you, noted that it did not help. Paste the error again or escalate any time.',
  outdated: 'That was done already: the card shows where this triage stands now.',
  closedCard: 'This triage is closed already. Paste the error again to start a new one.',
  nothingToUndo: 'There is nothing to undo yet.',
  goneCard: 'This card belongs to a triage that no longer exists. Paste the error again to start a new one.',
  goneChoice: 'This question is no longer open. Paste the error again to start anew.',
  choiceQuestion: 'This could be one of these. Which fits?',
  unknownWithGuesses: 'I do not recognise this error for sure. Could it be one of these?',
  unknown:
    'I do not recognise this error. Paste the full message with its codes, or browse the guides with `/authfix`.',
  noneReply:
    'Noted: none of these. Paste the full error message with its codes, or browse the guides with `/authfix`.',
  chosen: 'Chosen:',
  chose: 'chose',
  isLooking: 'is looking for a fix',
  answeredInThread: 'I know this one: the checklist is in the thread that I began for you.',
  onlyFile: 'I can only read text. Please paste the error message itself, or attach it as a text file.',
  emptyMention: 'Hello! Paste the error after my name, or type `/authfix` to browse the guides.',
  helpTitle: 'How to use authfix',
  productForgotten: 'Done: I ask which product is meant when a message in this channel does not say.',
  pasteTitle: 'Find a fix',
  pasteSubmit: 'Find a fix',
  pasteCancel: 'Cancel',
  pasteLabel: 'Paste the error',
  pasteHint:
    'The whole message helps: codes, JSON, log lines. Secrets are removed before anything is stored.',
  symptomLabel: 'Or choose what you see',
  symptomHint: 'Also for problems without an error text, such as an inactive connection.',
  symptomPlaceholder: 'Choose a symptom',
  pasteMissing: 'Paste the error here, or choose a symptom below.',
  anyProduct: 'Any other API',
  escalationTitle: 'Escalate to support',
  escalationSubmit: 'Send to support',
  stepsTriedTitle: 'Steps tried (sent along)',
  noStepsTried: 'No steps tried yet.',
  whenAvailable: 'Only if you have it.',
  whyQuotes: 'What your text says',
  whyNoQuotes: 'Your text holds no wording that a guide knows.',
  whyRanking: 'How close the causes are',
  whyNoRanking: 'No cause of any guide is close.',
  whyAlone: 'No other cause was close.',
  whyFor: 'What spoke for an answer',
  whyAgainst: 'What spoke against one',
  whyNothing: 'Nothing.',
  guideFault: 'A guide file cannot serve as it is written:',
  guideFaultHelp: 'authfix knowledge check names everything that is wrong. Nothing has to be restarted.',
  earlierServes: 'Its last good version goes on serving.',
  doesNotServe: 'It does not serve.',
  whyGone: 'What was said here is no longer kept, and so neither are the reasons.',
  reference:
    'Something went wrong on my side. Nothing you entered is lost on purpose; please try again. Reference for your operator:',
  noReason: 'No reason is known.',
  deadAdvice:
    'I do not try this again by myself. “authfix doctor” looks at tokens, scopes and channels; “authfix tickets reconcile” tries again.',
} as const;

/** What was given up, by what it was. */
export const deadWords = {
  ticket: (number: number, destination: string, attempts: number) =>
    `Ticket #${number} could not be delivered to ${destination} in ${counted(attempts, 'attempt')}.`,
  other: (kind: string, attempts: number) =>
    `Something did not happen (${kind}) in ${counted(attempts, 'attempt')}.`,
} as const;

// The only mrkdwn that authfix writes. It holds no word of anybody else, and Slack's three signs are escaped.
export const helpLines: readonly string[] = [
  '*Paste an error* in a channel that I am in: if I know it, I answer in its thread with a checklist.',
  '*`/authfix` and the error* looks it up right away. *`/authfix`* alone opens a form to paste into, or to choose a symptom.',
  '*Mention me* or *write me a direct message* with the error, or use *Find a fix* from a message’s menu.',
  '*`/authfix product` and a name* tells me which product this channel is about; *`/authfix product none`* forgets it.',
  'When the steps do not help, *Escalate to support* sends one complete ticket. Secrets are removed before anything is stored.',
];

const OUTCOMES: Readonly<Record<Outcome, { readonly mark: string; readonly text: string }>> = {
  fixed: { mark: 'white_check_mark', text: 'fixed it' },
  no_change: { mark: 'heavy_minus_sign', text: 'no change' },
  not_applicable: { mark: 'fast_forward', text: 'does not apply' },
  blocked: { mark: 'no_entry_sign', text: 'could not be done' },
};

/** The emoji (without colons) and the words for an outcome. */
export function outcomeWords(outcome: Outcome): { readonly mark: string; readonly text: string } {
  return OUTCOMES[outcome];
}

const NOTES: Readonly<Record<Note['kind'], { readonly mark: string; readonly name: string }>> = {
  tip: { mark: 'bulb', name: 'Tip' },
  note: { mark: 'memo', name: 'Note' },
  important: { mark: 'warning', name: 'Important' },
};

/** The emoji (without colons) and the name for an aside. */
export function noteWords(kind: Note['kind']): { readonly mark: string; readonly name: string } {
  return NOTES[kind];
}

/** "Mintsoft: 401 Unauthorised"; only the error for a guide that serves any product. */
export function causeName(product: string | null, error: string): string {
  return product === null ? error : `${product}: ${error}`;
}

/** "Step 2 of 3". */
export function progressWords(done: number, all: number): string {
  return `Step ${Math.min(done + 1, all)} of ${all}`;
}

/** How the source numbers a step, beside our own count of it. */
export function inTheGuide(label: string): string {
  return `“${label}” in the guide`;
}

export function thisOne(name: string): string {
  return `This one: ${name}`;
}

export function versionWords(title: string, version: number): string {
  return `From “${title}”, version ${version}.`;
}

/** What in the report decided, quoted. */
export function textSays(quotes: readonly string[]): string {
  return `Your text says ${quotes.map((one) => `“${one}”`).join(', ')}`;
}

/** What else it could have been; the guide is named when it is another one. */
export function nextClosest(name: string): string {
  return `Next closest: ${name}.`;
}

export function fixedAfter(steps: number): string {
  return `Fixed after ${counted(steps, 'step')}`;
}

/** "Ticket #7 is with the Mintsoft support team.", but "with Tines Support": only what is a group of people has an article. */
export function ticketWith(number: number, contact: string): string {
  const article = /\b(?:team|desk|department|group|engineers|developers)$/i.test(contact) ? 'the ' : '';
  return `Ticket #${number} is with ${article}${contact}.`;
}

/** Takes the ticket's number and who has it; a backtick in a name would read as the beginning of code. */
export function ticketOnItsWay(number: number, contact: string): string {
  return `${ticketWith(number, contact.replaceAll('`', '’'))} It carries everything you entered and every step you tried; answers come to this thread.`;
}

export function escalatedBefore(number: number): string {
  return `This triage has ticket #${number} already; a second one is not needed. Add what is new in the thread.`;
}

/** A few words with their look. */
export interface Spoken {
  readonly text: string;
  readonly style?: 'bold' | 'code';
}

export function productSet(product: string): readonly Spoken[] {
  return [
    { text: 'Done: errors in this channel are about ' },
    { text: product, style: 'bold' },
    { text: ' unless they name another product.' },
  ];
}

export function unknownProduct(known: string, example: string): readonly Spoken[] {
  return [
    { text: `I have no guide for that product. I know ${known}; for example ` },
    { text: `/authfix product ${example}`, style: 'code' },
    { text: ', or ' },
    { text: '/authfix product none', style: 'code' },
    { text: '.' },
  ];
}

const MOST_NAMES = 30;

/** "A, B and 3 more". */
export function manyNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}

/** "and 3 more files"; nothing for none. */
export function andMore(count: number, noun: string): string {
  return count > 0 ? ` and ${counted(count, `more ${noun}`)}` : '';
}

export function shortenedReport(shown: number, all: number): string {
  return `These are the first ${inThousands(shown)} of ${inThousands(all)} characters; I read all of them.`;
}

export function moreSymptoms(left: number): string {
  return `${counted(left, 'more symptom')} did not fit here: paste the error, or type /authfix and a few words of it.`;
}

export function moreFaults(left: number): string {
  return `The file has ${counted(left, 'more problem')}.`;
}

export const ticketWords = {
  reportedBy: 'Reported by ',
  error: 'Error ',
  integration: 'Integration ',
  platform: 'Platform ',
  firstSeen: 'First seen ',
  guide: 'Guide ',
  contact: 'For ',
  openConversation: 'Open the conversation',
  noConversation: 'The conversation cannot be linked.',
  pasted: 'What was pasted',
  stepsTried: 'Steps tried',
  noSteps: 'None.',
  complete: 'Everything that was asked for is here.',
} as const;

export function ticketTitle(number: number, error: string): string {
  return `Ticket #${number}: ${error}`;
}

export function guideWords(title: string, version: number): string {
  return `${title} (version ${version})`;
}

export function notGiven(labels: readonly string[]): string {
  return `Not given: ${labels.join(' · ')}`;
}

export function matchedBy(kind: string, quotes: readonly string[]): string {
  return quotes.length === 0 ? kind : `${kind} · matched by ${quotes.map((one) => `“${one}”`).join(', ')}`;
}

/** What a supporter is told at an answer that is longer than the card. */
export function shortened(shown: number, all: number): string {
  return ` (first ${inThousands(shown)} of ${inThousands(all)} characters)`;
}

export function wholeTicket(number: number): string {
  return `Some answers are shortened here; all of them are in \`authfix tickets show ${number}\`.`;
}

/** "1 step", "2 steps". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}

/** How the product was found; `name` is what people call it. */
export function productFound(from: 'text' | 'channel' | 'request' | 'nothing', name: string): string {
  if (from === 'text') return `Your text names ${name}.`;
  if (from === 'nothing') return 'Your text names no product, and neither does this channel.';
  return from === 'channel' ? `This channel is about ${name}.` : `You asked about ${name}.`;
}

/** Where a quote stands, in front of it. */
export function onLine(line: number): string {
  return `Line ${line}: `;
}

/** What a quote met, behind it. */
export function quoteMet(met: string): string {
  return ` met ${met}`;
}

export function quoteCountered(met: string): string {
  return ` met the counter-signature ${met}`;
}

export function quoteOverruled(met: string): string {
  return ` met ${met}, but gave way to a status`;
}

/** The kind of error that a quote shows, how much it weighs (0 to 1) and how often it stands there. */
export function quoteWorth(kind: string, weight: number, times: number): string {
  return ` (${kind}, weight ${weight.toFixed(2)}${times === 1 ? '' : `, ${inThousands(times)} times`})`;
}

export function moreQuotes(count: number): string {
  return `And ${inThousands(count)} more.`;
}

/** A cause with its score, between 0 and 1. */
export function rankedCause(name: string, score: number): string {
  return `${name}, ${score.toFixed(3)}`;
}

/** The runner-up and the margin, which is a difference of scores. */
export function runnerUpWords(name: string, margin: number): string {
  return `The runner-up is “${name}”, ${margin.toFixed(3)} behind.`;
}

/** What the bot makes of it. */
export function tierWords(tier: 'confident' | 'ambiguous' | 'none'): string {
  if (tier === 'confident') return 'That is enough to answer without being asked.';
  return tier === 'ambiguous'
    ? 'That is an error for sure, but the lead is too small to choose without you.'
    : 'That is not enough to answer without being asked.';
}

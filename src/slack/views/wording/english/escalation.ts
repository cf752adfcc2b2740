/** The words of the escalation form and of its confirmation. */

export const escalationWords = {
  escalationTitle: 'Escalate to support',
  escalationSubmit: 'Send to support',
  stepsTriedTitle: 'Steps tried (sent along)',
  noStepsTried: 'No steps tried yet.',
  whenAvailable: 'Only if you have it.',
} as const;

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

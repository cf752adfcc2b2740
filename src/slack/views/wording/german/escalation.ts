/** German: the words of the escalation form and of its confirmation. */

export const escalationWords = {
  escalationTitle: 'An den Support geben',
  escalationSubmit: 'An Support senden',
  stepsTriedTitle: 'Versuchte Schritte (gehen mit)',
  noStepsTried: 'Noch kein Schritt versucht.',
  whenAvailable: 'Nur wenn du es hast.',
};

// A contact is named in the language of its guide, so it gets no article here.
export function ticketWith(number: number, contact: string): string {
  return `Ticket #${number} ist jetzt dort: ${contact}.`;
}

export function ticketOnItsWay(number: number, contact: string): string {
  return `${ticketWith(number, contact.replaceAll('`', '’'))} Darin steht alles, was du eingegeben hast, und jeder versuchte Schritt; Antworten kommen in diesen Thread.`;
}

export function escalatedBefore(number: number): string {
  return `Dafür gibt es schon Ticket #${number}; ein zweites ist nicht nötig. Schreib Neues in den Thread.`;
}

/** How a ticket reads at a terminal. */
import type { HistoryEntry, Ticket, TicketField } from '../core/ticket.ts';
import { timesOf } from '../core/ticket-times.ts';
import type { DeliveryStatus } from '../flows/effect-ports.ts';

/** Writes a ticket with its deliveries. */
export function ticketText(ticket: Ticket, deliveries: readonly DeliveryStatus[]): string {
  const { required, when_available } = ticket.completeness;
  return [
    `Ticket #${ticket.number} (${ticket.state}) for ${ticket.contact}`,
    `Error        ${ticket.guide.error} (${ticket.guide.kind})`,
    `Guide        ${ticket.guide.title}, version ${ticket.guide.version}`,
    `Integration  ${ticket.integration ?? '-'}`,
    `Platform     ${ticket.platform ?? '-'}`,
    `First seen   ${ticket.first_seen ?? '-'}`,
    `Requester    ${ticket.requester} in ${ticket.channel}, ${ticket.permalink ?? 'no link'}`,
    `Priority     ${ticket.priority}, looked after by ${ticket.assignee ?? 'nobody yet'}`,
    ...lifeLines(ticket),
    '',
    ...ticket.credential_hints.map((hint) => `Noticed      ${hint}`),
    'Pasted:',
    indented(ticket.report),
    '',
    ...ticket.fields.flatMap(fieldLines),
    'Steps tried:',
    ...(ticket.steps_tried.length === 0
      ? ['  none']
      : ticket.steps_tried.map(
          (one) =>
            `  ${one.title}: ${one.outcome.replace('_', ' ')}, ${one.by}, ${one.at}${one.note === undefined ? '' : ` (${one.note})`}`,
        )),
    '',
    `Complete     ${required.missing.length === 0 ? 'yes' : `no, missing ${required.missing.join(', ')}`}; not given: ${when_available.missing.join(', ') || 'nothing'}`,
    `History      ${ticket.history.map(historyWords).join('; ')}`,
    ...saidLines(ticket),
    ...deliveries.map(deliveryLine),
  ].join('\n');
}

function lifeLines(ticket: Ticket): string[] {
  const { first_response_seconds: response, resolution_seconds: resolution } = timesOf(ticket);
  const { resolution: end, feedback } = ticket;
  return [
    `Times        first response ${secondsWords(response)}, resolution ${secondsWords(resolution)}`,
    ...ticket.questions.map(({ label, by }) => `Waits for    ${label}, asked by ${by}`),
    ...(ticket.merged_into === null ? [] : [`Merged into  #${ticket.merged_into}`]),
    ...(ticket.duplicates.length === 0
      ? []
      : [`Duplicates   ${ticket.duplicates.map((one) => `#${one}`).join(', ')}`]),
    ...(end === null ? [] : [`Resolved     ${end.reason.replaceAll('_', ' ')}, ${end.by}: ${end.text}`]),
    ...(feedback === null
      ? []
      : [
          `Feedback     ${feedback.helpful ? 'it helped' : 'it did not help'}: ${feedback.remark ?? 'no remark'}`,
        ]),
  ];
}

function secondsWords(seconds: number | null): string {
  return seconds === null ? 'not yet' : `after ${seconds} s`;
}

function historyWords({ event, state, at, by, to, text }: HistoryEntry): string {
  const given = to === undefined ? '' : ` to ${to}`;
  const said = text === undefined || text === '' ? '' : ` (${text})`;
  return `${event}${given} ${at} by ${by}, ${state}${said}`;
}

function saidLines({ conversation }: Ticket): string[] {
  if (conversation === null) return [];
  const said = conversation.messages.map(({ by, text }) => indented(`${by}: ${text}`));
  return [
    '',
    `The thread until ${conversation.at}, ${conversation.left_out} earlier messages left out:`,
    ...said,
    '',
  ];
}

function fieldLines(field: TicketField): string[] {
  const files = field.files.map((file) => `  ${file.name} ${file.url}`);
  const value = field.value === null ? [] : [indented(field.value)];
  const body = [...value, ...files];
  return [`${field.label}:`, ...(body.length === 0 ? ['  -'] : body), ''];
}

function deliveryLine({ destination, state, attempts, lastError, receipt }: DeliveryStatus): string {
  const where = receipt === null ? '' : ` at ${receipt.url ?? receipt.reference}`;
  const trouble = lastError === null || state === 'done' ? '' : `, last error: ${lastError}`;
  return `Delivery     ${destination}: ${state}${where}, ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${trouble}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

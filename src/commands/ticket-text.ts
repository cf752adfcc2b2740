/** How a ticket reads at a terminal. */
import type { Ticket, TicketField } from '../core/ticket.ts';
import type { DeliveryStatus } from '../flows/ports.ts';

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
    `History      ${ticket.history.map((one) => `${one.state} ${one.at} by ${one.by}`).join('; ')}`,
    ...deliveries.map(deliveryLine),
  ].join('\n');
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

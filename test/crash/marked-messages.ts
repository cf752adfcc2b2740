/** What the marks on authfix's messages say: which effect a message comes from, and whose triage or ticket it shows. */
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/protocol.ts';

function metadataOf(slack: LocalSlack, message: Message): Readonly<Record<string, unknown>> {
  const wire = slack.wireMessage(message.channel, message.ts);
  const metadata = wire?.['metadata'];
  return typeof metadata === 'object' && metadata !== null ? { ...metadata } : {};
}

/** The kind of mark, for example `authfix_triage`. */
export function eventOf(slack: LocalSlack, message: Message): unknown {
  return metadataOf(slack, message)['event_type'];
}

/** The id of the triage that a checklist shows; empty for other messages. */
export function triageOf(slack: LocalSlack, message: Message): string {
  const payload = metadataOf(slack, message)['event_payload'];
  return typeof payload === 'object' && payload !== null && 'triage' in payload ? String(payload.triage) : '';
}

/** Listens to "Add to knowledge" on a message, and to the form in which its draft is reviewed. */
import type { App, MessageShortcut } from '@slack/bolt';
import { knowledgeForm as form, formInputs, shortcuts } from '../ids.ts';
import { knowledgeMaterial, ticketOnCard } from '../knowledge-material.ts';
import { openLate, replaceView } from '../late-view.ts';
import { DraftKey, readInput, readKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { knowledgeForm } from '../views/knowledge-form.ts';
import { sentence } from '../views/sentence.ts';
import { notice } from '../views/ticket-forms.ts';
import { draftWritten, knowledgeWords } from '../views/wording/knowledge.ts';
import { settingsWords } from '../views/wording/settings.ts';
import { ticketLifeWords } from '../views/wording/ticket-life.ts';
import { whisper } from '../whisper.ts';

/** Registers the listeners. */
export function listenToAddingKnowledge(app: App, room: SlackRoom): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: shortcuts.knowledge },
    async ({ ack, shortcut, client }) => {
      await ack();
      const { channel, user, trigger_id } = shortcut;
      const key = keyOf(room, shortcut);
      const refusal = await refusalFor(room, user.id, key);
      if (refusal !== null)
        return await whisper(client, { channel: channel.id, user: user.id }, sentence(refusal));
      await openLate(client, { trigger: trigger_id, title: knowledgeWords.title }, async () => {
        const material = await knowledgeMaterial(room, key);
        if (typeof material === 'string') return notice(knowledgeWords.title, knowledgeWords[material]);
        return knowledgeForm(key, room.drafts.propose(material));
      });
    },
  );
  app.view(form.form, async ({ ack, view, body, client }) => {
    const key = readKey(DraftKey, view.private_metadata);
    const typed = readForm(room, view.state.values);
    const refusal = await refusalFor(room, body.user.id, key);
    if (refusal !== null)
      return await ack({ response_action: 'update', view: notice(knowledgeWords.title, refusal) });
    const errors = await errorsIn(room, typed);
    if (errors !== null) return await ack({ response_action: 'errors', errors });
    // The check holds every example against every guide, which takes longer than Slack waits for an answer.
    await ack({ response_action: 'update', view: notice(knowledgeWords.title, settingsWords.moment) });
    const said = await write(room, key, typed);
    await replaceView(client, view.id, notice(knowledgeWords.title, said));
  });
}

function keyOf(room: SlackRoom, { message, channel }: MessageShortcut): DraftKey {
  const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : message.ts;
  return {
    workspace: room.workspace,
    channel: channel.id,
    thread,
    ts: message.ts,
    ticket: ticketOnCard(message),
  };
}

// Whose ticket it is decides, where there is one: a card may have been shared into any channel.
async function refusalFor(room: SlackRoom, user: string, key: DraftKey): Promise<string | null> {
  const ticket = key.ticket === null ? null : await room.store.findTicket(key.ticket);
  const may = await room.authority.mayActOnTickets(user, ticket ?? key);
  if (may === 'unknown') return ticketLifeWords.supportUnknown;
  return may === 'yes' ? null : knowledgeWords.onlySupporters;
}

interface Typed {
  readonly id: string;
  readonly title: string;
  readonly product: string | null;
  readonly reason: string | null;
  readonly steps: readonly string[];
}

// People type secrets too, and the file goes to whoever reviews it.
function readForm({ door }: SlackRoom, values: unknown): Typed {
  const read = (block: string) =>
    door.readPaste(readInput(values, block, formInputs.value)?.value?.trim() ?? '').text;
  const given = (block: string) => (read(block) === '' ? null : read(block));
  return {
    id: readInput(values, form.id, formInputs.value)?.value?.trim() ?? '',
    title: read(form.title),
    product: given(form.product),
    reason: given(form.reason),
    steps: read(form.steps)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

async function errorsIn({ drafts }: SlackRoom, { id }: Typed): Promise<Record<string, string> | null> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return { [form.id]: knowledgeWords.badId };
  return (await drafts.isTaken(id)) ? { [form.id]: knowledgeWords.takenId } : null;
}

async function write(room: SlackRoom, key: DraftKey, typed: Typed): Promise<string> {
  const material = await knowledgeMaterial(room, key);
  if (typeof material === 'string') return knowledgeWords[material];
  const written = await room.drafts.write({ ...material, ...typed });
  return written.kind === 'taken' ? knowledgeWords.takenId : draftWritten(written.file, written.missing);
}

/** Listens to the paste form and to the shortcuts that lead to it. */
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { browseGuides, chooseSymptom } from '../../flows/browse.ts';
import { diagnose, NO_THREAD } from '../../flows/diagnose.ts';
import { askFor } from '../answer.ts';
import type { CleanText } from '../door.ts';
import { paste, shortcuts } from '../ids.ts';
import { PasteFormState, PostedMessage, readInput, readKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { pasteForm, symptomValue } from '../views/paste-form.ts';
import { sentence } from '../views/sentence.ts';
import { pasteWords } from '../views/wording/paste.ts';
import { whisper } from '../whisper.ts';

/** Registers the listeners for the form and the shortcuts. */
export function listenToPasting(app: App, room: SlackRoom): void {
  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: shortcuts.global },
    async ({ ack, shortcut, client }) => {
      await ack();
      const view = pasteForm(browseGuides(room.knowledge.current()), { channel: null, thread: null }, null);
      await client.views.open({ trigger_id: shortcut.trigger_id, view });
    },
  );
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: shortcuts.message },
    async ({ ack, shortcut, client }) => {
      await ack();
      await answerShortcut(room, shortcut, (text) =>
        whisper(client, { channel: shortcut.channel.id, user: shortcut.user.id }, sentence(text)),
      );
    },
  );
  app.view(paste.form, async ({ ack, view, body, client }) => {
    const submitted = readPasteForm(room, view);
    if (submitted.paste === null && submitted.symptom === null) {
      await ack({ response_action: 'errors', errors: { [paste.text]: pasteWords.pasteMissing } });
      return;
    }
    await ack();
    await answerPaste(room, {
      ...submitted,
      asker: asId<UserId>(body.user.id),
      workspace: room.workspace,
      client,
    });
  });
}

async function answerShortcut(
  room: SlackRoom,
  shortcut: MessageShortcut,
  tell: (text: string) => Promise<void>,
): Promise<void> {
  const { message, channel, user } = shortcut;
  const reading = await room.door.readMessage(
    PostedMessage.pick({ text: true, blocks: true, files: true, attachments: true }).parse(message),
  );
  if (reading.kind !== 'text') {
    await tell(pasteWords.onlyFile);
    return;
  }
  const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : message.ts;
  const place = { workspace: room.workspace, channel: channel.id, thread };
  // The secret is its author's, whoever looks the message up.
  const author = typeof message['user'] === 'string' ? asId<UserId>(message['user']) : null;
  await diagnose(room, {
    text: reading.text,
    hints: reading.hints,
    audience: 'addressed',
    asker: asId<UserId>(user.id),
    place,
    claim: null,
    owed: author === null ? [] : rotateHint(reading, author, place),
  });
}

interface PasteForm {
  readonly paste: CleanText | null;
  readonly symptom: { readonly guide: string; readonly cause: string } | null;
  readonly channel: string | null;
}

function readPasteForm(
  room: SlackRoom,
  view: { readonly private_metadata: string; readonly state: { readonly values: unknown } },
): PasteForm {
  const { channel } = readKey(PasteFormState, view.private_metadata);
  const typed = readInput(view.state.values, paste.text, paste.value)?.value?.trim() ?? '';
  const chosen = readInput(view.state.values, paste.symptom, paste.value)?.selected_option?.value;
  const symptoms = browseGuides(room.knowledge.current()).flatMap((shelf) => shelf.symptoms);
  const symptom = symptoms.find(({ guide, cause }) => symptomValue(guide, cause) === chosen) ?? null;
  return { paste: typed === '' ? null : room.door.readPaste(typed), symptom, channel };
}

type Paste = PasteForm & {
  readonly asker: UserId;
  readonly workspace: string;
  readonly client: Parameters<typeof whisper>[0];
};

async function answerPaste(
  room: SlackRoom,
  { paste: pasted, symptom, channel, asker, workspace, client }: Paste,
): Promise<void> {
  const said = pasted ?? room.door.readPaste('');
  const { text, hints } = said;
  const place = { workspace, channel: channel ?? asker, thread: NO_THREAD };
  const owed = rotateHint(said, asker, place);
  if (symptom !== null) {
    await chooseSymptom(room, { ...symptom, text, hints, asker, place, owed });
    return;
  }
  const request = { text, hints, audience: 'addressed', asker, place, claim: null, owed } as const;
  const asked = askFor(room.knowledge.current(), await diagnose(room, request));
  if (asked !== null) await whisper(client, { channel: channel ?? asker, user: asker }, asked);
}

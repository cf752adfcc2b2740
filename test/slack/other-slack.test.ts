/** The same stories on a Slack that is not ours: what authfix sends is taken by a server that shares no code with the local Slack. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownText } from '../support/desk.ts';
import { eventually, type OtherDesk, openOtherDesk } from '../support/other-desk.ts';
import { sendCommand, sendEvent, sendInteraction } from '../support/signed-requests.ts';

type Json = Readonly<Record<string, unknown>>;

const FORBIDDEN = 'Mintsoft shows 403 Forbidden for the Shopify connection since 2026-10-01T08:00:00Z';

let desk: OtherDesk;
beforeEach(async () => {
  desk = await openOtherDesk();
});
afterEach(async () => {
  await desk.close();
});

/** Posts as Ada into the other Slack and tells the app of it, as often as it is told. */
async function paste(text: string, times = 1): Promise<string> {
  const { ts = '' } = await desk.ada.chat.postMessage({ channel: desk.integrations, text });
  const event = {
    type: 'message',
    channel: desk.integrations,
    channel_type: 'channel',
    user: desk.adaId,
    text,
    ts,
    event_ts: ts,
  };
  const envelope = {
    token: 'verification',
    team_id: 'T000000001',
    api_app_id: 'A0EMULATE',
    type: 'event_callback',
    event_id: `Ev${ts.replace('.', '')}`,
    event_time: Math.floor(Date.now() / 1000),
    event,
  };
  for (let count = 0; count < times; count += 1) await sendEvent(desk.app, envelope);
  return ts;
}

async function replies(ts: string): Promise<readonly Json[]> {
  const { messages = [] } = await desk.bot.conversations.replies({ channel: desk.integrations, ts });
  return messages.slice(1).map((message) => ({ ...message }));
}

/** Waits until the card, the first reply, shows a text. */
function card(ts: string, text: string): Promise<Json> {
  return eventually(`a card that shows "${text}"`, async () =>
    (await replies(ts)).slice(0, 1).find((message) => shownText(message['blocks']).includes(text)),
  );
}

function buttonsOf(shown: unknown): readonly Json[] {
  if (Array.isArray(shown)) return shown.flatMap(buttonsOf);
  if (typeof shown !== 'object' || shown === null) return [];
  const own = 'action_id' in shown && 'type' in shown && shown.type === 'button' ? [{ ...shown }] : [];
  return [...own, ...Object.values(shown).flatMap(buttonsOf)];
}

async function press(message: Json, label: string): Promise<void> {
  const button = buttonsOf(message['blocks']).find((one) => shownText(one).trim() === label);
  if (!button) throw new Error(`There is no button "${label}" among ${shownText(message['blocks'])}.`);
  const { action_id, value, text } = button;
  await sendInteraction(desk.app, {
    ...(await desk.interaction()),
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message['ts'],
      channel_id: desk.integrations,
      is_ephemeral: false,
    },
    channel: { id: desk.integrations, name: 'integrations' },
    message,
    actions: [{ type: 'button', action_id, block_id: 'b', value, text, action_ts: '1.1' }],
  });
}

/** What stands in each input when nobody has touched it, and one picture wherever files are asked for. */
async function untouched(view: Json): Promise<Json> {
  const values: Record<string, Json> = {};
  for (const block of view['blocks'] as readonly Json[]) {
    const element = block['element'] as Json | undefined;
    if (block['type'] !== 'input' || !element) continue;
    const state = {
      type: element['type'],
      value: element['initial_value'] ?? null,
      selected_option: element['initial_option'] ?? null,
      selected_date_time: element['initial_date_time'] ?? null,
      ...(element['type'] === 'file_input' ? { files: [await picture()] } : {}),
    };
    values[String(block['block_id'])] = { [String(element['action_id'])]: state };
  }
  return { values };
}

async function picture(): Promise<Json> {
  const file = Buffer.from('picture');
  const uploaded = await desk.ada.filesUploadV2({ filename: 'import-errors.png', file });
  const [first] = (uploaded as unknown as { files: { files: Json[] }[] }).files;
  return first?.files[0] ?? {};
}

describe('on an independent Slack-compatible server', () => {
  it('a paste becomes a card, a step, a form and a ticket that everybody is told of', async () => {
    const ts = await paste(FORBIDDEN);
    const shown = await card(ts, 'Mintsoft: 403 Forbidden');
    await press(shown, "I can't do this");
    await press(await card(ts, 'That was the last step'), 'Escalate to support');
    const view = await eventually('the form', async () => desk.opened[0]);
    const submission = { ...view, state: await untouched(view) };
    const answer = await sendInteraction(desk.app, {
      ...(await desk.interaction()),
      type: 'view_submission',
      view: submission,
      response_urls: [],
    });
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(shownText(answer)).toContain('Ticket #1');
    const ticket = await eventually('the ticket', async () => {
      const { messages = [] } = await desk.bot.conversations.history({ channel: desk.support });
      return messages.find((message) => shownText(message.blocks).includes('Ticket #1: 403 Forbidden'));
    });
    const written = shownText(ticket.blocks);
    for (const part of [FORBIDDEN, 'Shopify', 'import-errors.png', 'could not be done'])
      expect(written).toContain(part);
    await eventually('word in the thread', async () =>
      (await replies(ts)).find((message) =>
        shownText([message['blocks'], message]).includes('Ticket #1 is with the Mintsoft support team'),
      ),
    );
  });

  it('a paste that is delivered three times becomes one card', async () => {
    const ts = await paste(FORBIDDEN, 3);
    await card(ts, '403 Forbidden');
    const again = await paste('Mintsoft shows 401 Unauthorised on the DPD connection');
    await card(again, '401 Unauthorised');
    expect(await replies(ts)).toHaveLength(1);
  });

  it('a command is answered in its acknowledgement or with a view', async () => {
    const { trigger_id } = await desk.interaction();
    const answer = await sendCommand(desk.app, {
      token: 'verification',
      team_id: 'T000000001',
      team_domain: 'emulate',
      channel_id: desk.integrations,
      channel_name: 'integrations',
      user_id: desk.adaId,
      user_name: 'ada',
      command: '/authfix',
      text: '',
      api_app_id: 'A0EMULATE',
      is_enterprise_install: 'false',
      response_url: 'http://127.0.0.1:9/none',
      trigger_id: String(trigger_id),
    });
    expect(answer).toBe('');
    const view = await eventually('a view', async () => desk.opened[0]);
    expect(view).toMatchObject({ type: 'modal', app_id: 'A0EMULATE' });
  });
});

/** No secret leaves what Slack sends over HTTP: canaries in every part of its requests, also of those that no person can make. */
import { describe, expect } from 'vitest';
import { ADA, INTEGRATIONS } from '../support/desk.ts';
import { onOwnDesk } from '../support/own-desk.ts';
import { asPayload, sendSigned } from '../support/signed-request.ts';
import { nothingElse } from '../support/story.ts';
import { canary, expectFacts, expectNoCanary } from './canary-search.ts';

const it = onOwnDesk({ signingSecret: 'shared' });

describe('a secret stays out of everything over signed HTTP too', () => {
  const message = { channel: INTEGRATIONS, user: ADA, ts: '1763720000.000100', channel_type: 'channel' };
  const event = (inner: object) => ({
    type: 'event_callback',
    team_id: 'T0WORK',
    event_id: 'Ev1',
    event: inner,
  });
  const action = (value: string) => ({
    type: 'block_actions',
    team: { id: 'T0WORK' },
    user: { id: ADA, team_id: 'T0WORK' },
    channel: { id: INTEGRATIONS },
    trigger_id: '1.2',
    actions: [{ type: 'button', action_id: 'authfix.card.fixed', block_id: 'b', value }],
  });

  it('in rich text whose runs split it, in an edit, in a thread’s title, in a button’s value, in a view’s memory, in App Home, in rubbish', async ({
    desk,
  }) => {
    const send = (body: string) => sendSigned(desk.address, 'shared', body);
    const run = (text: string, bold: boolean) => ({ type: 'text', text, style: { bold } });
    const split = [
      run(`Mintsoft 403 Forbidden for 90411, api_key=${canary(31).slice(0, 14)}`, false),
      run(canary(31).slice(14), true),
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: split }] }];
    const changed = { ...message, text: `api_key=${canary(32)}` };
    await send(JSON.stringify(event({ type: 'message', text: 'see', ...message, blocks })));
    await send(
      JSON.stringify(
        event({
          type: 'message',
          subtype: 'message_changed',
          channel: INTEGRATIONS,
          message: changed,
          previous_message: changed,
        }),
      ),
    );
    await send(
      JSON.stringify(
        event({
          type: 'message',
          text: '401',
          ...message,
          ts: '1763720000.000200',
          assistant_thread: { title: `key ${canary(33)}` },
        }),
      ),
    );
    await send(
      JSON.stringify(
        event({ type: 'app_home_opened', user: ADA, tab: 'home', view: { private_metadata: canary(34) } }),
      ),
    );
    await send(asPayload(action(canary(35))));
    await send(asPayload(action(JSON.stringify({ triage: canary(36), step: canary(36) }))));
    await send(
      asPayload({
        type: 'view_submission',
        team: { id: 'T0WORK' },
        user: { id: ADA, team_id: 'T0WORK' },
        view: {
          id: 'V1',
          callback_id: 'authfix.escalation.form',
          private_metadata: canary(37),
          state: { values: { [canary(37)]: { a: { value: canary(37) } } } },
        },
      }),
    );
    await send(`{"broken": "${canary(38)}`);
    await nothingElse(desk);
    await expectNoCanary(desk, ...[31, 32, 33, 34, 35, 36, 37, 38].map(canary));
    await expectFacts(desk, '90411');
    expect(desk.logged()).toContain('a listener failed');
  });
});

/** An app that opens modals on demand and writes down what comes of them. */
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Fields } from '../../src/playground/json.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ada, integrations, startWithApp } from './fixture.ts';

export const submit = { type: 'plain_text', text: 'Send' } as const;

/** A modal with one block, or with whatever is given. */
export function modal(title: string, more: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    blocks: [{ type: 'divider' }],
    ...more,
  };
}

export interface Desk {
  readonly slack: LocalSlack;
  /** Payloads of view_submission and view_closed. */
  readonly heard: Fields[];
  /** A fresh trigger, from a command that the app only acknowledges. */
  readonly trigger: () => Promise<string>;
}

/** What the app answers to a submission. */
export type Answer = Parameters<Parameters<App['view']>[1]>[0]['ack'] extends (
  response?: infer Response,
) => unknown
  ? Response
  : never;

/** Starts an app that hands out triggers, writes submissions down and answers them as told. */
export async function startDesk(
  options: Parameters<typeof startWithApp>[1] = {},
  answer?: Answer,
): Promise<Desk> {
  const heard: Fields[] = [];
  const triggers: string[] = [];
  const slack = await startWithApp((app) => {
    app.command('/go', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    });
    app.action(/.*/, async ({ ack }) => ack());
    app.view(/.*/, async ({ ack, body }) => {
      heard.push({ ...body });
      await ack(answer);
    });
    app.view({ callback_id: /.*/, type: 'view_closed' }, async ({ ack, body }) => {
      heard.push({ ...body });
      await ack();
    });
  }, options);
  const trigger = async (): Promise<string> => {
    await slack.as(ada).command('/go', '', integrations);
    return triggers.at(-1) ?? '';
  };
  return { slack, heard, trigger };
}

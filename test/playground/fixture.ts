/** Starts a local Slack, with or without a connected app, and clears both away after the test. */
import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { LocalSlackOptions } from '../../src/playground/settings.ts';
import { connectApp, silentLogger } from './bolt-app.ts';

export const ada = 'U0ASKER01';
export const sam = 'U0SUPPORT';
export const integrations = 'C0INTEGRA';
export const general = 'C0GENERAL';
export const support = 'C0SUPPORT';

/** Starts a local Slack that nobody has connected to. */
export async function startSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const slack = await startLocalSlack(options);
  onTestFinished(() => slack.stop());
  return slack;
}

/** Starts a local Slack with a real Bolt app on one or more connections. */
export async function startWithApp(
  register: (app: App) => void,
  options: LocalSlackOptions & { readonly connections?: number } = {},
): Promise<LocalSlack> {
  const slack = await startLocalSlack(options);
  const connected = await connectApp(slack, register, options.connections);
  onTestFinished(async () => {
    await connected.stop();
    await slack.stop();
  });
  return slack;
}

/** The official client with the bot's token; it never repeats a call, so that a test sees each answer. */
export function clientOf(slack: LocalSlack, token = slack.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: silentLogger,
  });
}

/** What a refused call was answered with. */
export interface Refused {
  readonly error: string;
  readonly messages: readonly string[];
}

/** Waits for a call to be refused and returns Slack's word for it; fails when the call goes through. */
export async function refusal(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (fault) {
    const data = (fault as { data?: { error: string; response_metadata?: { messages?: string[] } } }).data;
    if (data) return { error: data.error, messages: data.response_metadata?.messages ?? [] };
    throw fault;
  }
  throw new Error('The call was expected to be refused and went through.');
}

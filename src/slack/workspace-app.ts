/** How authfix speaks and listens in one workspace: an app of its own, and clients that carry that workspace's token. */
import { App, type Logger as SlackLogger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { refused } from './connection.ts';
import { catchFaults, type FaultNeeds } from './faults.ts';

/** Who authfix is in a workspace. */
export interface Identity {
  readonly workspace: string;
  readonly botToken: string;
  readonly botId: string;
  readonly botUser: string;
}

export interface AppNeeds extends Omit<FaultNeeds, 'client'> {
  /** Another Slack-compatible server; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly logger: SlackLogger;
}

export interface WorkspaceApp extends Identity {
  readonly app: App;
  /** For private sentences and look-ups: a 429 pauses a whole client, and must never keep a modal from opening. */
  readonly posts: WebClient;
  /** For what the worker carries out. It never repeats a call by itself: a second try has to look for the first one's result. */
  readonly bulk: WebClient;
}

/** Asks Slack whose a bot token is. Throws a ConnectionError when Slack refuses it. */
export async function identify(
  botToken: string,
  { apiUrl, logger }: Pick<AppNeeds, 'apiUrl' | 'logger'>,
): Promise<Identity> {
  const client = new WebClient(botToken, { ...clientOptions(apiUrl, 5), logger });
  const answer = await client.auth.test().catch(refused('SLACK_BOT_TOKEN'));
  if (answer.user_id === undefined || answer.team_id === undefined)
    throw new Error('Slack named no bot user for SLACK_BOT_TOKEN; a bot token begins with xoxb-');
  return { workspace: answer.team_id, botToken, botId: answer.bot_id ?? '', botUser: answer.user_id };
}

/** Builds the app of one workspace. It is handed events and never opens anything by itself; nothing is asked of Slack. */
export async function buildWorkspaceApp(identity: Identity, needs: AppNeeds): Promise<WorkspaceApp> {
  const { apiUrl, logger } = needs;
  const posts = new WebClient(identity.botToken, { ...clientOptions(apiUrl, 5), logger });
  const bulk = new WebClient(identity.botToken, {
    ...clientOptions(apiUrl, 0),
    rejectRateLimitedCalls: true,
    logger,
  });
  const { workspace: teamId, botToken, botId, botUser: botUserId } = identity;
  const app = new App({
    // Whatever comes here has been found to be this workspace's.
    authorize: async () => ({ botToken, botId, botUserId, teamId }),
    receiver: { init: () => {}, start: () => Promise.resolve(), stop: () => Promise.resolve() },
    logger,
    clientOptions: { ...clientOptions(apiUrl, 3), logger },
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  await app.init();
  catchFaults(app, { ...needs, client: posts });
  return { ...identity, app, posts, bulk };
}

// A time-out repeats the call, so it must be longer than Slack ever takes; few retries, because people are waiting.
function clientOptions(apiUrl: string | null, retries: number) {
  const server = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  return { ...server, timeout: 10_000, retryConfig: { retries, minTimeout: 500, maxTimeout: 10_000 } };
}

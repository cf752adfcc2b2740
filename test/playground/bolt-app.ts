/** A real Bolt app in Socket Mode, connected to a local Slack; the tests add their listeners. */
import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { LocalSlack } from '../../src/playground/local-slack.ts';

export interface ConnectedApp {
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/** Bolt and its client warn about what these tests provoke on purpose. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

function receiver(slack: LocalSlack): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silentLogger,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
}

/** Connects an app after `register` has added its listeners; several connections share one app. */
export async function connectApp(
  slack: LocalSlack,
  register: (app: App) => void,
  connections = 1,
): Promise<ConnectedApp> {
  const receivers = Array.from({ length: connections }, () => receiver(slack));
  const [first, ...others] = receivers;
  if (!first) throw new Error('An app needs at least one connection.');
  const app = new App({
    token: slack.botToken,
    receiver: first,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 10, maxTimeout: 50 } },
    convoStore: false,
    deferInitialization: true,
    logger: silentLogger,
  });
  for (const other of others) other.init(app);
  register(app);
  await app.init();
  for (const one of receivers) await one.start();
  return {
    app,
    stop: async () => {
      for (const one of receivers) await one.stop();
    },
  };
}

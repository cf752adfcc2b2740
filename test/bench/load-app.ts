/** One app under load in a process of its own: authfix, or a bare Bolt app that answers every message. Says its memory every second. */
import { App, SocketModeReceiver } from '@slack/bolt';
import { startAuthfix } from '../../src/assembly.ts';
import { buildLog } from '../../src/log.ts';
import type { StorePlace } from '../../src/store/place.ts';
import { APART } from '../support/apart.ts';

/** What the bench says on the command line, as JSON. */
export interface LoadSettings {
  readonly app: 'authfix' | 'echo';
  readonly place: StorePlace;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  readonly supportChannel: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl: string;
}

/** What it says back. */
export type LoadReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'processor'; readonly ms: number };

// The sender is the bench itself.
const settings = JSON.parse(process.argv[2] ?? '{}') as LoadSettings;
const { botToken, appToken, apiUrl } = settings;
const say = (report: LoadReport) => void process.send?.(report);

if (settings.app === 'echo') await startEcho();
else {
  await startAuthfix({
    ...settings,
    transport: { mode: 'socket', appToken },
    retentionDays: 180,
    habits: APART,
    // The echo app keeps no pace either; Slack's own would be measured instead of the apps.
    pace: { cardMs: 0, channelMs: 0, leaseMs: 6000 },
    log: buildLog('fatal'),
  });
}
// Whatever the bench says is the question how much of a processor was used so far.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  say({ kind: 'processor', ms: (user + system) / 1000 });
});
// A bench that was stopped leaves nobody behind.
process.once('disconnect', () => process.exit(0));
say({ kind: 'ready' });
setInterval(() => say({ kind: 'memory', bytes: process.memoryUsage.rss() }), 1000);

async function startEcho(): Promise<void> {
  const receiver = new SocketModeReceiver({
    appToken,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
  const app = new App({ token: botToken, receiver, clientOptions: { slackApiUrl: apiUrl } });
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined || message.bot_id !== undefined) return;
    await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: 'heard' });
  });
  await app.start();
}

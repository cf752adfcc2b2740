/** A whole authfix in a process of its own, against a local Slack, that can be told where to die. */
import { startAuthfix } from '../../src/assembly.ts';
import { buildLog } from '../../src/log.ts';
import type { StorePlace } from '../../src/store/place.ts';
import { APART } from '../support/apart.ts';
import { aroundFetch, aroundStore, buildPoints } from './points.ts';

/** What the test says on the command line, as JSON. */
export interface ProcessSettings {
  readonly place: StorePlace;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  readonly supportChannel: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl: string;
  /** After how long a silence the work of a process is taken over. */
  readonly leaseMs: number;
  readonly killAt: string | null;
}

// The sender is the test itself.
const settings = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings;
const points = buildPoints(settings.killAt);
aroundFetch(points);
const authfix = await startAuthfix({
  ...settings,
  transport: { mode: 'socket', appToken: settings.appToken },
  retentionDays: 180,
  habits: APART,
  pace: { cardMs: 0, channelMs: 0, leaseMs: settings.leaseMs },
  around: (store) => aroundStore(store, points),
  log: buildLog('error', { write: (line: string) => void process.stderr.write(line) }),
});
process.stdout.write('ready\n');
process.once('SIGTERM', () => void authfix.stop().then(() => process.exit(0)));

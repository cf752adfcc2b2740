/** `npm run bench:load`: what authfix carries beside a bare Bolt app, and a soak with redelivery and kills. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { StorePlace } from '../../src/store/place.ts';
import type { LoadSettings } from './load-app.ts';
import { type Drive, drive, percentile } from './load-drive.ts';
import { startLoadProcess } from './load-process.ts';
import { ASKER, anError, loadChannels, loadWorkspace, SUPPORT, someTalk } from './load-workspace.ts';
import { soak } from './soak.ts';
import { table } from './table.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    burst: { type: 'string', default: '2000' },
    soak: { type: 'string', default: '30000' },
    'database-url': { type: 'string' },
  },
});

interface Measured {
  readonly steady: Drive;
  readonly acks: readonly number[];
  readonly burst: Drive;
  readonly memory: readonly number[];
}

async function measure(app: LoadSettings['app'], text: (n: number) => string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-load-'));
  const slack = await startLocalSlack({ workspace: loadWorkspace });
  const running = await startLoadProcess({ ...settingsFor(slack, folder), app });
  const acks: number[] = [];
  slack.listen((event) => {
    if (event.type === 'traffic' && event.entry.direction === 'to-app') acks.push(event.entry.tookMs);
  });
  const shared = { channels: loadChannels, user: ASKER, text };
  // Compiling and first connections are not what is asked about.
  await drive(slack, { ...shared, count: 200, rate: null });
  acks.length = 0;
  const rate = Number(values.rate);
  const steady = await drive(slack, { ...shared, count: rate * Number(values.seconds), rate });
  const steadyAcks = [...acks];
  const burst = await drive(slack, { ...shared, count: Number(values.burst), rate: null });
  await running.end();
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
  return { steady, acks: steadyAcks, burst, memory: running.memory };
}

function settingsFor(
  slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string },
  folder: string,
): Omit<LoadSettings, 'app'> {
  const url = values['database-url'];
  const place: StorePlace = url === undefined ? { folder } : { url, schema: `load_${Date.now()}` };
  const { botToken, appToken, apiUrl } = slack;
  return {
    place,
    dataDir: folder,
    knowledgeDir: KNOWLEDGE,
    supportChannel: SUPPORT,
    botToken,
    appToken,
    apiUrl,
  };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const perSecond = ({ replies, seconds }: Drive) => replies.length / seconds;

function rowOf(name: string, { steady, acks, burst, memory }: Measured, peer: Measured | null): string[] {
  const ratio = peer === null ? '' : `${((perSecond(burst) / perSecond(peer.burst)) * 100).toFixed(0)} %`;
  const mebibytes = memory.map((bytes) => Math.round(bytes / 2 ** 20));
  return [
    name,
    `${perSecond(burst).toFixed(0)}/s`,
    ratio,
    `${ms(percentile(acks, 0.5))} / ${ms(percentile(acks, 0.99))}`,
    `${ms(percentile(steady.replies, 0.5))} / ${ms(percentile(steady.replies, 0.99))}`,
    `${steady.unanswered + burst.unanswered}`,
    `${mebibytes[0] ?? 0} - ${mebibytes.at(-1) ?? 0} MiB`,
  ];
}

// Interleaved, because the machine's own mood drifts.
const echo = await measure('echo', anError);
const errors = await measure('authfix', anError);
const echoAgain = await measure('echo', anError);
const slower = perSecond(echo.burst) < perSecond(echoAgain.burst) ? echo : echoAgain;
const heading = [
  '',
  'answered',
  'of the echo',
  `ack p50 / p99 at ${values.rate}/s`,
  'reply p50 / p99',
  'unanswered',
  'memory',
];
process.stdout.write(
  `${table([
    heading,
    rowOf('bare Bolt echo', echo, null),
    rowOf('bare Bolt echo, again', echoAgain, null),
    rowOf('authfix, every message an error', errors, slower),
  ])}\n`,
);

if (Number(values.soak) > 0) {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-soak-'));
  const result = await soak({
    events: Number(values.soak),
    settings: (slack) => ({ ...settingsFor(slack, folder), app: 'authfix' }),
    error: anError,
    talk: someTalk,
  });
  process.stdout.write(`\nSoak: ${result.summary}\n`);
  await rm(folder, { recursive: true, force: true });
  if (!result.isWhole) process.exitCode = 1;
}

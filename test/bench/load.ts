/** `npm run bench:load`: what authfix carries beside a bare Bolt app, and a soak with redelivery and kills. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { StorePlace } from '../../src/store/place.ts';
import type { LoadSettings } from './load-app.ts';
import { type Drive, type DriveOptions, drive, percentile } from './load-drive.ts';
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
  /** Milliseconds of a processor for each message of the burst. */
  readonly processor: number;
  readonly memory: readonly number[];
}

type Stream = Pick<DriveOptions, 'text' | 'isAnswered'>;

// The share of errors that the soak has, too.
const isDaysError = (n: number) => n % 20 === 0;
const onlyErrors: Stream = { text: anError, isAnswered: () => true };
const aDay: Stream = { text: (n) => (isDaysError(n) ? anError(n) : someTalk(n)), isAnswered: isDaysError };
/** The bare app answers everything. */
const echoed = ({ text }: Stream): Stream => ({ text, isAnswered: () => true });

async function measure(app: LoadSettings['app'], stream: Stream): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-load-'));
  const slack = await startLocalSlack({ workspace: loadWorkspace });
  const running = await startLoadProcess({ ...settingsFor(slack, folder), app });
  const acks: number[] = [];
  slack.listen((event) => {
    if (event.type === 'traffic' && event.entry.direction === 'to-app') acks.push(event.entry.tookMs);
  });
  const shared = { channels: loadChannels, user: ASKER, ...stream };
  // Compiling and first connections are not what is asked about.
  await drive(slack, { ...shared, count: 200, rate: null });
  acks.length = 0;
  const rate = Number(values.rate);
  const steady = await drive(slack, { ...shared, count: rate * Number(values.seconds), rate });
  const steadyAcks = [...acks];
  const before = await running.processorMs();
  const burst = await drive(slack, { ...shared, count: Number(values.burst), rate: null });
  const processor = ((await running.processorMs()) - before) / burst.messages;
  await running.end();
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
  return { steady, acks: steadyAcks, burst, processor, memory: running.memory };
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
const perSecond = ({ messages, unanswered, seconds }: Drive) => (messages - unanswered) / seconds;

function rowOf(
  name: string,
  { steady, acks, burst, processor, memory }: Measured,
  peer: Measured | null,
): string[] {
  const ratio = peer === null ? '' : `${((perSecond(burst) / perSecond(peer.burst)) * 100).toFixed(0)} %`;
  const mebibytes = memory.map((bytes) => Math.round(bytes / 2 ** 20));
  return [
    name,
    `${perSecond(burst).toFixed(0)}/s`,
    ratio,
    ms(processor),
    `${ms(percentile(acks, 0.5))} / ${ms(percentile(acks, 0.99))}`,
    `${ms(percentile(steady.replies, 0.5))} / ${ms(percentile(steady.replies, 0.99))}`,
    `${steady.unanswered + burst.unanswered}`,
    `${mebibytes[0] ?? 0} - ${mebibytes.at(-1) ?? 0} MiB`,
  ];
}

/** A stream through the bare app, through authfix, and through the bare app again, because the machine's own mood drifts. */
async function rows(name: string, stream: Stream): Promise<string[][]> {
  const echo = await measure('echo', echoed(stream));
  const authfix = await measure('authfix', stream);
  const again = await measure('echo', echoed(stream));
  const slower = perSecond(echo.burst) < perSecond(again.burst) ? echo : again;
  return [
    rowOf(`${name}, bare Bolt echo`, echo, null),
    rowOf(`${name}, bare Bolt echo again`, again, null),
    rowOf(`${name}, authfix`, authfix, slower),
  ];
}

const heading = [
  '',
  'messages',
  'of the echo',
  'processor each',
  `ack p50 / p99 at ${values.rate}/s`,
  'reply p50 / p99',
  'unanswered',
  'memory',
];
const day = await rows('one in twenty an error', aDay);
const errors = await rows('every message an error', onlyErrors);
process.stdout.write(`${table([heading, ...day, ...errors])}\n`);

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

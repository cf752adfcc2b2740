/** The playground's entry: a local Slack with the page, the guides' own examples to paste, and authfix connected to it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import type { RunningAuthfix } from '../assembly.ts';
import type { Assembly } from '../assembly-settings.ts';
import type { Guide } from '../core/guide.ts';
import type { StorePlace } from '../store/place.ts';
import { buildClient } from './client-build.ts';
import { demoScenes } from './demo/demo-scenes.ts';
import { demoWorkspace } from './demo/demo-workspace.ts';
import { playScenes } from './demo/play-scenes.ts';
import { createShiftedClock } from './demo/shifted-clock.ts';
import { exampleWorkspace } from './example-workspace.ts';
import type { LocalSlack } from './local-slack.ts';
import type { Sample } from './protocol.ts';
import { startLocalSlack } from './server.ts';

export interface PlaygroundOptions {
  readonly place: StorePlace;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  readonly port: number;
  readonly retentionDays: number;
  /** What is set for authfix beside that. */
  readonly chosen?: Partial<
    Pick<Assembly, 'patience' | 'habits' | 'draftsDir' | 'digest' | 'reaction' | 'language'>
  >;
  /** Told as soon as the page can be opened; authfix is ready a moment later. The demo opens when it has been played. */
  readonly onPage?: (slack: LocalSlack) => void;
  readonly log: Logger;
  /** Fills the workspace with two lively days before it opens. */
  readonly demo?: boolean;
}

export interface Playground {
  readonly slack: LocalSlack;
  readonly authfix: RunningAuthfix;
  /** How many scenes of the demo the app did not play as they are written; with the project's own guides none. */
  readonly brokenScenes: number;
  stop(): Promise<void>;
}

const MANIFEST = fileURLToPath(new URL('../../app-manifest.yml', import.meta.url));
const SUPPORT = 'support';

/** Opens the playground. The same program connects to it as would connect to Slack. */
export async function openPlayground({
  place,
  dataDir,
  knowledgeDir,
  port,
  retentionDays,
  chosen = {},
  onPage = () => {},
  log,
  demo = false,
}: PlaygroundOptions): Promise<Playground> {
  const [manifest, pageFolder] = await Promise.all([readFile(MANIFEST, 'utf8'), buildClient()]);
  const clock = createShiftedClock(Date.now);
  // Before anything is kept, so that nothing in the records is newer than the story.
  if (demo) clock.setBack(demoScenes[0]?.minutesAgo ?? 0);
  const support = channelNamed(SUPPORT);
  let running: RunningAuthfix | null = null;
  const workspace = demo ? demoWorkspace : exampleWorkspace;
  const slack = await startLocalSlack({
    port,
    manifest: parse(manifest),
    samples: () => samplesOf(running?.knowledge.current().guides ?? []),
    pageFolder,
    explain: async (channel, ts) => {
      if (running === null) return null;
      const { explainMessage } = await import('../explain-message.ts');
      const message = { ...slack.wireMessage(channel, ts), channel };
      return await explainMessage(message, await explaining(running, channel));
    },
    workspace,
    // Slack repeats at once, after one minute and after five; whoever writes while authfix connects does not wait so long.
    redeliveryDelaysMs: [500, 1000, 1000, 1000, 5000, 60_000],
    now: clock.now,
  });
  const explaining = async (authfix: RunningAuthfix, channel: string) => ({
    knowledge: authfix.knowledge.current(),
    product: (await authfix.readChannel(workspace.id, channel)).product,
    dataDir,
    botToken: slack.botToken,
    botUser: slack.botUserId,
    host: new URL(slack.apiUrl).host,
    now: () => new Date(clock.now()),
  });
  try {
    if (!demo) onPage(slack);
    // Loaded only now: reading all of it takes longer than opening the page.
    const { startAuthfix } = await import('../assembly.ts');
    const authfix = await startAuthfix({
      ...chosen,
      place,
      dataDir,
      knowledgeDir,
      supportChannel: support,
      botToken: slack.botToken,
      transport: { mode: 'socket', appToken: slack.appToken },
      apiUrl: slack.apiUrl,
      retentionDays,
      // The local Slack has no limits of its own, and nobody wants to wait at a desk.
      pace: { cardMs: 0, channelMs: 0, leaseMs: 6000 },
      now: () => new Date(clock.now()),
      log,
    });
    running = authfix;
    slack.offerSamples();
    const broken = demo ? await playScenes({ slack, clock, support }, demoScenes) : [];
    for (const { scene, fault } of broken)
      log.warn({ err: fault, text: scene.text }, 'a scene of the demo went another way than it is written');
    if (demo) onPage(slack);
    return {
      slack,
      authfix,
      brokenScenes: broken.length,
      stop: async () => {
        await authfix.stop();
        await slack.stop();
      },
    };
  } catch (fault) {
    await slack.stop();
    throw fault;
  }
}

function channelNamed(name: string): string {
  const channel = exampleWorkspace.channels.find((one) => one.name === name);
  if (channel === undefined) throw new Error(`the playground's workspace has no channel named ${name}`);
  return channel.id;
}

// One example of each cause, and three texts that must stay unanswered.
function samplesOf(guides: readonly Guide[]): Sample[] {
  const errors = guides.flatMap((guide) =>
    guide.causes.flatMap((cause) => {
      const text = longestOf(cause.examples);
      return text === undefined
        ? []
        : [{ group: guide.product?.name ?? guide.title, title: cause.error, text }];
    }),
  );
  const quiet = guides
    .flatMap((guide) => guide.must_not_match.slice(0, 1))
    .map((text) => ({ group: 'Stays silent', title: text.split('\n')[0]?.slice(0, 60) ?? '', text }));
  return [...errors, ...quiet];
}

// The richest example shows most of what authfix can read.
function longestOf(examples: readonly string[]): string | undefined {
  return examples.toSorted((a, b) => b.length - a.length)[0];
}

/** A day's budget of events as fast as it goes, a twentieth of them delivered twice, with kills: what was lost, and what came twice. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { openStore } from '../../src/store/store.ts';
import { shownText } from '../support/desk.ts';
import type { LoadSettings } from './load-app.ts';
import { type LoadProcess, startLoadProcess } from './load-process.ts';
import { ASKER, loadChannels, loadWorkspace, SUPPORT } from './load-workspace.ts';

export interface SoakOptions {
  readonly events: number;
  readonly settings: (slack: LocalSlack) => LoadSettings;
  readonly error: (n: number) => string;
  readonly talk: (n: number) => string;
}

export interface SoakResult {
  readonly isWhole: boolean;
  readonly summary: string;
}

// Of twenty messages one is an error; of forty errors one becomes a ticket; of twenty deliveries one comes twice.
const ERROR_EVERY = 20;
const TICKET_EVERY = 40;
const TWICE_EVERY = 20;
const KILL_EVERY_MS = 5_000;
const UNDER_WAY = 400;

/** Runs the soak and compares what was posted with what stands in the threads and in the store. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  // Slack repeats after 1 and 5 minutes; a soak has no time for that.
  const redeliveryDelaysMs = [300, 1000, 2000, 4000, 8000, 16_000];
  const slack = await startLocalSlack({ workspace: loadWorkspace, redeliveryDelaysMs });
  const settings = options.settings(slack);
  const running = await startLoadProcess(settings);
  const cards = countCards(slack);
  const startedAt = performance.now();
  const killing = killNowAndThen(running);
  const { errors, acknowledged } = await postAll(slack, options);
  const kills = await killing.stop();
  // Longer than a lease: on PostgreSQL what a killed process had in hand is taken over only then.
  await slack.settled({ quietMs: 15_000, timeoutMs: 120_000 });
  const seconds = (performance.now() - startedAt) / 1000;
  await running.end();
  const lost = errors.filter((ts) => !cards.has(ts)).length;
  const twice = [...cards.values()].filter((count) => count > 1).length;
  const tickets = await compareTickets(slack, settings, acknowledged);
  await slack.stop();
  const memory = running.memory.map((bytes) => Math.round(bytes / 2 ** 20));
  return {
    isWhole: lost === 0 && twice === 0 && tickets.lost === 0 && tickets.twice === 0,
    summary: [
      `${options.events} events in ${seconds.toFixed(0)} s (${(options.events / seconds).toFixed(0)}/s), ${kills} kills;`,
      `${errors.length} errors: ${lost} lost, ${twice} answered twice;`,
      `${acknowledged.length} tickets acknowledged: ${tickets.lost} lost, ${tickets.twice} delivered twice;`,
      `memory ${memory[0] ?? 0} - ${memory.at(-1) ?? 0} MiB, at most ${Math.max(0, ...memory)} MiB`,
    ].join(' '),
  };
}

/** How many checklists stand in each thread, by the thread's id. */
function countCards(slack: LocalSlack): Map<string, number> {
  const seen = new Set<string>();
  const cards = new Map<string, number>();
  slack.listen((event) => {
    if (event.type !== 'message' || event.message.user !== slack.botUserId) return;
    const { ts, threadTs, channel } = event.message;
    if (threadTs === undefined || seen.has(`${channel}/${ts}`)) return;
    const metadata = JSON.stringify(slack.wireMessage(channel, ts)?.['metadata'] ?? '');
    if (!metadata.includes('authfix_triage')) return;
    seen.add(`${channel}/${ts}`);
    cards.set(threadTs, (cards.get(threadTs) ?? 0) + 1);
  });
  return cards;
}

interface Posted {
  readonly errors: readonly string[];
  readonly acknowledged: readonly number[];
}

async function postAll(slack: LocalSlack, { events, error, talk }: SoakOptions): Promise<Posted> {
  const errors: string[] = [];
  const acknowledged: number[] = [];
  const escalations: Promise<void>[] = [];
  for (let n = 0; n < events; n += 1) {
    if (n % TWICE_EVERY === 0) slack.fault({ kind: 'duplicate-event', event: 'message' });
    const channel = loadChannels[n % loadChannels.length] ?? '';
    const isError = n % ERROR_EVERY === 0;
    const ts = await slack.as(ASKER).post(channel, isError ? error(n) : talk(n));
    if (isError) {
      errors.push(ts);
      if (errors.length % TICKET_EVERY === 0) {
        await Promise.all(escalations.splice(0));
        escalations.push(escalate(slack, { channel, ts }, acknowledged));
      }
    }
    if (n % UNDER_WAY === 0) await slack.settled({ quietMs: 20, timeoutMs: 10_000 }).catch(() => {});
  }
  await Promise.all(escalations);
  return { errors, acknowledged };
}

/** Somebody escalates; when a kill comes between, they give up. */
async function escalate(
  slack: LocalSlack,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  acknowledged: number[],
): Promise<void> {
  try {
    const card = await slack.waitFor('a card', () =>
      slack.thread(channel, ts).find((one) => one.user === slack.botUserId),
    );
    await slack.as(ASKER).click(card, { text: 'Escalate to support' });
    const form = await slack.waitFor('a form', () => slack.viewOf(ASKER));
    await slack.as(ASKER).submit(form);
    const done = slack.viewOf(ASKER);
    const number = /Ticket #(\d+)/.exec(shownText(done?.view))?.[1];
    if (number !== undefined) acknowledged.push(Number(number));
    if (done !== undefined) await slack.as(ASKER).close(done, { all: true });
  } catch {
    const open = slack.viewOf(ASKER);
    if (open !== undefined)
      await slack
        .as(ASKER)
        .close(open, { all: true })
        .catch(() => {});
  }
}

function killNowAndThen(running: LoadProcess) {
  let stopped = false;
  const ending = new AbortController();
  let kills = 0;
  const work = (async () => {
    while (!stopped) {
      await pause(KILL_EVERY_MS, undefined, { signal: ending.signal }).catch(() => {});
      if (stopped) break;
      await running.killAndStart();
      kills += 1;
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      ending.abort();
      await work;
      return kills;
    },
  };
}

async function compareTickets(slack: LocalSlack, { place }: LoadSettings, acknowledged: readonly number[]) {
  const store = await openStore(place);
  const stored = new Set((await store.listTickets()).map(({ number }) => number));
  await store.close();
  const shown = slack
    .messages(SUPPORT)
    .map((message) => /[Tt]icket #(\d+)/.exec(shownText(message.blocks))?.[1]);
  const twice = shown.length - new Set(shown).size;
  const lost = acknowledged.filter((number) => !stored.has(number) || !shown.includes(String(number))).length;
  return { lost, twice };
}

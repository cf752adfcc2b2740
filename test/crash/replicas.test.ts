/** Three processes on one PostgreSQL, one of them killed every few seconds: nothing is lost, nothing is done twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId, type TriageId } from '../../src/core/ids.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { INTEGRATIONS, SUPPORT } from '../support/desk.ts';
import { freshPlace, makeDatabase, runSql } from '../support/shared-database.ts';
import { eventOf, triageOf } from './marked-messages.ts';
import { type Errand, type Person, runErrand } from './replica-person.ts';
import { people, type ReplicaRun, startReplicas } from './replica-run.ts';

const place = freshPlace(await makeDatabase());
const errands: readonly Errand[] = ['paste', 'click', 'escalate', 'click'];
/** Somebody new asks this often, in ms: the whole crowd in about a quarter of a minute. */
const ARRIVAL_MS = 250;
/** So many come before they wait for a moment in which all three are up, so that a slow machine has as many kills as a fast one. */
const GROUP = 15;

let run: ReplicaRun;
let crowd: readonly Person[];
let store: Store | undefined;
const waits: { readonly from: number; to: number | null }[] = [];

beforeAll(async () => {
  run = await startReplicas(place, () => waits.some(({ to }) => to === null));
  crowd = await Promise.all(await arrive());
  await run.calm();
  await until(async () => (await countEffects('ready')) === 0);
  await run.slack.settled({ quietMs: 500, timeoutMs: 20_000 });
  store = await openStore(place);
}, 180_000);

afterAll(async () => {
  await run.end();
  await store?.close();
});

/** Has them come one after the other; what each of them goes through takes as long as it takes. */
async function arrive(): Promise<Promise<Person>[]> {
  const stories: Promise<Person>[] = [];
  for (const [n, id] of people.entries()) {
    if (n % GROUP === 0) await until(async () => run.isWhole());
    const errand = errands[n % errands.length] ?? 'paste';
    const story = runErrand(run.slack, { id, errand }, { waits: noteWait });
    // Whoever fails is heard of when all are waited for.
    story.catch(() => {});
    stories.push(story);
    await pause(ARRIVAL_MS);
  }
  return stories;
}

function noteWait(): () => void {
  const wait = { from: performance.now(), to: null as number | null };
  waits.push(wait);
  return () => {
    wait.to = performance.now();
  };
}

/** Those that wait for a day far off, such as reminders, do not count. */
async function countEffects(state: 'ready' | 'dead'): Promise<unknown> {
  const soon = Date.now() + 60_000;
  const [found] = await runSql(
    place.url,
    `select count(*)::int as count from ${place.schema}.effects where state = '${state}' and run_at < ${soon}`,
  );
  return found?.['count'];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

/** How many messages with a mark stand in each thread of some people. */
function marked(event: string, among: readonly Person[]): readonly number[] {
  const { slack } = run;
  return among.map(
    ({ thread }) => slack.thread(INTEGRATIONS, thread).filter((one) => eventOf(slack, one) === event).length,
  );
}

function those(errand: Errand): readonly Person[] {
  return crowd.filter((one) => one.errand === errand);
}

async function outcomesOf(person: Person): Promise<readonly string[] | undefined> {
  const card = run.slack
    .thread(INTEGRATIONS, person.thread)
    .find((one) => eventOf(run.slack, one) === 'authfix_triage');
  const id = card === undefined ? '' : triageOf(run.slack, card);
  const triage = await store?.findTriage(asId<TriageId>(id));
  return triage?.records.map(({ outcome }) => outcome);
}

const ones = (among: readonly unknown[]) => among.map(() => 1);

it('every paste has one card', () => {
  expect(crowd).toHaveLength(people.length);
  expect(marked('authfix_triage', crowd)).toEqual(ones(crowd));
});

it('every click has one outcome, and nobody else has any', async () => {
  const [clicked, others] = [those('click'), [...those('paste'), ...those('escalate')]];
  expect(await Promise.all(clicked.map(outcomesOf))).toEqual(clicked.map(() => ['no_change']));
  expect(await Promise.all(others.map(outcomesOf))).toEqual(others.map(() => []));
});

it('every escalation has one ticket, delivered once to the supporters and once to the asker', async () => {
  const escalated = those('escalate');
  const tickets = (await store?.listTickets()) ?? [];
  expect(tickets.map(({ requester }) => requester).toSorted()).toEqual(
    escalated.map(({ id }) => id).toSorted(),
  );
  expect(tickets.map(({ number }) => number)).toEqual(escalated.map((_, n) => n + 1));
  expect(marked('authfix_ticket', escalated)).toEqual(ones(escalated));
  const cards = run.slack.messages(SUPPORT).filter(({ threadTs }) => threadTs === undefined);
  expect(cards).toHaveLength(escalated.length);
});

it('nothing was given up', async () => {
  expect(await countEffects('dead')).toBe(0);
});

it('all three had work, and went on with what the killed ones left', () => {
  const worked = run.replicas.map(({ lives }) =>
    lives.flatMap(({ points }) => points).filter((point) => point.startsWith('store.takeInBeside:after')),
  );
  for (const points of worked) expect(points.length).toBeGreaterThan(0);
  expect(run.kills.length).toBeGreaterThan(1);
  const takeovers = run.kills.flatMap((kill) =>
    waits.flatMap(({ from, to }) => (to !== null && from <= kill && kill <= to ? [to - kill] : [])),
  );
  const longest = (Math.max(0, ...takeovers) / 1000).toFixed(1);
  process.stdout.write(
    `replicas: ${crowd.length} people, ${run.kills.length} kills, ${takeovers.length} waited across one, the longest ${longest} s\n`,
  );
  expect(takeovers.length).toBeGreaterThan(0);
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Hands, type LoopNeeds, startEffectLoop } from '../../src/flows/effect-loop.ts';
import type { CarryOut, Destination } from '../../src/flows/effect-ports.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

async function addTicket({ store }: SmallWorld, workspace = 'T1'): Promise<void> {
  const place = { workspace, channel: 'C1', thread: '1.1' };
  const diagnosis = aDiagnosis({ place });
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await store.openTriage(aTriage({ place }), diagnosis.id, []);
  await store.openTicket(aTicketDraft(triage, { workspace }), closing(triage), deliveredTo('desk'));
}

const done: CarryOut = () => Promise.resolve({ reference: 'done', url: null });
const carriers = {
  'show-card': done,
  'ask-choice': done,
  'begin-thread': done,
  say: done,
  'report-dead': done,
  introduce: done,
  'offer-guide': done,
  'tell-gaps': done,
  'tell-thread': done,
  'ask-admin': done,
  'remind-asker': done,
  'close-triage': done,
  'tell-support': done,
  'remind-target': done,
  'report-guide-fault': done,
  'point-to': done,
};

function loopOver(
  needs: SmallWorld,
  change: Partial<LoopNeeds & Hands> = {},
): LoopNeeds & { readonly taken: number[] } {
  const taken: number[] = [];
  const destination: Destination = {
    name: 'desk',
    deliver: (ticket) => {
      taken.push(ticket.number);
      return Promise.resolve({ reference: 'D', url: null });
    },
  };
  const silent = { onFailure: () => {}, onFault: () => {} };
  return {
    ...needs,
    ...silent,
    handsFor: () => Promise.resolve({ carriers, destinations: [destination], ...change }),
    restMs: 0,
    leaseMs: 30_000,
    random: () => 1,
    pollMs: 3_600_000,
    taken,
    ...change,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 1) {
    if (waited > 500) throw new Error('it did not happen within five seconds');
    await pause(10);
  }
}

test('what waits at the start is delivered at once', async () => {
  const needs = await smallWorld();
  await addTicket(needs);
  const loop = loopOver(needs);
  const running = startEffectLoop(loop);
  await until(() => loop.taken.length === 1);
  await running.stop(5000);
});

test('a sleeping loop wakes for a new ticket', async () => {
  const needs = await smallWorld();
  const loop = loopOver(needs);
  const running = startEffectLoop(loop);
  await pause(30);
  await addTicket(needs);
  await pause(30);
  expect(loop.taken).toEqual([]);
  running.wake();
  await until(() => loop.taken.length === 1);
  await running.stop(5000);
});

test('a loop that nobody wakes looks again by itself', async () => {
  const needs = await smallWorld();
  const loop = loopOver(needs, { pollMs: 10 });
  const running = startEffectLoop(loop);
  await pause(30);
  await addTicket(needs);
  await until(() => loop.taken.length === 1);
  await running.stop(5000);
});

test('stopping waits for the delivery that is under way, and nothing is delivered after it', async () => {
  const needs = await smallWorld();
  await addTicket(needs);
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow: Destination = {
    name: 'desk',
    deliver: async () => {
      begun.resolve();
      await gate.promise;
      return { reference: 'D', url: null };
    },
  };
  const loop = loopOver(needs, { destinations: [slow] });
  const running = startEffectLoop(loop);
  await begun.promise;
  let stopped = false;
  const stopping = running.stop(5000).then(() => {
    stopped = true;
  });
  await pause(20);
  expect(stopped).toBe(false);
  gate.resolve();
  await stopping;
  expect((await needs.store.deliveriesOf(1))[0]?.state).toBe('done');
  await addTicket(needs);
  running.wake();
  await pause(20);
  expect((await needs.store.deliveriesOf(2))[0]?.attempts).toBe(0);
});

test('a queue that fails is reported, and the loop goes on', async () => {
  const needs = await smallWorld();
  await addTicket(needs);
  const faults: unknown[] = [];
  let broken = true;
  const store: LoopNeeds['store'] = {
    ...needs.store,
    lease: (request) => (broken ? Promise.reject(new Error('the disk is full')) : needs.store.lease(request)),
  };
  const loop = loopOver(needs, { store, pollMs: 5, onFault: (fault) => void faults.push(fault) });
  const running = startEffectLoop(loop);
  await until(() => faults.length >= 2);
  broken = false;
  await until(() => loop.taken.length === 1);
  await running.stop(5000);
});

test('a workspace with much to do leaves room for another one', async () => {
  const needs = await smallWorld();
  for (let count = 0; count < 30; count += 1) await addTicket(needs, 'T1');
  await addTicket(needs, 'T2');
  const gate = Promise.withResolvers<void>();
  const begun: string[] = [];
  const slow: Destination = {
    name: 'desk',
    deliver: async ({ workspace }) => {
      begun.push(workspace);
      if (workspace === 'T1') await gate.promise;
      return { reference: 'D', url: null };
    },
  };
  const running = startEffectLoop(loopOver(needs, { destinations: [slow], mostPerWorkspace: 4 }));
  await until(() => begun.includes('T2'));
  expect(begun.filter((workspace) => workspace === 'T1')).toHaveLength(4);
  gate.resolve();
  await until(() => begun.length === 31);
  await running.stop(5000);
});

test('what nobody can carry out is put off and reported, and the rest goes on', async () => {
  const needs = await smallWorld();
  await addTicket(needs, 'T1');
  await addTicket(needs, 'T2');
  const failures: unknown[] = [];
  const loop = loopOver(needs, { onFailure: ({ error }) => void failures.push(error) });
  const handsFor: LoopNeeds['handsFor'] = (workspace) =>
    workspace === 'T1' ? Promise.reject(new Error('nobody is there')) : loop.handsFor(workspace);
  const running = startEffectLoop({ ...loop, handsFor });
  await until(() => loop.taken.length === 1 && failures.length === 1);
  expect(failures).toEqual([new Error('nobody is there')]);
  expect((await needs.store.deliveriesOf(1))[0]).toMatchObject({ state: 'ready', attempts: 1 });
  await running.stop(5000);
});

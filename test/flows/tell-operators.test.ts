import { expect, test } from 'vitest';
import type { GuideFault } from '../../src/flows/ports.ts';
import { tellOperators } from '../../src/flows/tell-operators.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

function fault(place: string): GuideFault {
  return { place, message: 'is wrong', earlierServes: true };
}

async function told({ store, world }: SmallWorld): Promise<readonly unknown[]> {
  const leased = await store.lease({ now: world.now(), leaseMs: 1, limit: 100 });
  return leased.map(({ effect }) => effect);
}

test('each file is told once, by its first problem and the number of the others', async () => {
  const small = await smallWorld();
  await tellOperators(small, [fault('a.yml:1:1'), fault('a.yml:2:1'), fault('b.yml:9:4')]);
  expect(await told(small)).toEqual([
    { ...fault('a.yml:1:1'), kind: 'report-guide-fault', day: '2026-03-01', more: 1 },
    { ...fault('b.yml:9:4'), kind: 'report-guide-fault', day: '2026-03-01', more: 0 },
  ]);
});

test('what was told is told again on another day only', async () => {
  const small = await smallWorld();
  const { store, world, pass } = small;
  await tellOperators(small, [fault('a.yml:1:1')]);
  const [first] = await store.lease({ now: world.now(), leaseMs: 60_000, limit: 1 });
  if (first === undefined) throw new Error('nothing was told');
  await store.finish(first, { reference: 'C1/1', url: null }, world.now());
  await tellOperators(small, [fault('a.yml:1:1')]);
  expect(await told(small)).toEqual([]);
  pass(DAY_MS);
  await tellOperators(small, [fault('a.yml:1:1')]);
  expect(await told(small)).toHaveLength(1);
});

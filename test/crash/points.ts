/** The points at which a process can be killed: before and after each await that leaves the process, by name and count. */
import { writeSync } from 'node:fs';
import type { Store } from '../../src/store/store.ts';

/** Passing this point the nth time, for example `store.openTicket:after#1`. */
export type Point = string;

export interface Points {
  pass(name: string): void;
}

/** Says each point on stdout as it is passed, and ends the process the hard way at one of them. */
export function buildPoints(killAt: Point | null): Points {
  const counts = new Map<string, number>();
  return {
    pass: (name) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      // Written at once: what a killed process has only buffered is never heard.
      writeSync(1, `point ${name}#${count}\n`);
      if (`${name}#${count}` === killAt) process.kill(process.pid, 'SIGKILL');
    },
  };
}

// What only reads, and can be read again: before and after are the same for everybody else.
const READS = new Set([
  'findTriage',
  'findDiagnosis',
  'findTicket',
  'findEffect',
  'readChannel',
  'readWorkspace',
  'hasBegun',
  'triageOfMessage',
]);
// What the clock asks for, so that its count would differ from run to run.
const UNCOUNTED = new Set([
  'lease',
  'extend',
  'depth',
  'close',
  'isAway',
  'now',
  // What happens before anybody can ask anything.
  'settle',
  'eraseBefore',
  'forget',
  'listTickets',
  'deliveriesOf',
]);

/** Puts points around everything that the flows and the worker ask of the store. */
export function aroundStore(store: Store, points: Points): Store {
  const lease: Store['lease'] = async (request) => {
    const leased = await store.lease(request);
    for (const { effect } of leased) points.pass(`store.lease:${effect.kind}`);
    return leased;
  };
  return new Proxy(
    { ...store, lease },
    {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof name !== 'string' || typeof method !== 'function' || UNCOUNTED.has(name)) return method;
        return async (...given: unknown[]) => {
          if (!READS.has(name)) points.pass(`store.${name}:before`);
          const answer: unknown = await Reflect.apply(method, target, given);
          points.pass(`store.${name}:after`);
          return answer;
        };
      },
      ownKeys: (target) => Reflect.ownKeys(target),
    },
  );
}

/** Puts points around every call of the Web API: before it is sent, and after Slack did it but before we know. */
export function aroundFetch(points: Points): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const method = /\/api\/([a-zA-Z.]+)/.exec(String(input instanceof Request ? input.url : input))?.[1];
    if (method === undefined || method === 'auth.test' || method === 'apps.connections.open')
      return await original(input, init);
    points.pass(`${method}:before`);
    const response = await original(input, init);
    points.pass(`${method}:after`);
    return response;
  };
}

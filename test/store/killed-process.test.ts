/** What is left of a process that was killed while it wrote, and what a second process on its folder is told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, openStoreForReading } from '../../src/store/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Writer {
  readonly pid: number | undefined;
  /** Numbers that it has acknowledged, so far. */
  readonly acknowledged: readonly number[];
  /** Resolves once that many are acknowledged. */
  reached(count: number): Promise<void>;
  /** Kills it the hard way and resolves when it is gone and everything it said has been heard. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL('./ticket-writer.ts', import.meta.url));

function startWriter(folder: string): Writer {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: number[] = [];
  const lines = createInterface({ input: child.stdout });
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  const errors = text(child.stderr);
  lines.on('line', (line) => acknowledged.push(Number(line)));
  async function reached(count: number): Promise<void> {
    while (acknowledged.length < count) {
      await Promise.race([once(lines, 'line'), gone]);
      const ended = child.exitCode ?? child.signalCode;
      if (ended !== null) throw new Error(`the writer ended with ${ended}: ${await errors}`);
    }
  }
  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await gone;
  }
  onTestFinished(kill);
  return { pid: child.pid, acknowledged, reached, kill };
}

it('loses nothing that was acknowledged when the process is killed while it writes', async () => {
  const folder = temporaryFolder();
  let acknowledged: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const writer = startWriter(folder);
    await writer.reached(20 + round * 7);
    await writer.kill();
    acknowledged = [...acknowledged, ...writer.acknowledged];
  }
  const store = await openStore({ folder });
  onTestFinished(() => store.close());
  const tickets = await store.listTickets();
  const numbers = tickets.map((ticket) => ticket.number);
  expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([]);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const ticket of tickets) {
    expect(await store.deliveriesOf(ticket.number)).toHaveLength(1);
  }
});

it('takes over at once what a killed process had leased, because nobody else can hold the folder', async () => {
  const folder = temporaryFolder();
  const writer = startWriter(folder);
  await writer.reached(1);
  await writer.kill();
  const store = await openStore({ folder });
  onTestFinished(() => store.close());
  const [first] = await store.lease({ now: new Date(), leaseMs: 30_000, limit: 1 });
  expect(first).toMatchObject({ key: 'deliver-ticket:1:support', attempts: 2 });
});

it('refuses a second process with its id, and lets the next one in once the first was killed', async () => {
  const folder = temporaryFolder();
  const writer = startWriter(folder);
  await writer.reached(1);
  await expect(openStore({ folder })).rejects.toMatchObject({
    name: 'StoreError',
    kind: 'in-use',
    message: `another authfix (process ${writer.pid}) is already using ${folder}; stop it or set AUTHFIX_DATA_DIR to another folder`,
  });
  const soFar = writer.acknowledged.length;
  await writer.reached(soFar + 1);
  await writer.kill();
  const store = await openStore({ folder });
  expect(readFileSync(join(folder, 'authfix.pid'), 'utf8')).toBe(`${process.pid}\n`);
  await store.close();
});

it('reads tickets while another process writes them, and after that was killed', async () => {
  const folder = temporaryFolder();
  const writer = startWriter(folder);
  await writer.reached(5);
  const beside = await openStoreForReading({ folder });
  expect((await beside.listTickets()).length).toBeGreaterThanOrEqual(5);
  expect(await beside.findTicket(1)).toMatchObject({ number: 1 });
  await beside.close();
  await writer.kill();
  const after = await openStoreForReading({ folder });
  const numbers = (await after.listTickets()).map((ticket) => ticket.number);
  expect(writer.acknowledged.filter((number) => !numbers.includes(number))).toEqual([]);
  expect(await after.deliveriesOf(1)).toMatchObject([{ destination: 'support', state: 'ready' }]);
  await after.close();
});

it('lets exactly one in when several processes start together', async () => {
  const folder = temporaryFolder();
  const writers = [startWriter(folder), startWriter(folder), startWriter(folder)];
  const started = await Promise.allSettled(writers.map((writer) => writer.reached(1)));
  const refused = started.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(2);
  for (const { reason } of refused) expect(String(reason)).toContain(`is already using ${folder}`);
});

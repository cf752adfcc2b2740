import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, test } from 'vitest';
import { ticketJsonSchema } from '../../src/commands/tickets.ts';
import { Ticket } from '../../src/core/ticket.ts';
import { openStore } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { folderWith, jsonLines, run, settings } from './recording-terminal.ts';

/** Sets the data folder to one with two tickets, the first of them delivered. */
async function twoTickets(): Promise<string> {
  const folder = folderWith();
  settings({ AUTHFIX_DATA_DIR: folder });
  const store = await openStore({ folder: join(folder, 'playground') });
  for (const integration of ['Shop connector', 'eBay UK']) {
    const diagnosis = aDiagnosis();
    await store.takeIn(anIntake(diagnosis), diagnosis.at);
    const triage = await store.openTriage(aTriage(), diagnosis.id, []);
    await store.openTicket(
      aTicketDraft(triage, { integration }),
      closing(triage),
      deliveredTo('support-channel'),
    );
  }
  const [first] = await store.lease({ now: new Date(), leaseMs: 1000, limit: 1 });
  if (first === undefined) throw new Error('a delivery should be due');
  await store.finish(first, { reference: '1.2', url: 'https://x.example/p12' }, new Date());
  await store.close();
  return folder;
}

test('list shows one line for each ticket, oldest first, with how it was delivered', async () => {
  await twoTickets();
  const { exit, out, err } = await run(['tickets', 'list']);
  expect([exit, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    '#1  open  2026-03-01T09:45:00Z  token-expired  Shop connector  support-channel: done',
    '#2  open  2026-03-01T09:45:00Z  token-expired  eBay UK  support-channel: ready',
  ]);
});

describe('show', () => {
  it.each(['1', '#1'])('tells everything about ticket %s', async (number) => {
    await twoTickets();
    const { exit, out } = await run(['tickets', 'show', number]);
    expect(exit).toBe(0);
    expect(out).toContain('Ticket #1 (open) for Example support team');
    expect(out).toContain('Delivery     support-channel: done at https://x.example/p12, 1 attempt');
  });

  it('--json writes the ticket as published', async () => {
    await twoTickets();
    const { out } = await run(['tickets', 'show', '2', '--json']);
    const written: unknown = JSON.parse(out);
    expect(Ticket.parse(written)).toMatchObject({ number: 2, integration: 'eBay UK' });
  });

  it('of a ticket that does not exist exits 1', async () => {
    await twoTickets();
    expect(await run(['tickets', 'show', '3'])).toEqual({ exit: 1, out: '', err: 'There is no ticket 3.' });
  });

  it.each(['two', '1.5', '#', '-1'])(
    'of %s is wrong use, also before there is any ticket',
    async (number) => {
      settings({ AUTHFIX_DATA_DIR: folderWith() });
      const { exit, out } = await run(['tickets', 'show', '--', number]);
      expect([exit, out]).toEqual([2, '']);
    },
  );
});

test('export writes every ticket as one JSON line', async () => {
  await twoTickets();
  const { exit, out } = await run(['tickets', 'export']);
  expect(exit).toBe(0);
  expect(jsonLines(out).map((line) => Ticket.parse(line).number)).toEqual([1, 2]);
});

describe('before the first ticket', () => {
  it.each([[['list']], [['show', '1']], [['export']]])(
    '%s says that there is no database yet and exits 1',
    async (args) => {
      const folder = folderWith();
      settings({ AUTHFIX_DATA_DIR: folder });
      const { exit, out, err } = await run(['tickets', ...args]);
      expect([exit, out]).toEqual([1, '']);
      expect(err).toContain(folder);
    },
  );

  it('an empty database has an empty list, which is well', async () => {
    const folder = folderWith();
    settings({ AUTHFIX_DATA_DIR: folder });
    await (await openStore({ folder: join(folder, 'playground') })).close();
    expect(await run(['tickets', 'list'])).toEqual({ exit: 0, out: '', err: 'There are no tickets yet.' });
    expect(await run(['tickets', 'export'])).toEqual({ exit: 0, out: '', err: '' });
  });
});

test('a damaged ticket is told in a sentence', async () => {
  const folder = await twoTickets();
  const raw = new DatabaseSync(join(folder, 'playground', 'authfix.sqlite'));
  raw.exec(`update tickets set body = '{"number":1}' where number = 1`);
  raw.close();
  const { exit, err } = await run(['tickets', 'list']);
  expect(exit).toBe(1);
  expect(err).toMatch(/tickets/);
});

test('docs/ticket.schema.json is the schema that "authfix tickets schema" writes', async () => {
  settings();
  const { exit, out } = await run(['tickets', 'schema']);
  expect(exit).toBe(0);
  const published = readFileSync(new URL('../../docs/ticket.schema.json', import.meta.url), 'utf8');
  expect(published, 'npm run -s authfix -- tickets schema > docs/ticket.schema.json').toBe(`${out}\n`);
  expect(ticketJsonSchema()).toBe(out);
});

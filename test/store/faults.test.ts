/** What the operator is told when the store cannot be opened or holds something that it should not. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openStore, openStoreForReading } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function folderWithTicket(): Promise<{ folder: string; triage: ReturnType<typeof aTriage> }> {
  const folder = temporaryFolder();
  const store = await openStore({ folder });
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await store.openTriage(aTriage(), diagnosis.id, []);
  await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
  await store.close();
  return { folder, triage };
}

function change(folder: string, sql: string): void {
  const raw = new DatabaseSync(join(folder, 'authfix.sqlite'));
  raw.exec(sql);
  raw.close();
}

describe('the folder', () => {
  it('is created with everything above it when it is missing', async () => {
    const folder = join(temporaryFolder(), 'deep', 'down');
    await (await openStore({ folder })).close();
    expect(readFileSync(join(folder, 'authfix.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('is refused when a file is in its place', async () => {
    const folder = join(temporaryFolder(), 'data');
    writeFileSync(folder, 'a file');
    const opening = openStore({ folder });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'unusable-folder' });
    await expect(opening).rejects.toThrow(
      /The data folder .*data cannot be created \(EEXIST.*AUTHFIX_DATA_DIR/,
    );
  });

  it.each(['authfix.sqlite', 'authfix.lock', 'authfix.pid'])(
    'is refused when %s cannot be written in it',
    async (name) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, name));
      const opening = openStore({ folder });
      await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'unusable-folder' });
      await expect(opening).rejects.toThrow(/write access.*AUTHFIX_DATA_DIR to another folder/);
    },
  );

  it('is free again after every refusal', async () => {
    const { folder } = await folderWithTicket();
    change(folder, 'insert into schema_versions values (99)');
    await expect(openStore({ folder })).rejects.toMatchObject({ kind: 'newer' });
    change(folder, 'delete from schema_versions where version = 99');
    await (await openStore({ folder })).close();
  });

  it('is kept from a second store in the same process too', async () => {
    const folder = temporaryFolder();
    const store = await openStore({ folder });
    const second = openStore({ folder });
    await expect(second).rejects.toThrow(`process ${process.pid}`);
    await expect(second).rejects.toMatchObject({ kind: 'in-use' });
    await store.close();
  });
});

describe('the database', () => {
  it('is refused when a newer authfix wrote it, and left as it was', async () => {
    const { folder } = await folderWithTicket();
    change(folder, 'insert into schema_versions values (99)');
    await expect(openStore({ folder })).rejects.toThrow(
      /was written by a newer authfix \(version 99 of the tables; this program knows \d+\)/,
    );
    await expect(openStoreForReading({ folder })).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'newer',
    });
  });

  it('is refused when the file is something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'authfix.sqlite'), 'these are my shopping lists\n'.repeat(200));
    const opening = openStore({ folder });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
    await expect(opening).rejects.toThrow('authfix.sqlite is damaged or is not an authfix database');
    await expect(openStoreForReading({ folder })).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is refused when its end is cut off', async () => {
    const { folder } = await folderWithTicket();
    truncateSync(join(folder, 'authfix.sqlite'), 6000);
    await expect(openStore({ folder })).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
  });

  it('is refused when a page in the middle is overwritten', async () => {
    const { folder } = await folderWithTicket();
    const file = join(folder, 'authfix.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8192, 12_288);
    writeFileSync(file, bytes);
    await expect(openStore({ folder })).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
  });

  it('names the row of a triage that cannot be read', async () => {
    const { folder, triage } = await folderWithTicket();
    change(folder, `update triages set body = '{"id":1}'`);
    const store = await openStore({ folder });
    const finding = store.findTriage(triage.id);
    await expect(finding).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
    await expect(finding).rejects.toThrow(`Row ${triage.id} of table triages in ${folder}`);
    await store.close();
  });

  it('names the row of a ticket, a diagnosis and a delivery that cannot be read', async () => {
    const { folder } = await folderWithTicket();
    change(folder, `update tickets set body = '{'; update effects set receipt = '[]'`);
    change(folder, `update diagnoses set body = 'null'`);
    const diagnosis = aDiagnosis();
    change(folder, `update diagnoses set id = '${diagnosis.id}'`);
    const store = await openStore({ folder });
    await expect(store.findTicket(1)).rejects.toThrow('Row 1 of table tickets');
    await expect(store.listTickets()).rejects.toThrow('it is not JSON');
    await expect(store.deliveriesOf(1)).rejects.toThrow(/Row \S+ of table effects/);
    await expect(store.findDiagnosis(diagnosis.id)).rejects.toThrow(`Row ${diagnosis.id} of table diagnoses`);
    await store.close();
  });

  it('says that the disk is full, keeps what was there, and goes on when there is room again', async () => {
    const { folder } = await folderWithTicket();
    const database = openEmbedded(folder);
    const { db } = database;
    const claim = { workspace: 'T1', channel: 'C1', purpose: 'diagnose', at: 0 };
    const large = 'x'.repeat(100_000);
    // A limit on pages is answered exactly as a full disk is; 1 is raised to the present size.
    await sql`pragma max_page_count = 1`.execute(db);
    const writing = db.transaction().execute(async (trx) => {
      await trx
        .insertInto('claims')
        .values({ ...claim, message: 'small' })
        .execute();
      await trx
        .insertInto('claims')
        .values({ ...claim, message: large })
        .execute();
    });
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', kind: 'full' });
    await expect(writing).rejects.toThrow(/The disk that holds .*authfix.sqlite is full/);
    expect(await db.selectFrom('claims').select('message').execute()).toEqual([]);
    await sql`pragma max_page_count = 1000000`.execute(db);
    await db
      .insertInto('claims')
      .values({ ...claim, message: large })
      .execute();
    await database.close();
    const store = await openStore({ folder });
    expect(await store.listTickets()).toHaveLength(1);
    await store.close();
  });
});

describe('reading without a running authfix', () => {
  it('finds what was written', async () => {
    const { folder } = await folderWithTicket();
    const reader = await openStoreForReading({ folder });
    expect(await reader.listTickets()).toMatchObject([{ number: 1 }]);
    await reader.close();
  });

  it('says so when there is no database yet, and makes none', async () => {
    const folder = temporaryFolder();
    const opening = openStoreForReading({ folder });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'missing' });
    await expect(opening).rejects.toThrow(`There is no authfix database in ${folder} yet`);
    writeFileSync(join(folder, 'authfix.sqlite'), '');
    await expect(openStoreForReading({ folder })).rejects.toMatchObject({ kind: 'missing' });
  });

  it('asks for one start of this program when an older one wrote the tables', async () => {
    const { folder } = await folderWithTicket();
    change(folder, 'delete from schema_versions');
    await expect(openStoreForReading({ folder })).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'older',
    });
  });
});

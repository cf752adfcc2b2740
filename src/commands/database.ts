/** `authfix database`: where the records are kept, and how they get from the embedded database to a shared one. */
import type { Command } from 'commander';
import { dataFolder, readConfig, storePlace } from '../config.ts';
import { readWrittenKey } from '../redaction/key-file.ts';
import { moveStore } from '../store/moving.ts';
import { nameOfPlace } from '../store/place.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';
import { UsageError } from './terminal.ts';

/** Adds the command and its sub-command to the program. */
export function addDatabaseCommand(program: Command, run: Run): void {
  program
    .command('database')
    .description('what concerns the database as a whole')
    .command('move')
    .description(
      'copy everything from the embedded database of AUTHFIX_DATA_DIR into the empty PostgreSQL of DATABASE_URL; stop authfix first',
    )
    .action(() => move(run));
}

async function move(run: Run): Promise<void> {
  const config = readConfig();
  const from = { folder: dataFolder(config) };
  const to = storePlace(config);
  if (!('url' in to))
    throw new UsageError(
      'DATABASE_URL is missing: set it to the database to move to, for example postgres://USER:PASSWORD@HOST:5432/DATABASE',
    );
  try {
    const moved = await moveStore({ from, to, key: readWrittenKey(from.folder) });
    for (const [table, rows] of moved) run.terminal.out(`${table}: ${rows}`);
    run.terminal.err(
      `Everything of ${from.folder} is now in ${nameOfPlace(to)}. Start authfix with this DATABASE_URL from now on, and keep the folder as a backup: nothing in it is used any more.`,
    );
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
  }
}

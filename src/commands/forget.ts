/** `authfix forget`: erases one person's words and name on request. */
import type { Command } from 'commander';
import { readConfig, storePlace } from '../config.ts';
import { asId, type UserId } from '../core/ids.ts';
import { openStoreForErasing } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';
import { UsageError } from './terminal.ts';

/** Adds the command to the program. */
export function addForgetCommand(program: Command, run: Run): void {
  program
    .command('forget')
    .description(
      'erase what a person wrote, and their name, from triages and tickets; also while authfix runs',
    )
    .requiredOption('--user <id>', "the person's member id in Slack, for example U0123456789")
    .action(({ user }: { readonly user: string }) => forget(run, user));
}

async function forget(run: Run, user: string): Promise<void> {
  if (!/^[UW][A-Z0-9]{2,}$/.test(user))
    throw new UsageError(
      `"${user}" is no member id; right would be, for example, U0123456789 (profile, "Copy member ID")`,
    );
  try {
    const store = await openStoreForErasing(storePlace(readConfig()));
    const erased = await store.forget(asId<UserId>(user)).finally(() => store.close());
    run.terminal.out(
      `Erased ${user} from ${erased.triages} triages, ${erased.tickets} tickets and ${erased.reports} reports. Messages in Slack stay until they are deleted there.`,
    );
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
  }
}

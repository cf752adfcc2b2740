/** `authfix tickets reconcile`: compares the records with what stands in Slack, and has what is missing done again. */
import { WebClient } from '@slack/web-api';
import type { Command } from 'commander';
import { readConfig, storePlace } from '../config.ts';
import type { Receipt } from '../flows/effect-ports.ts';
import { type Difference, reconcile } from '../flows/reconcile.ts';
import { lookAt } from '../slack/sight.ts';
import { openStoreForReconciling } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';

/** Adds the sub-command to `tickets`. */
export function addReconcileCommand(tickets: Command, run: Run): void {
  tickets
    .command('reconcile')
    .description('compare tickets and cards with what stands in Slack; also while authfix runs')
    .option('--repair', 'have what was given up or has vanished done again by the running authfix')
    .action((options: { readonly repair?: boolean }) => runReconcile(run, options.repair === true));
}

async function runReconcile(run: Run, repair: boolean): Promise<void> {
  const config = readConfig();
  if (config.slack.mode === 'playground') {
    run.terminal.err(
      'There is no Slack to compare with: set SLACK_BOT_TOKEN and its fellows as for npm start.',
    );
    run.exit = 1;
    return;
  }
  const { access, apiUrl } = config.slack;
  const clientWith = (token: string) => new WebClient(token, apiUrl === null ? {} : { slackApiUrl: apiUrl });
  try {
    const store = await openStoreForReconciling(storePlace(config));
    const tokenOf = async (workspace: string) => {
      if (access.kind === 'token') return access.botToken;
      return (await store.installations(access.tokenKeys).findInstallation(workspace))?.botToken ?? null;
    };
    const look = async (receipt: Receipt, workspace: string) => {
      const token = await tokenOf(workspace);
      return token === null ? 'unknown' : await lookAt(clientWith(token), receipt);
    };
    const differences = await reconcile({ store, look }, repair).finally(() => store.close());
    tell(run, differences);
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
  }
}

function tell(run: Run, differences: readonly Difference[]): void {
  for (const { key, what, detail, repaired } of differences)
    run.terminal.out(`${key}  ${what}  ${detail}${repaired ? '  (will be done again)' : ''}`);
  const open = differences.filter(({ repaired }) => !repaired).length;
  if (differences.length === 0) run.terminal.out('Records and Slack agree.');
  else if (open > 0)
    run.terminal.err(`${open} differences are left; --repair has them done again where it can.`);
  run.exit = open > 0 ? 1 : 0;
}

/** `authfix manifest`: prints the Slack app's manifest for Socket Mode or HTTP, ready to be pasted into Slack. */
import type { Command } from 'commander';
import { manifestFor } from '../app-manifest.ts';
import type { Run } from './command-line.ts';
import { UsageError } from './terminal.ts';

interface ManifestOptions {
  readonly socket?: boolean;
  readonly http?: string;
  readonly install?: string;
}

/** Adds the command to the program. */
export function addManifestCommand(program: Command, run: Run): void {
  program
    .command('manifest')
    .description('print the manifest of the Slack app, for api.slack.com/apps, "From a manifest"')
    .option('--socket', 'for Socket Mode; this is what is printed unless told')
    .option(
      '--http <url>',
      'for HTTP: the public address of authfix, for example https://authfix.example.com',
    )
    .option('--install <url>', 'also let other workspaces install it at this public address')
    .action((options: ManifestOptions) => printManifest(run, options));
}

async function printManifest(run: Run, { socket, http, install }: ManifestOptions): Promise<void> {
  if (socket === true && http !== undefined)
    throw new UsageError('--socket and --http are two ways; Slack takes one of them');
  for (const address of [http, install]) if (address !== undefined) refuseNoAddress(address);
  run.terminal.out((await manifestFor({ http: http ?? null, install: install ?? null })).trimEnd());
}

// Slack itself takes nothing else: its requests are encrypted, and a path of our own follows the host.
function refuseNoAddress(address: string): void {
  const isHost = URL.canParse(address) && /^https:\/\/[^/?#]+\/?$/.test(address);
  if (!isHost)
    throw new UsageError(
      `"${address}" is no public address; right would be, for example, https://authfix.example.com`,
    );
}

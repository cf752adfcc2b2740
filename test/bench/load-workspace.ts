/** A workspace with many channels, so that no channel's pace is what is measured. */
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import type { WorkspaceSeed } from '../../src/playground/seed.ts';

export const ASKER = 'U0ASKER01';
export const SUPPORT = 'C0SUPPORT';
const CHANNELS = 200;

/** The ids of the channels that load is spread over. */
export const loadChannels: readonly string[] = Array.from(
  { length: CHANNELS },
  (_, n) => `C0LOAD${1000 + n}`,
);

export const loadWorkspace: WorkspaceSeed = {
  ...exampleWorkspace,
  channels: [
    ...exampleWorkspace.channels,
    ...loadChannels.map((id) => ({
      id,
      name: id.toLowerCase(),
      kind: 'public' as const,
      purpose: 'load',
      members: [ASKER, exampleWorkspace.bot.userId],
    })),
  ],
};

/** An error that authfix answers at once, told apart by its number. */
export function anError(n: number): string {
  return `our Tines story ${n} gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action`;
}

/** Talk that nobody should answer. */
export function someTalk(n: number): string {
  return `pallet ${n} is on its way, lunch at twelve?`;
}

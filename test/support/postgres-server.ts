/** A real PostgreSQL of the tests' own: in a temporary folder, on a port that the system chose, gone with the process that started it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Account, findBinaries, handOver, serverAccount } from './postgres-binaries.ts';

export interface PostgresServer {
  /** Address of its first database, with the password of an all-powerful user. */
  readonly url: string;
  /** Ends the server: after its clients' running statements were cancelled (fast), or at once like a crash (immediate). */
  halt(how: 'fast' | 'immediate'): Promise<void>;
  /** Starts a halted server again on the same port and data. */
  resume(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly folder: string;
  readonly binaries: string;
  readonly account: Account;
}

/** Makes a cluster and starts its server; throws when no PostgreSQL runs on this machine, and says what to install. */
export async function startPostgres(): Promise<PostgresServer> {
  const password = randomBytes(12).toString('hex');
  const cluster = makeCluster(password);
  const port = await freePort();
  let running = await startServer(cluster, port);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    halt: (how) => end(running, how === 'fast' ? 'INT' : 'QUIT'),
    async resume() {
      running = await startServer(cluster, port);
    },
    stop: () => end(running, null),
  };
}

function makeCluster(password: string): Cluster {
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), 'authfix-postgres-'));
  try {
    const secret = join(folder, 'password');
    writeFileSync(secret, password);
    handOver(folder, account);
    const binaries = findBinaries(folder, account);
    initialise({ folder, binaries, account }, secret);
    return { folder, binaries, account };
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true });
    throw fault;
  }
}

function initialise({ folder, binaries, account }: Cluster, secret: string): void {
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
  const options = [...access, '--no-sync', '--encoding=UTF8', '--locale=C', '-D', join(folder, 'data')];
  execFileSync(join(binaries, 'initdb'), options, { cwd: folder, env: {}, stdio: 'pipe', ...account });
}

/** Nothing is written through to the disk: what is committed has to outlive a crash of the server, not of the machine. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=32MB',
  'lc_messages=C',
];

/**
 * The shell between us and the server ends it when we say how, or when we are gone, however that came about; in the second case the data goes too.
 * Its arguments are the folder, then the command.
 */
const GUARD = `
  folder=$1; shift
  "$@" </dev/null & server=$!
  read how || true
  kill -"\${how:-QUIT}" $server; wait $server
  [ -n "$how" ] || rm -rf "$folder"
`;

async function startServer({ folder, binaries, account }: Cluster, port: number): Promise<ChildProcess> {
  const settings = [...SETTINGS, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const command = [join(binaries, 'postgres'), '-D', join(folder, 'data'), ...settings];
  const child = spawn('/bin/sh', ['-c', GUARD, 'guard', folder, ...command], {
    cwd: folder,
    env: {},
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl+C in the terminal is for us, not for the server.
    detached: true,
    ...account,
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stderr });
  for await (const line of lines) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      child.stderr.resume();
      return child;
    }
    // Whoever asks too early is turned away with a FATAL of his own.
    if (line.includes('FATAL') && !line.includes('the database system is')) break;
  }
  await end(child, null);
  throw new Error(`PostgreSQL of ${binaries} did not start:\n${said.join('\n')}`);
}

async function end(child: ChildProcess, signal: 'INT' | 'QUIT' | null): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end(signal === null ? '' : `${signal}\n`);
  await gone;
}

// PostgreSQL takes no port 0. Between this answer and its start nobody else asks for this port, as good as always.
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

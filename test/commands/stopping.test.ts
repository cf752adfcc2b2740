/** How the real process ends when a supervisor asks it to: what is running is finished, it says where it stands, and its word is 0. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { openStore } from '../../src/store/store.ts';
import { oneGuide } from '../crash/one-guide.ts';
import { ADA, INTEGRATIONS, SUPPORT, shownText } from '../support/desk.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

interface Around {
  readonly slack: LocalSlack;
  readonly folder: string;
}

interface Started {
  readonly child: ChildProcess;
  /** Everything that it wrote so far, on both streams. */
  said(): string;
}

async function openSlack(): Promise<Around> {
  const manifest: unknown = parse(readFileSync(join(ROOT, 'app-manifest.yml'), 'utf8'));
  const slack = await startLocalSlack({ manifest });
  const folder = mkdtempSync(join(tmpdir(), 'authfix-stopping-'));
  oneGuide(folder);
  onTestFinished(async () => {
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { slack, folder };
}

/** Starts what `npm start` starts. */
async function start({ slack, folder }: Around): Promise<Started> {
  const child = spawn(process.execPath, ['src/main.ts', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      AUTHFIX_SUPPORT_CHANNEL: SUPPORT,
      AUTHFIX_DATA_DIR: join(folder, 'data'),
      AUTHFIX_KNOWLEDGE_DIR: join(folder, 'knowledge'),
      DATABASE_URL: '',
      LOG_LEVEL: 'info',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
  onTestFinished(() => void child.kill('SIGKILL'));
  await slack.waitFor('a connected authfix', () => said.includes('authfix is connected'), {
    timeoutMs: 60_000,
  });
  return { child, said: () => said };
}

async function stop(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await gone;
  return code;
}

test('an idle authfix ends with 0', async () => {
  const { child, said } = await start(await openSlack());
  expect(await stop(child)).toBe(0);
  expect(said()).toContain('"signal":"SIGTERM"');
  expect(said()).toContain('"msg":"stopped"');
}, 90_000);

test('a card that is being posted is finished first, and nothing is left', async () => {
  const around = await openSlack();
  const { slack } = around;
  const { child, said } = await start(around);
  slack.fault({ kind: 'slow', method: 'chat.postMessage', delayMs: 2000 });
  const ts = await slack.as(ADA).post(INTEGRATIONS, TINES);
  await slack.waitFor('a post under way', () => slack.calls('chat.postMessage')[0], { timeoutMs: 20_000 });
  expect(await stop(child)).toBe(0);
  expect(said()).toContain('"msg":"stopped"');
  expect(said()).not.toContain('stopped before everything was carried out');
  const store = await openStore({ folder: join(around.folder, 'data') });
  expect(await store.depth(new Date())).toMatchObject({ dead: 0, dueSince: null });
  await store.close();
  expect(shownText(slack.thread(INTEGRATIONS, ts)[1]?.blocks)).toContain('Step 1 of');
}, 90_000);

test('a call that hangs is waited for and then left to the next start, which posts the card once', async () => {
  const around = await openSlack();
  const { slack } = around;
  const { child, said } = await start(around);
  slack.fault({ kind: 'hang', method: 'chat.postMessage' });
  const ts = await slack.as(ADA).post(INTEGRATIONS, TINES);
  await slack.waitFor('a post under way', () => slack.calls('chat.postMessage')[0], { timeoutMs: 20_000 });
  expect(await stop(child)).toBe(0);
  expect(said()).toContain('"msg":"stopped"');
  expect(slack.thread(INTEGRATIONS, ts)).toHaveLength(1);
  const { child: next } = await start(around);
  await slack.waitFor('the card', () => slack.thread(INTEGRATIONS, ts).length > 1, { timeoutMs: 20_000 });
  expect(await stop(next)).toBe(0);
  expect(slack.thread(INTEGRATIONS, ts)).toHaveLength(2);
}, 150_000);

/** Runs until it is stopped with this start, stops it when it says that it runs, and answers how it ended. */
async function stoppedAtOnce(start: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const program = `
    import { writeSync } from 'node:fs';
    import { pino } from 'pino';
    import { runUntilStopped } from './src/commands/running-process.ts';
    // As a connection does, it keeps the process from ending by itself.
    setInterval(() => {}, 1000);
    await runUntilStopped({ log: pino(), start: ${start} });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const gone = once(child, 'exit');
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') child.kill('SIGTERM');
    said += String(chunk);
  });
  const [code] = await gone;
  return { code, said };
}

test('a stop in the very moment in which it says that it runs is heard', async () => {
  const { code, said } = await stoppedAtOnce(`async () => {
    writeSync(1, 'it runs');
    for (const until = Date.now() + 500; Date.now() < until; );
    return async () => void writeSync(1, 'it has ended');
  }`);
  expect(said).toContain('it has ended');
  expect(code).toBe(0);
});

test('a stop while it still starts ends it at once', async () => {
  const { code } = await stoppedAtOnce(`() => {
    writeSync(1, 'it starts');
    return new Promise(() => {});
  }`);
  expect(code).toBe(143);
});

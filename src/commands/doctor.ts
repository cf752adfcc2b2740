/** `authfix doctor`: checks settings, tokens, scopes, channel, database and knowledge, and says what to do about each. */
import { WebClient } from '@slack/web-api';
import type { Command } from 'commander';
import { wantedScopes } from '../app-manifest.ts';
import { type Access, type Config, readConfig, storePlace } from '../config.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { nameOfPlace } from '../store/place.ts';
import { openStoreForReading, openStoreForReconciling } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';

/** One thing that was looked at. `todo` says what to do when it is not well. */
interface Finding {
  readonly what: string;
  readonly well: boolean;
  readonly detail: string;
}

/** Adds the command to the program. */
export function addDoctorCommand(program: Command, run: Run): void {
  program
    .command('doctor')
    .description(
      'check settings, tokens, scopes, channel, database and knowledge; exits 1 when something needs doing',
    )
    .action(() => runDoctor(run));
}

async function runDoctor(run: Run): Promise<void> {
  const config = readConfig();
  const findings = [
    settingsFinding(config),
    ...(await knowledgeFindings(config)),
    await databaseFinding(config),
    ...(await slackFindings(config)),
  ];
  for (const { what, well, detail } of findings)
    run.terminal.out(`${well ? 'ok  ' : 'TODO'} ${what.padEnd(10)} ${detail}`);
  run.exit = findings.every((finding) => finding.well) ? 0 : 1;
}

function settingsFinding(config: Config): Finding {
  const mode = {
    playground: 'no Slack settings: npm start opens the playground',
    socket: 'Socket Mode',
    http: 'HTTP with signed requests',
  }[config.slack.mode];
  return { what: 'settings', well: true, detail: mode };
}

async function knowledgeFindings({ knowledgeDir }: Config): Promise<Finding[]> {
  const { guides, problems } = await loadKnowledge(knowledgeDir);
  const broken = problems.map((problem) => ({
    what: 'knowledge',
    well: false,
    detail: formatProblem(problem),
  }));
  if (guides.length === 0)
    return [
      {
        what: 'knowledge',
        well: false,
        detail: `no sound guide in ${knowledgeDir}: set AUTHFIX_KNOWLEDGE_DIR`,
      },
      ...broken,
    ];
  return [{ what: 'knowledge', well: true, detail: `${guides.length} guides in ${knowledgeDir}` }, ...broken];
}

async function databaseFinding(config: Config): Promise<Finding> {
  const place = storePlace(config);
  try {
    const store = await openStoreForReading(place);
    const tickets = await store.listTickets();
    await store.close();
    return { what: 'database', well: true, detail: `${tickets.length} tickets in ${nameOfPlace(place)}` };
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    // Before the first start there is nothing to read, and nothing wrong with that.
    return { what: 'database', well: fault.kind === 'missing', detail: fault.message };
  }
}

async function slackFindings(config: Config): Promise<Finding[]> {
  const { slack } = config;
  if (slack.mode === 'playground') return [];
  const app =
    slack.mode === 'socket'
      ? [(await asked('app token', async () => connect(slack.appToken, slack.apiUrl))).finding]
      : [];
  const { access } = slack;
  if (access.kind === 'oauth') return [...app, ...(await installedFindings(config, access, slack.apiUrl))];
  const [token, ...others] = await tokenFindings('bot token', access.botToken, slack.apiUrl);
  if (token === undefined || !token.well) return token === undefined ? [] : [token];
  return [token, ...others, ...app, ...(await channelFindings(config, access.botToken, slack.apiUrl))];
}

async function tokenFindings(what: string, botToken: string, apiUrl: string | null): Promise<Finding[]> {
  const { finding, scopes } = await asked(what, async () => {
    const answer = await clientOf(botToken, apiUrl).auth.test();
    return {
      detail: `${answer.user ?? 'the bot'} in ${answer.team ?? 'the workspace'}`,
      scopes: answer.response_metadata?.scopes ?? null,
    };
  });
  return finding.well ? [finding, scopesFinding(await wantedScopes(), scopes)] : [finding];
}

async function channelFindings(
  { supportChannel }: Config,
  botToken: string,
  apiUrl: string | null,
): Promise<Finding[]> {
  if (supportChannel === null) return [];
  const client = clientOf(botToken, apiUrl);
  return [(await asked('channel', async () => readChannel(client, supportChannel))).finding];
}

type OAuth = Extract<Access, { readonly kind: 'oauth' }>;

// Each workspace by its own token; one whose tokens cannot be read says why.
async function installedFindings(
  config: Config,
  { tokenKeys }: OAuth,
  apiUrl: string | null,
): Promise<Finding[]> {
  try {
    const store = await openStoreForReconciling(storePlace(config));
    const installations = store.installations(tokenKeys);
    const findings: Finding[] = [];
    for (const workspace of await installations.listInstallations()) {
      const found = await installations.findInstallation(workspace);
      if (found !== null) findings.push(...(await tokenFindings(workspace, found.botToken, apiUrl)));
    }
    await store.close();
    if (findings.length > 0) return findings;
    return [
      { what: 'workspaces', well: true, detail: 'none has installed authfix yet; begin at /slack/install' },
    ];
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    return [{ what: 'workspaces', well: fault.kind === 'missing', detail: fault.message }];
  }
}

function clientOf(botToken: string, apiUrl: string | null): WebClient {
  return new WebClient(botToken, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    timeout: 10_000,
    retryConfig: { retries: 0 },
  });
}

interface Asked {
  readonly finding: Finding;
  readonly scopes: readonly string[] | null;
}

async function asked(
  what: string,
  ask: () => Promise<{ readonly detail: string; readonly scopes?: readonly string[] | null }>,
): Promise<Asked> {
  try {
    const { detail, scopes } = await ask();
    return { finding: { what, well: true, detail }, scopes: scopes ?? null };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return { finding: { what, well: false, detail: adviceFor(what, fault.message) }, scopes: null };
  }
}

function adviceFor(what: string, message: string): string {
  const advice: Readonly<Record<string, string>> = {
    'bot token':
      'copy SLACK_BOT_TOKEN (xoxb-...) anew from "OAuth & Permissions" and see that the app is installed',
    'app token':
      'copy SLACK_APP_TOKEN (xapp-...) anew from "Basic Information"; it needs the scope connections:write',
    channel: 'set AUTHFIX_SUPPORT_CHANNEL to a channel id and invite @authfix there',
  };
  return `${message}: ${advice[what] ?? 'let an admin of that workspace install authfix again, at /slack/install'}`;
}

async function connect(appToken: string, apiUrl: string | null) {
  await new WebClient(appToken, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
  }).apps.connections.open();
  return { detail: 'Socket Mode can be opened' };
}

// Reading one message needs what the worker needs, and no scope beyond the manifest's.
async function readChannel(client: WebClient, channel: string) {
  await client.conversations.history({ channel, limit: 1 });
  return { detail: `${channel} can be read and posted to` };
}

function scopesFinding(wanted: readonly string[], granted: readonly string[] | null): Finding {
  if (granted === null || granted.length === 0)
    return { what: 'scopes', well: true, detail: 'Slack did not say which scopes are granted' };
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { what: 'scopes', well: true, detail: 'all granted' };
  return {
    what: 'scopes',
    well: false,
    detail: `missing ${missing.join(', ')}: import app-manifest.yml again and reinstall the app`,
  };
}

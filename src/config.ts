/** The settings, read once from the environment; the only file that reads it. Reports everything that is wrong at once. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readWeekly, type Weekly } from './core/weekly.ts';
import { LANGUAGES, type Language } from './slack/views/wording/language.ts';
import type { StorePlace } from './store/place.ts';

/** How authfix reaches Slack. `playground` when no Slack setting is given at all. */
export type SlackMode =
  | { readonly mode: 'playground' }
  | {
      readonly mode: 'socket';
      readonly access: Access;
      readonly appToken: string;
      readonly apiUrl: string | null;
    }
  | {
      readonly mode: 'http';
      readonly access: Access;
      readonly signingSecret: string;
      readonly apiUrl: string | null;
    };

/** Which workspaces: the one that a bot token is for, or those that install the app. */
export type Access =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      /** Seal the tokens of workspaces, the newest first. */
      readonly tokenKeys: readonly [Uint8Array, ...Uint8Array[]];
    };

export interface Config {
  readonly slack: SlackMode;
  /** Null when unset: then the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** Where drafts of guides go for review. */
  readonly draftsDir: string;
  /** Channel id that receives tickets; null in the playground, which has its own, and with OAuth, where each workspace chooses. */
  readonly supportChannel: string | null;
  /** Days after which what people wrote is erased from closed triages and tickets. */
  readonly retentionDays: number;
  /** Hours after which whoever left a triage alone is reminded, once; 0 for never. */
  readonly remindHours: number;
  /** Days after which a triage that was left alone is closed; 0 for never. */
  readonly closeDays: number;
  /** When supporters hear each week of what no guide answered; null for never. */
  readonly digest: Weekly | null;
  /** The emoji, without colons, by which people ask for a fix of a message; null for none. */
  readonly reaction: string | null;
  /** What authfix speaks with people. */
  readonly language: Language;
  readonly host: string;
  /** Null when unset: the playground prefers 4400, HTTP mode 3000. */
  readonly port: number | null;
  readonly logLevel: LogLevel;
}

export type LogLevel = z.infer<typeof LogLevel>;

/** Something about the settings is wrong; `problems` has one sentence for each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`authfix cannot start with these settings:\n${problems.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

// "debug" and "trace" are missing on purpose: at those levels Slack's own packages print message texts.
const LogLevel = z.enum(['info', 'warn', 'error', 'fatal', 'silent'], {
  error:
    'must be info, warn, error, fatal or silent; "debug" and "trace" are refused because they would print message texts',
});

const Environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(
      /^xoxb-/,
      'must be a bot token, which begins with xoxb- (OAuth & Permissions page of the Slack app)',
    )
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(
      /^xapp-/,
      'must be an app-level token, which begins with xapp- (Basic Information page, scope connections:write)',
    )
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'must be the 32 hexadecimal digits of the Basic Information page')
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(
      /^\d+\.\d+$/,
      'must be the Client ID of the Basic Information page, such as 1234567890.1234567890123',
    )
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(
      /^[0-9a-f]{32}$/i,
      'must be the Client Secret of the Basic Information page, 32 hexadecimal digits',
    )
    .optional(),
  AUTHFIX_TOKEN_KEY: z
    .string()
    .transform((written) => written.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
    .refine(
      (keys) => keys.every((key) => key.length === 32),
      'must be 32 random bytes in base64, which `openssl rand -base64 32` makes; an earlier key may follow behind a comma',
    )
    .optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:4400/api/' })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'must be an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE; write special characters of the password as %40 and the like',
    )
    .optional(),
  AUTHFIX_DATA_DIR: z.string().default('./data'),
  AUTHFIX_KNOWLEDGE_DIR: z.string().default('./knowledge'),
  AUTHFIX_DRAFTS_DIR: z.string().optional(),
  AUTHFIX_SUPPORT_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{2,}$/,
      'must be a channel id such as C0123456789 (channel details, at the bottom), not a name',
    )
    .optional(),
  AUTHFIX_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a number of days, for example 180' })
    .int()
    .min(1)
    .max(3650)
    .default(180),
  AUTHFIX_REMIND_HOURS: z.coerce
    .number({ error: 'must be a number of hours, for example 24; 0 reminds nobody' })
    .min(0)
    .max(720)
    .default(24),
  AUTHFIX_CLOSE_DAYS: z.coerce
    .number({ error: 'must be a number of days, for example 7; 0 closes nothing' })
    .min(0)
    .max(365)
    .default(7),
  AUTHFIX_REACTION: z
    .string()
    .regex(/^:?[a-z0-9_+'-]{1,100}:?$/, 'must be the name of an emoji, for example wrench or :wrench:')
    .transform((name) => name.replaceAll(':', ''))
    .optional(),
  AUTHFIX_DIGEST: z
    .string()
    .refine((written) => written === 'off' || readWeekly(written) !== null, {
      error: 'must be a weekday and a time in UTC such as "monday 09:00", or off',
    })
    .default('monday 09:00'),
  AUTHFIX_LANGUAGE: z.enum(LANGUAGES, { error: `must be one of ${LANGUAGES.join(', ')}` }).default('en'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65_535).optional(),
  LOG_LEVEL: LogLevel.default('info'),
});

type Environment = z.infer<typeof Environment>;

/** Reads the settings. Throws a ConfigError that names every wrong or missing one. Empty values count as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const reading = Environment.safeParse(given);
  const shape = reading.success
    ? []
    : reading.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const problems = [...shape, ...halves(given), ...sharedFolder(given)];
  if (!reading.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(reading.data);
}

type Has = (name: string) => boolean;

// Half a connection is a mistake, not a wish for the playground: say which half is missing.
function halves(given: Readonly<Record<string, string | undefined>>): string[] {
  const has: Has = (name) => given[name] !== undefined;
  const isOAuth = OAUTH.some(has);
  const second = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  if (isOAuth) return [...oauthHalves(has), ...(second ? [] : [missingSecond('the OAuth settings')])];
  const problems: string[] = [];
  if (second && !has('SLACK_BOT_TOKEN'))
    problems.push(
      'SLACK_BOT_TOKEN is missing: the other Slack settings need the bot token (xoxb-...) beside them, or SLACK_CLIENT_ID and its fellows for several workspaces',
    );
  if (has('SLACK_BOT_TOKEN') && !second) problems.push(missingSecond('SLACK_BOT_TOKEN'));
  if ((second || has('SLACK_BOT_TOKEN')) && !has('AUTHFIX_SUPPORT_CHANNEL'))
    problems.push(
      'AUTHFIX_SUPPORT_CHANNEL is missing: set it to the id of the channel that receives tickets, for example C0123456789',
    );
  return problems;
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'AUTHFIX_TOKEN_KEY'] as const;

function missingSecond(first: string): string {
  return `SLACK_APP_TOKEN is missing: beside ${first} set SLACK_APP_TOKEN (xapp-..., Socket Mode) or SLACK_SIGNING_SECRET (HTTP)`;
}

// Workspaces that install the app bring their tokens, and choose their channels, themselves.
function oauthHalves(has: Has): string[] {
  const missing = OAUTH.filter((name) => !has(name)).map(
    (name) => `${name} is missing: workspaces can install authfix only with ${OAUTH.join(', ')} together`,
  );
  const against = (['SLACK_BOT_TOKEN', 'AUTHFIX_SUPPORT_CHANNEL'] as const)
    .filter(has)
    .map(
      (name) =>
        `${name} is for one workspace: leave it out beside SLACK_CLIENT_ID, where each workspace has its own`,
    );
  return [...missing, ...against];
}

// A draft that lay among the guides would serve at once, unread.
function sharedFolder(given: Readonly<Record<string, string | undefined>>): string[] {
  const drafts = given['AUTHFIX_DRAFTS_DIR'];
  if (drafts === undefined || resolve(drafts) !== resolve(given['AUTHFIX_KNOWLEDGE_DIR'] ?? './knowledge'))
    return [];
  return [
    'AUTHFIX_DRAFTS_DIR must be another folder than AUTHFIX_KNOWLEDGE_DIR: drafts wait there for review',
  ];
}

// One path segment, because the rest of a password with "/" in it would end up there and be shown in messages.
function isPostgresUrl(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, host, pathname, searchParams } = new URL(written);
  const named = host !== '' || searchParams.has('host');
  return /^postgres(ql)?:$/.test(protocol) && named && /^\/[^/@:]+$/.test(pathname);
}

function toConfig(env: Environment): Config {
  return {
    slack: toSlackMode(env),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.AUTHFIX_DATA_DIR,
    knowledgeDir: env.AUTHFIX_KNOWLEDGE_DIR,
    draftsDir: env.AUTHFIX_DRAFTS_DIR ?? join(env.AUTHFIX_DATA_DIR, 'drafts'),
    supportChannel: env.AUTHFIX_SUPPORT_CHANNEL ?? null,
    retentionDays: env.AUTHFIX_RETENTION_DAYS,
    remindHours: env.AUTHFIX_REMIND_HOURS,
    closeDays: env.AUTHFIX_CLOSE_DAYS,
    digest: readWeekly(env.AUTHFIX_DIGEST),
    reaction: env.AUTHFIX_REACTION ?? null,
    language: env.AUTHFIX_LANGUAGE,
    host: env.HOST,
    port: env.PORT ?? null,
    logLevel: env.LOG_LEVEL,
  };
}

function toSlackMode(env: Environment): SlackMode {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const apiUrl = env.SLACK_API_URL ?? null;
  const access = toAccess(env);
  if (access !== null && appToken !== undefined) return { mode: 'socket', access, appToken, apiUrl };
  if (access !== null && signingSecret !== undefined) return { mode: 'http', access, signingSecret, apiUrl };
  return { mode: 'playground' };
}

function toAccess(env: Environment): Access | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  if (botToken !== undefined) return { kind: 'token', botToken };
  const [newest, ...older] = env.AUTHFIX_TOKEN_KEY ?? [];
  if (clientId === undefined || clientSecret === undefined || newest === undefined) return null;
  return { kind: 'oauth', clientId, clientSecret, tokenKeys: [newest, ...older] };
}

/** The folder that holds this mode's data: the playground never mixes its tickets with real ones. */
export function dataFolder(config: Config): string {
  return config.slack.mode === 'playground' ? join(config.dataDir, 'playground') : config.dataDir;
}

/** Where this mode's records are kept: the database of DATABASE_URL, or the data folder. The playground has a schema of its own there too. */
export function storePlace(config: Config): StorePlace {
  const { databaseUrl, slack } = config;
  if (databaseUrl === null) return { folder: dataFolder(config) };
  return { url: databaseUrl, schema: slack.mode === 'playground' ? 'authfix_playground' : 'authfix' };
}

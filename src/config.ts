/** The settings, read once from the environment; the only file that reads it. Reports everything that is wrong at once. */
import { join } from 'node:path';
import { z } from 'zod';
import { readWeekly, type Weekly } from './core/weekly.ts';
import type { StorePlace } from './store/place.ts';

/** How authfix reaches Slack. `playground` when no Slack setting is given at all. */
export type SlackMode =
  | { readonly mode: 'playground' }
  | {
      readonly mode: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly apiUrl: string | null;
    }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly apiUrl: string | null;
    };

export interface Config {
  readonly slack: SlackMode;
  /** Null when unset: then the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** Channel id that receives tickets; null only in the playground, which has its own. */
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
  const problems = [...shape, ...halves(given)];
  if (!reading.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(reading.data);
}

// Half a connection is a mistake, not a wish for the playground: say which half is missing.
function halves(given: Readonly<Record<string, string | undefined>>): string[] {
  const has = (name: string) => given[name] !== undefined;
  const second = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  const problems: string[] = [];
  if (second && !has('SLACK_BOT_TOKEN'))
    problems.push(
      'SLACK_BOT_TOKEN is missing: the other Slack settings need the bot token (xoxb-...) beside them',
    );
  if (has('SLACK_BOT_TOKEN') && !second)
    problems.push(
      'SLACK_APP_TOKEN is missing: beside SLACK_BOT_TOKEN set SLACK_APP_TOKEN (xapp-..., Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
    );
  if ((second || has('SLACK_BOT_TOKEN')) && !has('AUTHFIX_SUPPORT_CHANNEL'))
    problems.push(
      'AUTHFIX_SUPPORT_CHANNEL is missing: set it to the id of the channel that receives tickets, for example C0123456789',
    );
  return problems;
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
    supportChannel: env.AUTHFIX_SUPPORT_CHANNEL ?? null,
    retentionDays: env.AUTHFIX_RETENTION_DAYS,
    remindHours: env.AUTHFIX_REMIND_HOURS,
    closeDays: env.AUTHFIX_CLOSE_DAYS,
    digest: readWeekly(env.AUTHFIX_DIGEST),
    reaction: env.AUTHFIX_REACTION ?? null,
    host: env.HOST,
    port: env.PORT ?? null,
    logLevel: env.LOG_LEVEL,
  };
}

function toSlackMode(env: Environment): SlackMode {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const apiUrl = env.SLACK_API_URL ?? null;
  if (botToken !== undefined && appToken !== undefined) return { mode: 'socket', botToken, appToken, apiUrl };
  if (botToken !== undefined && signingSecret !== undefined)
    return { mode: 'http', botToken, signingSecret, apiUrl };
  return { mode: 'playground' };
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

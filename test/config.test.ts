import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ConfigError, dataFolder, readConfig, storePlace } from '../src/config.ts';

const socket = {
  SLACK_BOT_TOKEN: 'xoxb-fake',
  SLACK_APP_TOKEN: 'xapp-fake',
  AUTHFIX_SUPPORT_CHANNEL: 'C0123456789',
};
const { SLACK_APP_TOKEN: _app, ...botOnly } = socket;
const http = { ...botOnly, SLACK_SIGNING_SECRET: '0123456789abcdef0123456789ABCDEF' };

/** What is wrong with the settings, one sentence each. */
function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.problems;
    throw fault;
  }
  return [];
}

describe('the emoji that asks for a fix', () => {
  it('is named with colons or without, and by a name', () => {
    expect(readConfig({ AUTHFIX_REACTION: ':wrench:' }).reaction).toBe('wrench');
    expect(readConfig({ AUTHFIX_REACTION: 'wrench' }).reaction).toBe('wrench');
    expect(() => readConfig({ AUTHFIX_REACTION: '🔧' })).toThrow('name of an emoji');
  });
});

describe('the mode', () => {
  it('is the playground without any Slack setting, with every default', () => {
    expect(readConfig({})).toEqual({
      slack: { mode: 'playground' },
      databaseUrl: null,
      dataDir: './data',
      knowledgeDir: './knowledge',
      supportChannel: null,
      retentionDays: 180,
      remindHours: 24,
      closeDays: 7,
      draftsDir: 'data/drafts',
      digest: { weekday: 1, hour: 9, minute: 0 },
      reaction: null,
      language: 'en',
      host: '127.0.0.1',
      port: null,
      logLevel: 'info',
    });
  });

  it('is Socket Mode with an app token', () => {
    expect(readConfig(socket)).toMatchObject({
      slack: {
        mode: 'socket',
        access: { kind: 'token', botToken: 'xoxb-fake' },
        appToken: 'xapp-fake',
        apiUrl: null,
      },
      supportChannel: 'C0123456789',
    });
  });

  it('is HTTP with a signing secret', () => {
    expect(readConfig({ ...http, SLACK_API_URL: 'http://127.0.0.1:4400/api/' }).slack).toMatchObject({
      mode: 'http',
      signingSecret: http.SLACK_SIGNING_SECRET,
      apiUrl: 'http://127.0.0.1:4400/api/',
    });
  });
});

describe('half of the Slack settings', () => {
  it('without the bot token names it, and the channel too', () => {
    expect(problemsOf({ SLACK_APP_TOKEN: 'xapp-fake' })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN is missing/),
      expect.stringMatching(/^AUTHFIX_SUPPORT_CHANNEL is missing/),
    ]);
  });

  it('without the second half names both ways to complete it', () => {
    expect(problemsOf(botOnly)).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is missing.*Socket Mode.*SLACK_SIGNING_SECRET \(HTTP\)/),
    ]);
  });

  it('without the channel names it', () => {
    const { AUTHFIX_SUPPORT_CHANNEL: _channel, ...rest } = socket;
    expect(problemsOf(rest)).toEqual([expect.stringMatching(/^AUTHFIX_SUPPORT_CHANNEL is missing/)]);
  });
});

describe('several workspaces', () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  const older = Buffer.alloc(32, 2).toString('base64');
  const oauth = {
    SLACK_CLIENT_ID: '1234567890.1234567890123',
    SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef',
    AUTHFIX_TOKEN_KEY: `${key}, ${older}`,
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  };

  it('need no bot token and no channel, and may name an earlier key', () => {
    expect(readConfig(oauth)).toMatchObject({
      supportChannel: null,
      slack: {
        mode: 'http',
        access: { kind: 'oauth', tokenKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] },
      },
    });
    const { SLACK_SIGNING_SECRET: _secret, ...rest } = oauth;
    expect(readConfig({ ...rest, SLACK_APP_TOKEN: 'xapp-fake' }).slack.mode).toBe('socket');
  });

  it.each([
    ['AUTHFIX_TOKEN_KEY', /^AUTHFIX_TOKEN_KEY is missing/],
    ['SLACK_CLIENT_SECRET', /^SLACK_CLIENT_SECRET is missing/],
    ['SLACK_SIGNING_SECRET', /^SLACK_APP_TOKEN is missing: beside the OAuth settings/],
  ])('without %s are told so', (name, problem) => {
    expect(problemsOf({ ...oauth, [name]: '' })).toEqual([expect.stringMatching(problem)]);
  });

  it('with the settings of one workspace beside them are told to leave those out', () => {
    expect(
      problemsOf({ ...oauth, SLACK_BOT_TOKEN: 'xoxb-fake', AUTHFIX_SUPPORT_CHANNEL: 'C0123456789' }),
    ).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN is for one workspace/),
      expect.stringMatching(/^AUTHFIX_SUPPORT_CHANNEL is for one workspace/),
    ]);
  });

  it('with a key of another length are told how to make one', () => {
    expect(problemsOf({ ...oauth, AUTHFIX_TOKEN_KEY: 'c2hvcnQ=' })).toEqual([
      expect.stringMatching(/^AUTHFIX_TOKEN_KEY must be 32 random bytes.*openssl rand -base64 32/),
    ]);
  });
});

test('every problem is named at once, and no value is repeated', () => {
  const canary = 'canary-5f3';
  const names = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'];
  const others = ['DATABASE_URL', 'AUTHFIX_SUPPORT_CHANNEL', 'PORT', 'LOG_LEVEL'];
  const all = [...names, ...others];
  const problems = problemsOf(Object.fromEntries(all.map((name) => [name, canary])));
  expect(problems.map((one) => one.split(' ')[0])).toEqual(all);
  expect(problems.join('\n')).not.toContain(canary);
  expect(new ConfigError(problems).message).toBe(
    `authfix cannot start with these settings:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
  );
});

test('empty values count as unset', () => {
  const empty = Object.fromEntries(
    [...Object.keys(http), 'PORT', 'LOG_LEVEL', 'DATABASE_URL'].map((key) => [key, ' ']),
  );
  expect(readConfig(empty)).toEqual(readConfig({}));
});

describe('a wrong value', () => {
  it.each(['debug', 'trace'])('of LOG_LEVEL is %s, which would print messages', (level) => {
    expect(problemsOf({ LOG_LEVEL: level })).toEqual([
      'LOG_LEVEL must be info, warn, error, fatal or silent; "debug" and "trace" are refused because they would print message texts',
    ]);
  });

  it.each(['http', '-1', '65536', '80.5', 'NaN'])('of PORT is %s', (port) => {
    expect(problemsOf({ PORT: port })).toEqual(['PORT must be a number from 0 to 65535']);
  });

  it.each(['#support', 'support', 'U0123456789', 'c0123456789'])(
    'of the support channel is %s',
    (channel) => {
      expect(problemsOf({ ...socket, AUTHFIX_SUPPORT_CHANNEL: channel })).toEqual([
        expect.stringMatching(/^AUTHFIX_SUPPORT_CHANNEL must be a channel id such as C0123456789/),
      ]);
    },
  );

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-fake', 'xoxb-'],
    ['SLACK_APP_TOKEN', 'xoxb-fake', 'xapp-'],
    ['SLACK_SIGNING_SECRET', 'short', '32 hexadecimal digits'],
    ['SLACK_API_URL', 'ftp://example.com', 'http://127.0.0.1:4400/api/'],
  ])('of %s says what right looks like', (name, value, right) => {
    const problems = problemsOf({ ...socket, [name]: value });
    expect(problems).toEqual([expect.stringContaining(right)]);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be `));
  });

  it.each([
    'mysql://u:canary@h/d',
    'postgres://u:canary@h',
    'postgres:///d',
    // A password with an unescaped slash: everything after it would count as the database's name.
    'postgres://u:1/canary@h/d',
    'canary',
  ])('of DATABASE_URL is %s, and is not repeated', (url) => {
    const problems = problemsOf({ DATABASE_URL: url });
    expect(problems).toEqual([
      expect.stringMatching(
        /^DATABASE_URL must be an address such as postgres:\/\/USER:PASSWORD@HOST:5432\/DATABASE/,
      ),
    ]);
    expect(problems.join()).not.toContain('canary');
  });
});

test.each(['0', '65535', ' 4400 '])('the port %s is taken', (port) => {
  expect(readConfig({ PORT: port }).port).toBe(Number(port));
});

test('the playground keeps its data apart from real tickets', () => {
  const environment = { AUTHFIX_DATA_DIR: 'd' };
  expect(dataFolder(readConfig(environment))).toBe(join('d', 'playground'));
  expect(dataFolder(readConfig({ ...environment, ...socket }))).toBe('d');
});

test('DATABASE_URL is where records are kept, with a schema of its own for the playground', () => {
  const url = 'postgres://authfix:secret@db.example.com/tickets';
  expect(storePlace(readConfig({ ...socket, DATABASE_URL: url }))).toEqual({ url, schema: 'authfix' });
  expect(storePlace(readConfig({ DATABASE_URL: url }))).toEqual({ url, schema: 'authfix_playground' });
  const socketFile = 'postgresql:///tickets?host=/var/run/postgresql';
  expect(storePlace(readConfig({ DATABASE_URL: socketFile }))).toMatchObject({ url: socketFile });
  expect(storePlace(readConfig({ AUTHFIX_DATA_DIR: 'd' }))).toEqual({ folder: join('d', 'playground') });
});

it('the digest comes on a weekday at a time, or never', () => {
  expect(readConfig({ AUTHFIX_DIGEST: 'friday 16:30' }).digest).toEqual({ weekday: 5, hour: 16, minute: 30 });
  expect(readConfig({ AUTHFIX_DIGEST: 'off' }).digest).toBeNull();
  expect(() => readConfig({ AUTHFIX_DIGEST: '16:30' })).toThrow(
    'AUTHFIX_DIGEST must be a weekday and a time in UTC such as "monday 09:00", or off',
  );
});

it('drafts never lie among the guides that serve', () => {
  expect(() => readConfig({ AUTHFIX_DRAFTS_DIR: 'knowledge/' })).toThrow(
    'AUTHFIX_DRAFTS_DIR must be another folder',
  );
  expect(readConfig({ AUTHFIX_DRAFTS_DIR: './review' }).draftsDir).toBe('./review');
});

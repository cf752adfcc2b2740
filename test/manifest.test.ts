/** What Slack imports agrees with what the program listens to, calls and is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { command, shortcuts } from '../src/slack/ids.ts';

// The limits are those of slackapi/manifest-schema, manifest.schema.json. Strict, so that a misspelt key is found.
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const manifest = Manifest.parse(parse(readFileSync(`${ROOT}/app-manifest.yml`, 'utf8')));
const { features, settings } = manifest;
const scopes = manifest.oauth_config.scopes.bot;

const sources = readdirSync(`${ROOT}/src/slack`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`${ROOT}/src/slack/${name}`, 'utf8'));

/** All first groups of a pattern in the sources of the Slack room, each once, in order. */
function foundInSources(pattern: RegExp): readonly string[] {
  const found = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}

// What each method needs, from docs.slack.dev/reference/methods/<method>. Reading needs the scope of every kind of
// conversation that authfix works in; opening a view and naming a message's address need none.
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.members': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
};

// docs.slack.dev/reference/events/<event>
const SCOPES_OF_EVENTS: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

// What is no method and no event: commands and shortcuts, and the download of files with the bot's token.
const SCOPES_OF_THE_REST = ['commands', 'files:read'];

const called = foundInSources(
  /\.((?:chat|views|conversations|users|auth|files|reactions|team|bots)\.\w+)\(/g,
);

test('the methods that the Slack room calls are known, so that their scopes are', () => {
  expect(called.filter((method) => SCOPES_OF_METHODS[method] === undefined)).toEqual([]);
  expect(called).toContain('chat.postMessage');
});

test('the scopes are exactly those that the methods, events and files need', () => {
  const needed = [
    ...called.flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
    ...settings.event_subscriptions.bot_events.map((event) => SCOPES_OF_EVENTS[event] ?? `unknown: ${event}`),
    ...SCOPES_OF_THE_REST,
  ];
  expect([...scopes].sort()).toEqual([...new Set(needed)].sort());
});

test('the events are those that the program listens to', () => {
  const subscribed = settings.event_subscriptions.bot_events.map((event) => event.split('.')[0] ?? event);
  expect([...new Set(subscribed)].sort()).toEqual(foundInSources(/app\.event\('(\w+)'/g));
});

test('the command and the shortcuts have the ids that the program listens to', () => {
  expect(features.slash_commands.map((one) => one.command)).toEqual([command]);
  expect(features.shortcuts.map(({ type, callback_id }) => [type, callback_id])).toEqual([
    ['message', shortcuts.message],
    ['global', shortcuts.global],
  ]);
});

test('a pasted error arrives as it was typed, and people can write to the bot', () => {
  expect(features.slash_commands.every(({ should_escape }) => !should_escape)).toBe(true);
  expect(features.app_home).toMatchObject({
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(settings).toMatchObject({ interactivity: { is_enabled: true }, socket_mode_enabled: true });
});

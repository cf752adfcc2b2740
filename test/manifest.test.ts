/** What Slack imports agrees with what the program listens to, calls and is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { manifestFor } from '../src/app-manifest.ts';
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
          url: z.url({ protocol: /^https$/ }).optional(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
    redirect_urls: z
      .array(z.url({ protocol: /^https$/ }))
      .max(1000)
      .optional(),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      bot_events: z.array(z.string()).max(100),
      request_url: z.url({ protocol: /^https$/ }).optional(),
    }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: z.url({ protocol: /^https$/ }).optional(),
      message_menu_options_url: z.url({ protocol: /^https$/ }).optional(),
    }),
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
// conversation that authfix works in; opening a view and naming a message's address need none. Of methods that nothing
// calls yet only these are known: whoever calls another one adds it here, and its scopes to app-manifest.yml.
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.info': ['files:read'],
  'reactions.add': ['reactions:write'],
  'reactions.get': ['reactions:read'],
  'reactions.remove': ['reactions:write'],
  'team.info': ['team:read'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

// docs.slack.dev/reference/events/<event>
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  tokens_revoked: [],
};

// What is no method and no event: commands and shortcuts, and the download of files with the bot's token.
const SCOPES_OF_THE_REST = ['commands', 'files:read'];

// Every room of Slack's client, so that a method of a room that nobody has called before is found too.
const rooms = Object.entries(new WebClient())
  .filter(([, room]) => typeof room === 'object' && room !== null && !Array.isArray(room))
  .map(([name]) => name);

// `files` is also what a message's own files are called.
const called = foundInSources(new RegExp(`\\.((?:${rooms.join('|')})(?:\\.[a-z]\\w*){1,2})\\(`, 'g')).filter(
  (name) => !/\.(?:at|every|filter|find|flatMap|map|some)$/.test(name),
);

test('the methods that the Slack room calls are known, so that their scopes are', () => {
  expect(called.filter((method) => SCOPES_OF_METHODS[method] === undefined)).toEqual([]);
  expect(called).toContain('chat.postMessage');
});

test('the scopes are exactly those that the methods, events and files need', () => {
  const needed = [
    ...called.flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
    ...settings.event_subscriptions.bot_events.flatMap(
      (event) => SCOPES_OF_EVENTS[event] ?? [`unknown: ${event}`],
    ),
    ...SCOPES_OF_THE_REST,
  ];
  expect([...scopes].sort()).toEqual([...new Set(needed)].sort());
});

test('the events are those that the program listens to', () => {
  const subscribed = settings.event_subscriptions.bot_events.map((event) => event.split('.')[0] ?? event);
  expect([...new Set(subscribed)].sort()).toEqual(
    [
      ...foundInSources(/app\.event\('(\w+)'/g),
      ...foundInSources(/literal\('((?:app_uninst|tokens_)\w+)'\)/g),
    ].sort(),
  );
});

test('the command and the shortcuts have the ids that the program listens to', () => {
  expect(features.slash_commands.map((one) => one.command)).toEqual([command]);
  expect(features.shortcuts.map(({ type, callback_id }) => [type, callback_id])).toEqual([
    ['message', shortcuts.message],
    ['message', shortcuts.knowledge],
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

test('for HTTP the same app is told the one address of the program for everything that Slack sends', async () => {
  const http = Manifest.parse(
    parse(await manifestFor({ http: 'https://authfix.example.com', install: null })),
  );
  const address = 'https://authfix.example.com/slack/events';
  expect(http.settings.socket_mode_enabled).toBe(false);
  expect(http.settings.event_subscriptions.request_url).toBe(address);
  expect(http.settings.interactivity).toEqual({
    is_enabled: true,
    request_url: address,
    message_menu_options_url: address,
  });
  expect(http.features.slash_commands.map(({ url }) => url)).toEqual([address]);
  expect(http.settings.event_subscriptions.bot_events).toEqual(settings.event_subscriptions.bot_events);
  expect(http.oauth_config.scopes.bot).toEqual(scopes);
});

test('for other workspaces Slack is told where it may send people back to, in either mode', async () => {
  const install = 'https://authfix.example.com/';
  for (const http of [null, 'https://authfix.example.com/']) {
    const written = Manifest.parse(parse(await manifestFor({ http, install })));
    expect(written.oauth_config.redirect_urls).toEqual(['https://authfix.example.com/slack/oauth_redirect']);
  }
});

test('for Socket Mode it is the file itself, comments included', async () => {
  expect(await manifestFor({ http: null, install: null })).toBe(
    readFileSync(`${ROOT}/app-manifest.yml`, 'utf8'),
  );
});

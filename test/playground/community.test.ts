/** People, groups, channels and reactions as the app hears of them and asks about them, through the official client. */
import { expect, test } from 'vitest';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import type { Fields } from '../../src/playground/json.ts';
import type { WorkspaceSeed } from '../../src/playground/seed.ts';
import {
  ada,
  clientOf,
  general,
  integrations,
  refusal,
  sam,
  startSlack,
  startWithApp,
  support,
} from './fixture.ts';

const noor = 'U0ASKER02';

/** Starts an app that keeps every event of some types. */
async function startListening(...types: readonly string[]) {
  const heard: Fields[] = [];
  const slack = await startWithApp((app) => {
    for (const type of types) app.event(type, async ({ event }) => void heard.push({ ...event }));
  });
  return { slack, heard };
}

test('an app that is invited hears of itself and of those who come and go after it', async () => {
  const { slack, heard } = await startListening(
    'member_joined_channel',
    'member_left_channel',
    'channel_left',
  );
  await slack.as(sam).invite(general, slack.botUserId);
  await slack.waitFor('its own arrival', () => heard.length === 1);
  expect(heard[0]).toMatchObject({
    user: slack.botUserId,
    channel: general,
    channel_type: 'C',
    inviter: sam,
  });
  await slack.as(ada).kick(general);
  await slack.waitFor('a departure', () => heard.length === 2);
  expect(heard[1]).toMatchObject({ type: 'member_left_channel', user: ada, channel: general });
  await slack.as(sam).kick(general, slack.botUserId);
  await slack.waitFor('its own departure', () => heard.length === 3);
  expect(heard[2]).toMatchObject({ type: 'channel_left', channel: general, actor_id: sam });
  const post = clientOf(slack).chat.postMessage({ channel: general, text: 'x' });
  expect((await refusal(post)).error).toBe('not_in_channel');
});

test('an app may join a public channel by itself, once, and no other kind', async () => {
  const slack = await startSlack();
  const { conversations } = clientOf(slack);
  expect((await conversations.join({ channel: general })).channel).toMatchObject({ is_member: true });
  expect(await conversations.join({ channel: general })).toMatchObject({ warning: 'already_in_channel' });
  const privately = await refusal(conversations.join({ channel: support }));
  expect(privately.error).toBe('method_not_supported_for_channel_type');
  await slack.as(ada).archive(general);
  expect((await refusal(conversations.join({ channel: general }))).error).toBe('is_archived');
  const open = (await conversations.list({ exclude_archived: true })).channels;
  expect(open?.map(({ id }) => id)).toEqual([integrations]);
});

test('an archived channel is an event, takes no message, and can be opened again', async () => {
  const { slack, heard } = await startListening('channel_archive', 'channel_unarchive');
  await slack.as(ada).archive(integrations);
  await slack.waitFor('the end', () => heard.length === 1);
  expect(heard[0]).toMatchObject({ type: 'channel_archive', channel: integrations, user: ada });
  const post = clientOf(slack).chat.postMessage({ channel: integrations, text: 'x' });
  expect((await refusal(post)).error).toBe('is_archived');
  await expect(slack.as(ada).post(integrations, 'x')).rejects.toThrow('is archived');
  await slack.as(ada).archive(integrations, false);
  await slack.waitFor('the return', () => heard.length === 2);
  expect((await clientOf(slack).chat.postMessage({ channel: integrations, text: 'x' })).ok).toBe(true);
});

test("people's reactions are events where the app is a member, and can be listed and taken away", async () => {
  const { slack, heard } = await startListening('reaction_added', 'reaction_removed');
  const ts = await slack.as(ada).post(integrations, 'done');
  const elsewhere = await slack.as(ada).post(general, 'done');
  await slack.as(sam).react({ channel: general, ts: elsewhere }, 'eyes');
  await slack.as(sam).react({ channel: integrations, ts }, ':tada:');
  await slack.as(noor).react({ channel: integrations, ts }, 'tada');
  await slack.as(noor).react({ channel: integrations, ts }, 'tada');
  await slack.as(sam).react({ channel: integrations, ts }, 'tada', { remove: true });
  await slack.waitFor('three events', () => heard.length === 3);
  await slack.settled();
  expect(heard.map(({ type, user }) => [type, user])).toEqual([
    ['reaction_added', sam],
    ['reaction_added', noor],
    ['reaction_removed', sam],
  ]);
  expect(heard[0]).toMatchObject({ reaction: 'tada', item_user: ada, item: { channel: integrations, ts } });
  const found = await clientOf(slack).reactions.get({ channel: integrations, timestamp: ts });
  expect(found).toMatchObject({ message: { reactions: [{ name: 'tada', count: 1, users: [noor] }] } });
  await clientOf(slack).reactions.add({ channel: integrations, timestamp: ts, name: 'eyes' });
  await clientOf(slack).reactions.remove({ channel: integrations, timestamp: ts, name: 'eyes' });
  const again = clientOf(slack).reactions.remove({ channel: integrations, timestamp: ts, name: 'eyes' });
  expect((await refusal(again)).error).toBe('no_reaction');
});

test('a group can be mentioned, listed and asked for its people', async () => {
  const slack = await startSlack();
  const ts = await slack.as(ada).post(integrations, 'help, @support-team');
  expect(slack.wireMessage(integrations, ts)?.['text']).toBe('help, <!subteam^S0SUPPORT|@support-team>');
  const { usergroups } = clientOf(slack);
  expect((await usergroups.list({ include_users: true, include_count: true })).usergroups).toMatchObject([
    { id: 'S0SUPPORT', handle: 'support-team', users: [sam], user_count: 1 },
  ]);
  expect((await usergroups.users.list({ usergroup: 'S0SUPPORT' })).users).toEqual([sam]);
  expect((await refusal(usergroups.users.list({ usergroup: 'S0NOBODY' }))).error).toBe('no_such_subteam');
});

test('a disabled group is listed and asked only by whoever wants disabled ones too', async () => {
  const slack = await startSlack();
  const { usergroups } = clientOf(slack);
  slack.setUsergroup('S0SUPPORT', [sam, noor]);
  expect((await usergroups.users.list({ usergroup: 'S0SUPPORT' })).users).toEqual([sam, noor]);
  slack.setUsergroup('S0SUPPORT', null);
  expect((await usergroups.list({})).usergroups).toEqual([]);
  expect((await usergroups.list({ include_disabled: true })).usergroups).toMatchObject([{ id: 'S0SUPPORT' }]);
  expect((await refusal(usergroups.users.list({ usergroup: 'S0SUPPORT' }))).error).toBe('no_such_subteam');
});

test('an owner is an admin, a guest is restricted, and the bot can be looked up', async () => {
  const [first, second, third] = exampleWorkspace.people;
  if (!first || !second || !third) throw new Error('The example has three people.');
  const people = [
    { ...first, isOwner: true },
    { ...second, isGuest: true },
    { ...third, isDeactivated: true },
  ];
  const slack = await startSlack({ workspace: { ...exampleWorkspace, people } });
  const { members = [] } = await clientOf(slack).users.list({});
  expect(members[0]).toMatchObject({ is_owner: true, is_admin: true, is_restricted: false });
  expect(members[1]).toMatchObject({ is_admin: false, is_restricted: true, deleted: false });
  expect(members[2]).toMatchObject({ deleted: true });
  const { bot } = await clientOf(slack).bots.info({ bot: 'B0LOCAL00' });
  expect(bot).toMatchObject({ id: 'B0LOCAL00', user_id: slack.botUserId, app_id: 'A0LOCAL00' });
  expect((await refusal(clientOf(slack).bots.info({ bot: 'B0OTHER00' }))).error).toBe('bot_not_found');
});

test('an installation is a code that is worth a token once', async () => {
  const slack = await startSlack();
  const redirectUri = 'http://127.0.0.1:9/slack/oauth_redirect';
  const query = new URLSearchParams({
    client_id: 'local-client',
    scope: 'chat:write',
    state: 'kept',
    redirect_uri: redirectUri,
  });
  const page = `${slack.pageUrl}oauth/v2/authorize?${query}`;
  const agreed = await fetch(page, { redirect: 'manual' });
  const back = new URL(agreed.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('kept');
  const { oauth } = clientOf(slack);
  const args = {
    client_id: 'local-client',
    client_secret: 'local-secret',
    code: back.searchParams.get('code') ?? '',
  };
  expect((await refusal(oauth.v2.access({ ...args, client_secret: 'x' }))).error).toBe('bad_client_secret');
  expect((await refusal(oauth.v2.access({ ...args, client_id: 'x' }))).error).toBe('invalid_client_id');
  expect((await refusal(oauth.v2.access({ ...args, redirect_uri: 'x' }))).error).toBe('bad_redirect_uri');
  expect(await oauth.v2.access(args)).toMatchObject({ access_token: slack.botToken, scope: 'chat:write' });
  expect((await refusal(oauth.v2.access(args))).error).toBe('code_already_used');
  expect((await refusal(oauth.v2.access({ ...args, code: 'x' }))).error).toBe('invalid_code');
  query.set('redirect_uri', 'https://example.com/steal');
  expect((await fetch(`${slack.pageUrl}oauth/v2/authorize?${query}`)).status).toBe(400);
});

test('an app can be installed in another workspace, which shares nothing with the first one but the app', async () => {
  const other: WorkspaceSeed = { ...exampleWorkspace, id: 'T0OTHER00', name: 'Other', domain: 'other' };
  const manifest = { oauth_config: { redirect_urls: ['https://app.example.com/slack/oauth_redirect'] } };
  const slack = await startSlack({ otherWorkspaces: [other], manifest });
  const query = new URLSearchParams({ client_id: 'local-client', team: other.id, state: 'kept' });
  const page = `${slack.pageUrl}oauth/v2/authorize?`;
  const back = new URL((await fetch(page + query, { redirect: 'manual' })).headers.get('location') ?? '');
  expect(back.href).toContain('https://app.example.com/slack/oauth_redirect?');
  const installed = await clientOf(slack).oauth.v2.access({
    client_id: 'local-client',
    client_secret: 'local-secret',
    code: back.searchParams.get('code') ?? '',
  });
  expect(installed).toMatchObject({ team: { id: other.id } });
  const there = slack.team(other.id);
  expect(installed.access_token).toBe(there.botToken);
  expect(there.botToken).not.toBe(slack.botToken);
  const client = clientOf(there);
  expect(await client.auth.test()).toMatchObject({ team_id: other.id });
  await client.chat.postMessage({ channel: 'C0INTEGRA', text: 'only here' });
  expect(there.messages('C0INTEGRA')).toHaveLength(1);
  expect(slack.messages('C0INTEGRA')).toEqual([]);
  query.set('team', 'T0NOWHERE');
  expect((await fetch(page + query, { redirect: 'manual' })).status).toBe(400);
  const token = there.botToken;
  there.uninstall();
  expect((await refusal(clientOf({ ...there, botToken: token }).auth.test())).error).toBe('account_inactive');
  expect(await clientOf(slack).auth.test()).toMatchObject({ team_id: exampleWorkspace.id });
});

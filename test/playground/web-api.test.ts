/** The official web client against the local Slack: what is done, what is refused, and in which words. */
import { expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ada, clientOf, general, integrations, refusal, sam, startSlack, support } from './fixture.ts';

async function callRaw(slack: LocalSlack, method: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(slack.apiUrl + method, { method: 'POST', ...init });
  return response.json();
}

test('a token says who the bot is, and anything else is refused in two different ways', async () => {
  const slack = await startSlack();
  expect(await clientOf(slack).auth.test()).toMatchObject({
    ok: true,
    user_id: slack.botUserId,
    team_id: 'T0LOCAL00',
    bot_id: 'B0LOCAL00',
  });
  expect(await refusal(clientOf(slack, 'xoxb-wrong').auth.test())).toMatchObject({ error: 'invalid_auth' });
  expect(await refusal(clientOf(slack, slack.appToken).auth.test())).toMatchObject({
    error: 'not_allowed_token_type',
  });
  expect(await callRaw(slack, 'auth.test', {})).toEqual({ ok: false, error: 'not_authed' });
});

test('an unknown method is called unknown', async () => {
  const slack = await startSlack();
  expect(await refusal(clientOf(slack).apiCall('chat.shout'))).toMatchObject({ error: 'unknown_method' });
  expect(await refusal(clientOf(slack).apiCall('constructor'))).toMatchObject({ error: 'unknown_method' });
});

test('a method without its scope names what is needed', async () => {
  const manifest = { oauth_config: { scopes: { bot: ['chat:write'] } } };
  const slack = await startSlack({ manifest });
  const client = clientOf(slack);
  await client.chat.postMessage({ channel: integrations, text: 'fine' });
  expect(await refusal(client.users.info({ user: ada }))).toMatchObject({ error: 'missing_scope' });
});

test('each kind of conversation is read with a scope of its own, and an answer names the scopes granted', async () => {
  const manifest = { oauth_config: { scopes: { bot: ['channels:history', 'chat:write'] } } };
  const slack = await startSlack({ manifest });
  const { conversations } = clientOf(slack);
  const answer = await conversations.history({ channel: integrations });
  expect(answer.response_metadata?.scopes).toEqual(['channels:history', 'chat:write']);
  expect((await refusal(conversations.history({ channel: support }))).error).toBe('missing_scope');
});

test('a JSON body and a form mean the same', async () => {
  const slack = await startSlack();
  const authorization = `Bearer ${slack.botToken}`;
  const blocks = [{ type: 'divider' }];
  const json = { headers: { authorization, 'content-type': 'application/json' } };
  await callRaw(slack, 'chat.postMessage', {
    ...json,
    body: JSON.stringify({ channel: integrations, text: 'one', blocks }),
  });
  await callRaw(slack, 'chat.postMessage', {
    headers: { authorization },
    body: new URLSearchParams({ channel: integrations, text: 'two', blocks: JSON.stringify(blocks) }),
  });
  const [one, two] = slack.messages(integrations);
  expect(one?.blocks).toMatchObject(blocks);
  expect(two?.blocks).toMatchObject(blocks);
  expect(slack.calls('chat.postMessage').map(({ args }) => args['blocks'])).toEqual([blocks, blocks]);
});

test('posting is refused where the bot may not, and for nothing to say', async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  expect((await refusal(chat.postMessage({ channel: 'C0NOWHERE', text: 'x' }))).error).toBe(
    'channel_not_found',
  );
  expect((await refusal(chat.postMessage({ channel: general, text: 'x' }))).error).toBe('not_in_channel');
  expect((await refusal(chat.postMessage({ channel: integrations, text: ' ' }))).error).toBe('no_text');
  slack.setMember(support, slack.botUserId, false);
  expect((await refusal(chat.postMessage({ channel: support, text: 'x' }))).error).toBe('channel_not_found');
  slack.setArchived(integrations, true);
  expect((await refusal(chat.postMessage({ channel: integrations, text: 'x' }))).error).toBe('is_archived');
});

test('a message to a user id lands in the direct message with that person', async () => {
  const slack = await startSlack();
  const { channel } = await clientOf(slack).chat.postMessage({ channel: ada, text: 'psst' });
  expect(channel).toBe('D0ASKER01');
  expect(slack.messages(ada)[0]?.text).toBe('psst');
  const update = clientOf(slack).chat.update({
    channel: ada,
    ts: slack.messages(ada)[0]?.ts ?? '',
    text: 'x',
  });
  expect((await refusal(update)).error).toBe('channel_not_found');
});

test('a reply names its parent; the timestamp of a reply or of nothing is refused', async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  const parent = await slack.as(ada).post(integrations, 'parent');
  const reply = await chat.postMessage({ channel: integrations, text: 'reply', thread_ts: parent });
  expect(slack.thread(integrations, parent).map(({ text }) => text)).toEqual(['parent', 'reply']);
  for (const thread_ts of [reply.ts ?? '', '1.000001'])
    expect((await refusal(chat.postMessage({ channel: integrations, text: 'x', thread_ts }))).error).toBe(
      'cannot_reply_to_message',
    );
});

test('blocks without a text are posted with a warning', async () => {
  const slack = await startSlack();
  const answer = await clientOf(slack).apiCall('chat.postMessage', {
    channel: integrations,
    blocks: [{ type: 'divider' }],
  });
  expect(answer.response_metadata?.warnings).toEqual(['missing_text_in_message']);
});

test('blocks that Slack would refuse are refused with a pointer to the place', async () => {
  const slack = await startSlack();
  const text = 'x'.repeat(151);
  const blocks = [{ type: 'divider' }, { type: 'header', text: { type: 'plain_text', text } }];
  const refused = await refusal(
    clientOf(slack).apiCall('chat.postMessage', { channel: integrations, text: 'x', blocks }),
  );
  expect(refused).toEqual({
    error: 'invalid_blocks',
    messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/1/text/text]'],
  });
  expect(slack.messages(integrations)).toEqual([]);
});

test('more text than a message carries has an error of its own', async () => {
  const slack = await startSlack();
  const section = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2_700) } };
  const blocks = [section, section, section, section, section];
  const call = clientOf(slack).apiCall('chat.postMessage', { channel: integrations, text: 'x', blocks });
  expect((await refusal(call)).error).toBe('msg_blocks_too_long');
});

test('an update replaces what it names: text alone takes the blocks away, blocks alone keep the text', async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  const blocks = [{ type: 'divider' as const }];
  const { ts = '' } = await chat.postMessage({ channel: integrations, text: 'old', blocks });
  await chat.update({ channel: integrations, ts, blocks: [...blocks, ...blocks] });
  expect(slack.messages(integrations)[0]).toMatchObject({ text: 'old', blocks: [{}, {}] });
  await chat.update({ channel: integrations, ts, text: 'new' });
  expect(slack.messages(integrations)[0]).toMatchObject({ text: 'new', blocks: [] });
});

test("only the bot's own messages can be changed, and only with up to 4,000 characters", async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  const theirs = await slack.as(ada).post(integrations, 'mine');
  const { ts = '' } = await chat.postMessage({ channel: integrations, text: 'old' });
  const at = (which: string, text: string): Promise<unknown> =>
    chat.update({ channel: integrations, ts: which, text });
  expect((await refusal(at(theirs, 'x'))).error).toBe('cant_update_message');
  expect((await refusal(at('1.000001', 'x'))).error).toBe('message_not_found');
  expect((await refusal(at(ts, 'x'.repeat(4_001)))).error).toBe('msg_too_long');
  expect((await refusal(chat.delete({ channel: integrations, ts: theirs }))).error).toBe(
    'cant_delete_message',
  );
});

test('a deleted parent leaves a tombstone, a deleted reply nothing', async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  const { ts: parent = '' } = await chat.postMessage({ channel: integrations, text: 'parent' });
  const { ts: reply = '' } = await chat.postMessage({
    channel: integrations,
    text: 'reply',
    thread_ts: parent,
  });
  await chat.delete({ channel: integrations, ts: parent });
  expect(slack.messages(integrations)[0]?.text).toBe('This message was deleted.');
  await chat.delete({ channel: integrations, ts: reply });
  expect(slack.thread(integrations, parent)).toHaveLength(1);
});

test('metadata is kept and shown only to those who ask for it', async () => {
  const slack = await startSlack();
  const { chat, conversations } = clientOf(slack);
  const metadata = { event_type: 'ticket', event_payload: { number: 7 } };
  const { ts = '' } = await chat.postMessage({ channel: integrations, text: 'x', metadata });
  const plain = await conversations.replies({ channel: integrations, ts });
  const full = await conversations.replies({ channel: integrations, ts, include_all_metadata: true });
  expect(plain.messages?.[0]).not.toHaveProperty('metadata');
  expect(full.messages?.[0]).toMatchObject({ metadata });
});

test('history shows parents newest first and comes in pages', async () => {
  const slack = await startSlack();
  const { conversations } = clientOf(slack);
  const first = await slack.as(ada).post(integrations, 'first');
  await slack.as(ada).post(integrations, 'second');
  await slack.as(ada).post(integrations, 'reply', { threadTs: first });
  const page = await conversations.history({ channel: integrations, limit: 1 });
  expect(page).toMatchObject({ has_more: true, messages: [{ text: 'second' }] });
  const cursor = page.response_metadata?.next_cursor ?? '';
  const rest = await conversations.history({ channel: integrations, limit: 1, cursor });
  expect(rest).toMatchObject({ has_more: false, messages: [{ text: 'first', reply_count: 1 }] });
  const since = await conversations.history({ channel: integrations, oldest: first });
  expect(since.messages?.map(({ text }) => text)).toEqual(['second']);
});

test('an ephemeral message is for one member, in one place, and beyond the reach of updates', async () => {
  const slack = await startSlack();
  const { chat } = clientOf(slack);
  const { message_ts: ts = '' } = await chat.postEphemeral({
    channel: integrations,
    user: ada,
    text: 'psst',
  });
  expect(slack.ephemerals(ada).map(({ text }) => text)).toEqual(['psst']);
  expect(slack.messages(integrations)).toEqual([]);
  expect(slack.seenBy(sam)).toEqual([]);
  expect((await refusal(chat.update({ channel: integrations, ts, text: 'x' }))).error).toBe(
    'message_not_found',
  );
  expect((await refusal(chat.postEphemeral({ channel: support, user: ada, text: 'x' }))).error).toBe(
    'user_not_in_channel',
  );
});

test('a permalink of a reply names its thread', async () => {
  const slack = await startSlack();
  const parent = await slack.as(ada).post(integrations, 'parent');
  const reply = await slack.as(ada).post(integrations, 'reply', { threadTs: parent });
  const { permalink } = await clientOf(slack).chat.getPermalink({ channel: integrations, message_ts: reply });
  expect(permalink).toBe(
    `${slack.pageUrl}archives/${integrations}/p${reply.replace('.', '')}?thread_ts=${parent}&cid=${integrations}`,
  );
});

test('people, channels and the team can be looked up', async () => {
  const slack = await startSlack({ now: () => Date.UTC(2026, 6, 1) });
  const client = clientOf(slack);
  expect((await client.users.info({ user: ada })).user).toMatchObject({
    name: 'ada.asker',
    real_name: 'Ada Asker',
    tz: 'Europe/Zurich',
    tz_offset: 7_200,
    is_bot: false,
  });
  expect((await client.users.info({ user: slack.botUserId })).user).toMatchObject({ is_bot: true });
  expect((await refusal(client.users.info({ user: 'U0NOBODY0' }))).error).toBe('user_not_found');
  expect((await client.users.list({})).members).toHaveLength(4);
  expect((await client.conversations.info({ channel: support })).channel).toMatchObject({
    name: 'support',
    is_private: true,
    is_member: true,
  });
  expect((await client.conversations.members({ channel: integrations })).members).toContain(ada);
  expect((await client.conversations.open({ users: ada })).channel).toMatchObject({ id: 'D0ASKER01' });
  expect((await client.team.info({})).team).toMatchObject({ id: 'T0LOCAL00', domain: 'local' });
});

test('a reaction is added once', async () => {
  const slack = await startSlack();
  const { reactions } = clientOf(slack);
  const timestamp = await slack.as(ada).post(integrations, 'x');
  await reactions.add({ channel: integrations, timestamp, name: 'eyes' });
  expect(slack.messages(integrations)[0]?.reactions).toEqual([{ name: 'eyes', users: [slack.botUserId] }]);
  const again = reactions.add({ channel: integrations, timestamp, name: 'eyes' });
  expect((await refusal(again)).error).toBe('already_reacted');
});

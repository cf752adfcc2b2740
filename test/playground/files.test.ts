/** Files both ways: what people attach can be downloaded with a token, what the app uploads is shared. */
import { expect, test } from 'vitest';
import { textAt } from '../../src/playground/json.ts';
import { ada, clientOf, integrations, refusal, startSlack } from './fixture.ts';

test('an attached file is a file_share whose download needs the token', async () => {
  const slack = await startSlack();
  const file = await slack.as(ada).upload('error.log', 'line 1\nline 2');
  const ts = await slack.as(ada).post(integrations, 'see attached', { files: [file.id] });
  expect(slack.wireMessage(integrations, ts)).toMatchObject({
    subtype: 'file_share',
    text: 'see attached',
    files: [
      {
        id: file.id,
        name: 'error.log',
        filetype: 'text',
        size: 13,
        mode: 'snippet',
        preview: 'line 1\nline 2',
      },
    ],
  });
  const { file: info } = await clientOf(slack).files.info({ file: file.id });
  const url = info?.url_private_download ?? '';

  const download = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
  expect(download.headers.get('content-type')).toBe('text/plain');
  expect(await download.text()).toBe('line 1\nline 2');

  for (const headers of [{}, { authorization: 'Bearer xoxb-wrong' }]) {
    const refused = await fetch(url, { headers });
    expect(refused.status).toBe(200);
    expect(refused.headers.get('content-type')).toMatch('text/html');
    expect(await refused.text()).not.toMatch('line 1');
  }
});

test('a token without files:read gets the sign-in page as well', async () => {
  const manifest = { oauth_config: { scopes: { bot: ['chat:write'] } } };
  const slack = await startSlack({ manifest });
  const file = await slack.as(ada).upload('error.log', 'secret');
  const url = `${slack.pageUrl}files-pri/T0LOCAL00-${file.id}/download/error.log`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
  expect(await answer.text()).toMatch('Sign in');
});

test('the official upload in three steps shares the file in the thread with its comment', async () => {
  const slack = await startSlack();
  const thread_ts = await slack.as(ada).post(integrations, 'parent');
  await clientOf(slack).filesUploadV2({
    channel_id: integrations,
    thread_ts,
    filename: 'ticket.json',
    content: '{"number":7}',
    initial_comment: 'Here it is',
  });
  const shared = slack.thread(integrations, thread_ts)[1];
  expect(shared).toMatchObject({ text: 'Here it is', user: slack.botUserId });
  expect(shared?.files).toMatchObject([
    { name: 'ticket.json', mimetype: 'application/json', size: 12, preview: '{"number":7}' },
  ]);
});

test('an upload that never came, or in another length than promised, is no file', async () => {
  const slack = await startSlack();
  const { files } = clientOf(slack);
  const { upload_url = '', file_id = '' } = await files.getUploadURLExternal({
    filename: 'a.txt',
    length: 3,
  });
  const sent = await fetch(upload_url, { method: 'POST', body: 'four' });
  expect(sent.status).toBe(400);
  const complete = files.completeUploadExternal({ files: [{ id: file_id }] });
  expect((await refusal(complete)).error).toBe('file_not_found');
});

test('the page gets a file without a token, and nothing in it can run', async () => {
  const slack = await startSlack();
  const file = await slack.as(ada).upload('evil.html', '<script>alert(1)</script>');
  const answer = await fetch(new URL(file.url, slack.pageUrl));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(answer.headers.get('content-security-policy')).toMatch('sandbox');
  const picture = await slack.as(ada).upload('screen.png', new Uint8Array([137, 80, 78, 71]));
  const shown = await fetch(new URL(picture.url, slack.pageUrl));
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
});

test('a binary file has no preview', async () => {
  const slack = await startSlack();
  const file = await slack.as(ada).upload('screen.png', new Uint8Array([1]));
  expect(file.preview).toBeUndefined();
  const { file: info } = await clientOf(slack).files.info({ file: file.id });
  expect(textAt({ ...info }, 'mode')).toBe('hosted');
});

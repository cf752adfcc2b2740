/** Every number of Slack's by itself: what is exactly as large is taken, what is one larger is refused in the right place. */
import { describe, expect, test } from 'vitest';
import { validateMessage } from '../../src/playground/limits/message.ts';
import { limits } from '../../src/playground/limits/numbers.ts';
import { validateView } from '../../src/playground/limits/view.ts';
import { ada, clientOf, integrations, startSlack } from './fixture.ts';
import { type LimitCase, limitCases } from './limit-cases.ts';

/** Returns the places of what is refused; for a call its error or warning. */
async function refusedAt(limit: LimitCase, size: number): Promise<readonly string[]> {
  const built = limit.build(size);
  if (limit.in === 'message') return validateMessage(built).map(({ pointer }) => pointer);
  if (limit.in === 'view') return validateView(built).map(({ pointer }) => pointer);
  const slack = await startSlack();
  const client = clientOf(slack);
  const { ts } = await client.chat.postMessage({ channel: integrations, text: 'x' });
  const args = { channel: integrations, user: ada, ts, ...built };
  try {
    const answer = { ...(await client.apiCall(limit.method, args)) };
    return 'warning' in answer ? [String(answer.warning)] : [];
  } catch (fault) {
    return [(fault as { data: { error: string } }).data.error];
  }
}

describe('a limit holds exactly', () => {
  test.each(Object.entries(limits))('%s: %i', async (name, size) => {
    const limit = limitCases[name as keyof typeof limits];
    expect(await refusedAt(limit, size)).toEqual([]);
    expect(await refusedAt(limit, size + 1)).toEqual([limit.in === 'call' ? limit.error : limit.at]);
  });
});

test('what is refused says so through the API with the pointer in response_metadata', async () => {
  const slack = await startSlack();
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  const call = clientOf(slack).apiCall('chat.postMessage', { channel: integrations, text: 'x', blocks });
  await expect(call).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      },
    },
  });
});

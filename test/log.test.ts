import { describe, expect, it, test } from 'vitest';
import { buildLog } from '../src/log.ts';

const CANARY = 'canary-5f3a';

/** What a log with this level prints. */
function printed(use: (log: ReturnType<typeof buildLog>) => void, level: 'info' | 'error' = 'info'): string {
  const lines: string[] = [];
  use(buildLog(level, { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

/** An error as HTTP clients throw them: with the whole request, its token and its text hanging on it. */
function clientError(): Error {
  const config = { headers: { Authorization: `Bearer ${CANARY}` }, data: `text=${CANARY}`, url: CANARY };
  return Object.assign(new Error('Request failed with status code 500'), {
    code: 'ERR_BAD_RESPONSE',
    config,
    headers: config.headers,
    body: { text: CANARY },
    request: { token: CANARY },
    response: { config, data: { blocks: [CANARY] }, headers: { 'set-cookie': CANARY } },
    original: { config },
    token: CANARY,
  });
}

describe('a token or a text is never printed', () => {
  it.each<[string, (log: ReturnType<typeof buildLog>) => void]>([
    ['of an error', (log) => log.error({ err: clientError() }, 'it failed')],
    ['of an error alone', (log) => log.error(clientError())],
    [
      'of the cause of an error',
      (log) => log.error({ err: new Error('outer', { cause: clientError() }) }, 'it failed'),
    ],
    ['of an error under another name', (log) => log.error({ fault: clientError() }, 'it failed')],
    [
      'of what is no Error but was thrown',
      (log) => log.error({ err: { text: CANARY, message: CANARY } }, 'it failed'),
    ],
    ['of a thrown string', (log) => log.error({ err: CANARY }, 'it failed')],
    ['of a message', (log) => log.info({ text: CANARY, blocks: [{ text: CANARY }] }, 'posted')],
    ['of a payload', (log) => log.info({ body: { view: { values: CANARY } }, payload: CANARY }, 'got')],
    ['of an event', (log) => log.info({ event: { text: CANARY, message: { text: CANARY } } }, 'got')],
    ['of a client', (log) => log.info({ client: { token: CANARY, config: { token: CANARY } } }, 'made')],
  ])('%s', (_name, use) => {
    const line = printed(use);
    expect(line).not.toContain(CANARY);
    expect(line).not.toBe('');
  });
});

test('an error is told by its name, message, code, stack and causes', () => {
  const err = new TypeError('outer', { cause: clientError() });
  const line: unknown = JSON.parse(printed((log) => log.error({ err, ticket: 7 }, 'it failed')));
  expect(line).toMatchObject({
    msg: 'it failed',
    ticket: 7,
    err: {
      type: 'TypeError',
      message: 'outer',
      stack: expect.stringContaining('log.test.ts'),
      cause: { type: 'Error', message: 'Request failed with status code 500', code: 'ERR_BAD_RESPONSE' },
    },
  });
});

test('a cause that goes round in circles comes to an end', () => {
  const err = new Error('round');
  err.cause = err;
  const line: unknown = JSON.parse(printed((log) => log.error({ err }, 'it failed')));
  expect(line).toMatchObject({ err: { cause: { cause: { cause: { cause: { message: 'round' } } } } } });
});

test('each entry is one line of JSON with its level, and names no machine', () => {
  const text = printed((log) => {
    log.info('one');
    log.warn({ a: 1 }, 'two\nlines');
  });
  const entries = text.trimEnd().split('\n');
  expect(entries.map((line): unknown => JSON.parse(line))).toMatchObject([
    { level: 30, msg: 'one' },
    { level: 40, msg: 'two\nlines', a: 1 },
  ]);
  expect(text).not.toMatch(/hostname|pid/);
});

test('what is below the level is not printed', () => {
  expect(printed((log) => log.info('quiet'), 'error')).toBe('');
});

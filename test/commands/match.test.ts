import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { aGuide } from '../support/guide.ts';
import { folderWith, jsonLines, run, settings } from './recording-terminal.ts';

const SURE = 'Mintsoft: Authorisation token is hard expired';
/** Serves one small guide, where the shipped ones do not matter: they take longer to read. */
function oneSmallGuide(): void {
  settings({ AUTHFIX_KNOWLEDGE_DIR: folderWith({ 'a.yml': aGuide() }) });
}

const KEYS = ['tier', 'speaks', 'kind', 'guide', 'cause', 'steps', 'score', 'evidence', 'candidates'];

describe('match explains', () => {
  it('a sure answer: signals, ranking, tier and what the bot would do', async () => {
    settings();
    const { exit, out } = await run(['match'], `our shop is down\n${SURE}`);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Report {4}2 lines, 62 characters$/m);
    expect(out).toMatch(/^Product {3}mintsoft, named by "Mintsoft"$/m);
    expect(out).toMatch(/line 2: "Authorisation token is hard expired" met /);
    expect(out).toMatch(/^Tier {6}confident$/m);
    expect(out).toMatch(/^The bot {3}opens "Troubleshoot .*" with the steps renew-token$/m);
  });

  it('an answer between guides, and the product that decides it', async () => {
    settings();
    expect((await run(['match'], '401 Unauthorized')).out).toMatch(/^Tier {6}ambiguous$/m);
    const { exit, out } = await run(['match', '--product', 'tines'], '401 Unauthorized');
    expect(exit).toBe(0);
    expect(out).toMatch(/^Product {3}tines, set by the request$/m);
    expect(out).toMatch(/^Tier {6}confident$/m);
  });

  it('silence, and exits 1', async () => {
    settings();
    const { exit, out } = await run(['match'], 'who wants lunch?');
    expect(exit).toBe(1);
    expect(out).toMatch(/^Signals {3}none of the guides' signatures$/m);
    expect(out).toMatch(/^The bot {3}stays silent/m);
  });

  it('where a signal stands in the text as it is kept, without its secrets', async () => {
    settings();
    const secret = (name: string) => `${name}=${'Tr0ub4d0r9f8e7d6c5b4a'.repeat(4)}`;
    const lines = [secret('password'), secret('api_key'), secret('client_secret'), 'ok', SURE];
    const { out } = await run(['match'], lines.join('\n'));
    expect(out).not.toContain('Tr0ub4d0r');
    expect(out).toMatch(/line 5: "Authorisation token is hard expired" met /);
  });

  it('a text that repeats one error thousands of times on few lines', async () => {
    oneSmallGuide();
    const { out } = await run(['match'], 'HTTP 403\n'.repeat(3000));
    expect(out.split('\n').length).toBeLessThan(20);
    expect(out).toMatch(/line 1: "403" met status 403 \(forbidden-403, parcel-app, \d\.\d\d, 3000 times\)/);
  });

  it('a text with many wordings by the strongest of them, and says how many more there are', async () => {
    oneSmallGuide();
    const wordings = Array.from({ length: 30 }, (_, at) => `token${' '.repeat(at + 1)}has expired`);
    const { out } = await run(['match'], wordings.join('\n'));
    expect(out.split('\n').filter((line) => line.includes(' met '))).toHaveLength(20);
    expect(out).toMatch(/^ {10}and 10 more$/m);
  });

  it('the text of a file', async () => {
    oneSmallGuide();
    const file = join(folderWith({ 'paste.txt': 'Error: the token has expired' }), 'paste.txt');
    expect((await run(['match', file])).exit).toBe(0);
  });
});

describe('match --json', () => {
  it('writes the answer in the published shape', async () => {
    settings();
    const { exit, out } = await run(['match', '--json'], SURE);
    const [answer] = jsonLines(out);
    expect(exit).toBe(0);
    expect(Object.keys(answer ?? {})).toEqual(KEYS);
    expect(answer).toMatchObject({
      tier: 'confident',
      speaks: true,
      kind: 'token-expired',
      guide: 'mintsoft-authentication',
      cause: 'token-hard-expired',
      steps: ['renew-token'],
    });
    expect(answer?.['candidates']).toContainEqual({
      guide: 'mintsoft-authentication',
      cause: 'token-hard-expired',
      kind: 'token-expired',
      score: answer?.['score'],
    });
    expect(answer?.['evidence']).toContainEqual(
      expect.objectContaining({ start: 10, end: 45, quote: 'Authorisation token is hard expired' }),
    );
  });

  it('writes nulls for none, and still what resembles it', async () => {
    settings();
    const { exit, out } = await run(['match', '--json'], 'expired tokn');
    const [answer] = jsonLines(out);
    expect(exit).toBe(1);
    expect(answer).toMatchObject({
      tier: 'none',
      speaks: false,
      kind: null,
      guide: null,
      cause: null,
      steps: [],
    });
    expect(answer?.['candidates']).toContainEqual({
      guide: expect.any(String),
      cause: expect.any(String),
      kind: 'token-expired',
      score: expect.any(Number),
    });
  });

  it("writes the best candidate's names when several fit", async () => {
    settings();
    const [answer] = jsonLines((await run(['match', '--json'], '401 Unauthorized')).out);
    expect(answer).toMatchObject({ tier: 'ambiguous', speaks: true, kind: 'unauthorised-401' });
    expect(answer?.['guide']).not.toBeNull();
  });
});

describe('match --batch', () => {
  const rows = [
    { id: 'third', text: 'who wants lunch?', expected: 'none' },
    { id: 'first', text: SURE, kind: 'ignored' },
    { id: 'second', text: '401 Unauthorized', product: 'tines' },
    { id: 'empty', text: '' },
  ];
  const content = rows.map((row) => JSON.stringify(row)).join('\n');

  it('answers every line in the same order and exits 0', async () => {
    settings();
    const { exit, out } = await run(['match', '--json', '--batch', join(folderWith({ b: content }), 'b')]);
    const answers = jsonLines(out);
    expect(exit).toBe(0);
    expect(answers.map(({ id, tier }) => [id, tier])).toEqual([
      ['third', 'none'],
      ['first', 'confident'],
      ['second', 'confident'],
      ['empty', 'none'],
    ]);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['id', ...KEYS]);
  });

  it('reads standard input too', async () => {
    oneSmallGuide();
    expect(jsonLines((await run(['match', '--batch', '-'], content)).out)).toHaveLength(4);
  });

  it('takes the product of the command for lines that name none', async () => {
    settings();
    const line = '{"id":"a","text":"401 Unauthorized"}';
    const [answer] = jsonLines((await run(['match', '--product', 'tines', '--batch', '-'], line)).out);
    expect(answer).toMatchObject({ tier: 'confident', guide: 'tines-http-401' });
  });

  it('names a wrong line and writes nothing', async () => {
    oneSmallGuide();
    const { exit, out, err } = await run(['match', '--batch', '-'], `${content}\n{"id":5}`);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^-:5: every line must be a JSON object like/);
  });
});

describe('wrong use exits 2', () => {
  it.each([
    ['an empty text', ['match'], ' \n', 'there is nothing to match: the text is empty'],
    [
      'an unknown product',
      ['match', '--product', 'mintsfot'],
      '401',
      'no guide is about the product "mintsfot"; known products: parcel-app',
    ],
    [
      'a missing file',
      ['match', 'no-such-file'],
      '',
      'cannot read no-such-file: name an existing text file, or - for standard input',
    ],
  ])('for %s', async (_name, args, stdin, sentence) => {
    oneSmallGuide();
    expect(await run(args, stdin)).toEqual({ exit: 2, out: '', err: sentence });
  });
});

test('broken guides are told on the side and do not take the sound ones down', async () => {
  settings({ AUTHFIX_KNOWLEDGE_DIR: folderWith({ 'a.yml': aGuide(), 'b.yml': 'id: [' }) });
  const { exit, err } = await run(['match', '--json'], 'Parcel App error: token has expired');
  expect(exit).toBe(0);
  expect(err).toMatch(/b\.yml:1:\d+: /);
});

test('a folder without a sound guide is wrong use', async () => {
  const folder = folderWith();
  settings({ AUTHFIX_KNOWLEDGE_DIR: folder });
  expect(await run(['match'], '401')).toMatchObject({
    exit: 2,
    err: expect.stringContaining(`there is no sound guide in ${folder}: set AUTHFIX_KNOWLEDGE_DIR`),
  });
});

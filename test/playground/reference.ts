/** Writes the list of methods and limits that the documentation shows, each with the tests that cover it, from the code itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limits } from '../../src/playground/limits/numbers.ts';
import { allowances } from '../../src/playground/rate-limits.ts';
import { methods } from '../../src/playground/web-api/call.ts';
import { limitCases } from './limit-cases.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const NUMBERS = fileURLToPath(new URL('../../src/playground/limits/numbers.ts', import.meta.url));

interface WrittenTest {
  readonly file: string;
  readonly title: string;
  readonly body: string;
}

/** Every test of the local Slack with its title and what it does. */
function writtenTests(): readonly WrittenTest[] {
  const files = readdirSync(HERE).filter((file) => file.endsWith('.test.ts'));
  return files.toSorted().flatMap((file) => {
    const parts = readFileSync(HERE + file, 'utf8').split(/^test\(/m);
    // What helpers above the first test do counts as done by that test.
    const [above = '', first = '', ...others] = parts;
    return [first + above, ...others].map((body) => {
      const title = /^\s*(['"`])(.*?)\1,/s.exec(body)?.[2] ?? '';
      return { file, title: title.replaceAll('’', "'"), body };
    });
  });
}

/** Tells whether a test calls a method, by its whole name or by the name below a client. */
function covers({ body }: WrittenTest, method: string): boolean {
  const whole = new RegExp(`(?<!usergroups\\.)\\b${method.replaceAll('.', '\\.')}(\\(|')`);
  const short = new RegExp(`(?<![\\w.])${method.split('.').slice(-2).join('\\.')}\\(`);
  return whole.test(body) || short.test(body);
}

/** The links, as the page writes them, to all tests that cover a method. */
export function coveringTests(method: string): readonly string[] {
  const covering = writtenTests().filter((test) => covers(test, method));
  return covering.map(({ file, title }) => `[${title}](../test/playground/${file})`);
}

function methodRows(): readonly string[] {
  return Object.entries(methods)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { token, scopes, tier }]) => {
      const { calls, perMs } = allowances[tier];
      const links = coveringTests(name).slice(0, 3);
      const special = typeof tier === 'number' ? `tier ${tier}` : tier;
      const rate = `${special}: ${calls} in ${perMs / 1000} s`;
      return `| \`${name}\` | ${token} | ${(scopes ?? []).join(' or ')} | ${rate} | ${links.join('; ')} |`;
    });
}

/** Where each number is stated: the comment above it, or above the group that it stands in. */
function sourcesOfLimits(): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  let comment = '';
  for (const line of readFileSync(NUMBERS, 'utf8').split('\n')) {
    comment = /^ {2}\/\*\* (.*) \*\/$/.exec(line)?.[1] ?? comment;
    const name = /^ {2}(\w+): /.exec(line)?.[1];
    if (name !== undefined) sources.set(name, comment);
  }
  return sources;
}

function limitRows(): readonly string[] {
  const sources = sourcesOfLimits();
  return Object.entries(limits).map(([name, size]) => {
    const limit = limitCases[name as keyof typeof limits];
    const where = limit.in === 'call' ? `\`${limit.method}\`: \`${limit.error}\`` : `\`${limit.at}\``;
    return `| ${name} | ${size.toLocaleString('en')} | ${where} | ${sources.get(name)} |`;
  });
}

/** Returns the whole page as Markdown. */
export function referencePage(): string {
  return [
    '# Methods and limits of the local Slack',
    '',
    'Written from the code by `npm run reference`. [`reference.test.ts`](../test/playground/reference.test.ts) fails when it no longer',
    'says what the code does, or names a test that does not cover its method.',
    '',
    '## Methods',
    '',
    "Each is called through Slack's own client in [`sdk.test.ts`](../test/playground/sdk.test.ts), and refused there without a",
    'token, with a wrong one and without its scope. The last column names up to three tests of what it does. Scopes of which one',
    'is enough are parted by "or"; for conversations it is the one of their kind. Rates hold once `isRateLimited` is on.',
    '',
    '| method | token | scopes | rate | what it does |',
    '|---|---|---|---|---|',
    ...methodRows(),
    '',
    '## Limits',
    '',
    'For each, [`limits.test.ts`](../test/playground/limits.test.ts) has something exactly as large, which is taken, and one more,',
    'which is refused at the place shown (in a message with `invalid_blocks`, in a view with `invalid_arguments`).',
    '',
    '| limit | most | refused at | source |',
    '|---|---|---|---|',
    ...limitRows(),
    '',
  ].join('\n');
}

/** Typed text and what Slack makes of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/playground/composer.ts';
import { Directory } from '../../src/playground/directory.ts';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import { validateMessage } from '../../src/playground/limits/message.ts';
import { readManifest } from '../../src/playground/manifest.ts';

const directory = new Directory(exampleWorkspace, readManifest(undefined));

function textOf(typed: string): string {
  return compose(typed, directory).text;
}

test.each([
  ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
  ['see https://a.io/x.', 'see <https://a.io/x>.'],
  ['File main.py line 3', 'File <http://main.py|main.py> line 3'],
  ['ask me@a.io', 'ask <mailto:me@a.io|me@a.io>'],
  ['@Ada Asker and @noor.newcomer', '<@U0ASKER01> and <@U0ASKER02>'],
  ['<@U0BOT0000> help', '<@U0BOT0000> help'],
  ['in #integrations and #support', 'in <#C0INTEGRA|integrations> and <#C0SUPPORT|>'],
  ['@nobody #nowhere', '@nobody #nowhere'],
  ['run `a && b` now', 'run `a &amp;&amp; b` now'],
  ['```curl https://a.io -H "X: <y>"```', '```curl <https://a.io> -H "X: &lt;y&gt;"```'],
  ['``` without an end', '``` without an end'],
  ['> quoted\nand not', '&gt; quoted\nand not'],
  ['version 1.2.3 at 10.0.0.1:8080', 'version 1.2.3 at 10.0.0.1:8080'],
])('%j becomes %j', (typed, text) => {
  expect(textOf(typed)).toBe(text);
});

test('a fence is preformatted text, a quote is a quote', () => {
  expect(compose('> why?\n```\n401\n```', directory).blocks).toEqual([
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'why?' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '401' }], border: 0 },
      ],
    },
  ]);
});

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('```', '`', '>', '\n', '@Ada Asker', 'https://a.io', '<', '&', 'a.py', ' ', 'x'))
    .map((parts) => parts.join('')),
);

test('whatever is typed can be read back from the text, and its blocks are valid', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const composed = compose(text, directory);
      expect(readBack(composed.text).replaceAll('@U0ASKER01', '@Ada Asker')).toBe(text);
      expect(validateMessage({ blocks: composed.blocks })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Undoes Slack's tokens the way an app is told to: label if there is one, else the target; then the entities. */
function readBack(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_token, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

test.each([
  ['one long word', 'a'.repeat(12_000)],
  ['nothing but backticks', '`'.repeat(12_000)],
  ['a fence without an end', `\`\`\`${'a.'.repeat(6_000)}`],
  ['mentions that never end', '<@'.repeat(6_000)],
  ['hosts that never end', 'a-'.repeat(6_000)],
])('a paste of 12,000 characters keeps them all: %s', (_name, paste) => {
  expect(readBack(textOf(paste))).toBe(paste);
});

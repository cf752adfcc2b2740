import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/core/guide.ts';
import { fingerprintOf, readArticle } from '../../src/drafting/article.ts';
import { draftText } from '../../src/drafting/draft-text.ts';
import { draftGuide } from '../../src/drafting/guide-draft.ts';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { brokenRules } from '../../src/knowledge/rules.ts';

const SETTINGS = { product: null, owner: 'Support team', reviewBy: '2027-05-01' };

function article(name: string): string {
  return readFileSync(new URL(`articles/${name}`, import.meta.url), 'utf8');
}

function textOf(file: string, content: string): string {
  return draftText(draftGuide(readArticle(file, content), SETTINGS));
}

/** Reads a draft as authfix reads any guide; it must be one that can serve. */
function guideOf(file: string, content: string): Guide {
  const parsed = parseGuide(file, textOf(file, content));
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems));
  expect(brokenRules(parsed.written)).toEqual([]);
  return parsed.written.guide;
}

describe.each(['harbour.md', 'harbour.html', 'harbour.txt'])('the article %s', (file) => {
  const guide = guideOf(file, article(file));

  test('gives title, product, summary, introduction and tip', () => {
    expect(guide).toMatchObject({
      title: 'Harbour sign-in failures',
      product: { id: 'harbour', name: 'Harbour', words: ['Harbour'] },
      tell_apart: 'Do you see this error in Harbour?',
      summary: 'What to do when Harbour refuses your feed.',
      intro: 'Feeds talk to Harbour with a key. Work through the steps below.',
      notes: [{ kind: 'tip', text: 'The status page shows whether Harbour itself is down.' }],
      find_the_error: { title: 'Step 1: Find your error' },
    });
  });

  test('gives a cause for each row of its error table, leading to the steps that the row names', () => {
    expect(
      guide.causes.map(({ error, reason, steps, signatures }) => ({ error, reason, steps, signatures })),
    ).toEqual([
      {
        error: '401 Key rejected',
        reason: 'The key was changed',
        steps: ['replace-key', 'check-mode-feed'],
        signatures: [{ status: 401 }, 'Key rejected'],
      },
      {
        error: 'Feed is paused',
        reason: 'Somebody paused it',
        steps: ['check-mode-feed'],
        signatures: ['Feed is paused'],
      },
    ]);
  });

  test('gives its numbered sections as steps with checks, clicks, asides and ways out', () => {
    expect(guide.steps[0]).toMatchObject({
      label: 'Step 2',
      title: 'Replace the key',
      text: 'Keys change when an owner resets them.',
      checks_intro: 'Before you start, confirm the following:',
      checks: ['The owner has not left the company.', 'The key is shown as active.'],
      procedures: [
        { title: 'To replace the key', steps: ['Open Feeds.', 'Paste the new key.', 'Click Save.'] },
      ],
      notes: [{ kind: 'important', text: expect.stringContaining('old desktop client') }],
      exits: [
        {
          label: 'I am using the old desktop client',
          text: 'Contact the Harbour support team for help.',
          leads_to: 'escalate',
        },
        { label: 'I cannot open Feeds', leads_to: 'administrator' },
      ],
    });
  });

  test('gives a table of combinations as questions', () => {
    const decision = guide.steps[1]?.decision;
    expect(
      decision?.questions.map(({ ask, choices }) => [ask, ...choices.map(({ label }) => label)]),
    ).toEqual([
      ['Key?', 'Trial key', 'Live key'],
      ['Feed mode?', 'Trial', 'Live'],
    ]);
    expect(decision?.rows.map(({ works }) => works)).toEqual([true, false, false, true]);
    expect(guide.steps[1]?.links[0]?.title).toBe('Feed modes');
  });

  test('gives contact and details as a form, and nothing of what the page says around it', () => {
    expect(guide.escalation.contact).toBe('Harbour support team');
    expect(guide.escalation.fields.map(({ type, need, fill }) => `${type} ${need} ${fill ?? '-'}`)).toEqual([
      'long-text required error',
      'files required -',
      'date-time required first-seen',
      'url when_available -',
      'steps-tried required -',
    ]);
    expect(JSON.stringify(guide)).not.toMatch(/Something else|Skip to|answer your question|alert/);
  });
});

describe('what needs an eye', () => {
  test('is marked where it stands', () => {
    const text = textOf('harbour.md', article('harbour.md'));
    expect(text).toMatch(/# check: made of the error[^\n]*\n {4}signatures:/);
    expect(text).toMatch(/- # check: made of the text[^\n]*\n {8}id: i-am-using-old-desktop/);
    expect(text).toMatch(/# check: made of a table[^\n]*\n {4}decision:/);
  });

  test('is said of pictures, of tables that are no questions, and of an article without steps or contact', () => {
    const text = textOf(
      'a.html',
      '<h1>T</h1><h2>Look at it</h2><p>First.</p><img alt="the log"><table><tr><th>Port</th><th>Use</th></tr><tr><td>1</td><td>x</td></tr></table>',
    );
    expect(text).toContain('a picture was here ("the log")');
    expect(text).toContain('a table was here');
    expect(text).toContain('the article names nobody');
    expect(textOf('a.txt', '')).toContain('the article has no title');
  });
});

describe('causes with solutions and a checklist', () => {
  const guide = guideOf(
    'b.md',
    [
      '# Feed errors',
      '## Overview\nFeeds stop.',
      '## Cause 1: The key is too short\nKeys have 32 letters.\n\nSolution: Copy the whole key.',
      '## Cause 2: The clock is wrong\nSolution: Set the clock.',
      '## Checklist\n- Confirm the clock is right, not wrong.\n- Restart the feed.',
    ].join('\n\n'),
  );

  test('become steps, and the checklist joins the step that it speaks of', () => {
    expect(guide.steps.map(({ label, title, checks }) => ({ label, title, checks }))).toEqual([
      { label: 'Cause 1', title: 'The key is too short', checks: ['Copy the whole key.'] },
      {
        label: 'Cause 2',
        title: 'The clock is wrong',
        checks: ['Set the clock.', 'Confirm the clock is right, not wrong.'],
      },
      { label: undefined, title: 'Restart the feed.', checks: ['Restart the feed.'] },
    ]);
  });
});

describe('a fingerprint', () => {
  test('stays when only looks change and changes with the words', () => {
    const print = (html: string) => fingerprintOf(readArticle('a.html', html));
    const plain = '<h1>A</h1><p>One two.</p>';
    expect(print('<main><h1 class="x">A</h1>\n<p>One\n <b>two</b>.</p></main>')).toBe(print(plain));
    expect(print(plain.replace('two', 'three'))).not.toBe(print(plain));
  });
});

test('whatever an article says, its draft is a guide that can serve', () => {
  const piece = fc.constantFrom(
    '# T',
    '## Step 2: Do it',
    '## Cause 1: x',
    'Step 3: y',
    '<h2>Contact support</h2>',
    '- item',
    '• item',
    '1. one',
    '> Note: n',
    '| Error | Fix |\n|---|---|\n| 401 | Step 2 |',
    'Error\tCause\tFix',
    'Error',
    'Cause',
    'a\tb\tc',
    'Check the following:',
    'See Other Article.',
    '<table><tr><td>a<td>b<tr><td>c',
    '```\ncode',
    '&lt;',
    '<!--',
    'Contact your administrator if you cannot.',
    '🟢 Solution: s',
    '',
    ' ',
    '---',
    '<ul><li><ol><li>deep',
    '## Checklist',
    'Steps 2-99999999',
    'x'.repeat(3000),
    '&#0;',
    '[a](https://e.com)',
    'key: [value',
    '"',
    "'",
    '*a',
    '%',
  );
  const line = fc.oneof(
    piece,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const content = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(
      fc.constantFrom('a.md', 'a.html', 'a.txt'),
      fc.constantFrom('\n', '\n\n'),
      content,
      (file, gap, text) => {
        guideOf(file, text.replaceAll('\n', gap));
      },
    ),
    { numRuns: 60 },
  );
});

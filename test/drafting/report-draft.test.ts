/** Guides drafted from reports: they can be read, and say where a person has to look. */
import { expect, it } from 'vitest';
import { draftText } from '../../src/drafting/draft-text.ts';
import { type Reported, reportDraft } from '../../src/drafting/report-draft.ts';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { brokenRules } from '../../src/knowledge/rules.ts';

function drafted(change: Partial<Reported> = {}) {
  const text = draftText(
    reportDraft({
      id: null,
      title: 'Pagination cursor is stale',
      product: null,
      error: 'pagination cursor is stale',
      reason: null,
      steps: [],
      signatures: ['cursor is stale', { code: 'E-4711' }],
      examples: ['Error: pagination cursor is stale', '  Error: pagination cursor is stale '],
      source: '2 reports',
      contact: 'Support team',
      owner: 'Support team',
      reviewBy: '2027-05-01',
      ...change,
    }),
  );
  const parsed = parseGuide('draft.yml', text);
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems));
  expect(brokenRules(parsed.written)).toEqual([]);
  return { text, guide: parsed.written.guide };
}

it('the reports come first among the examples, each once, and made-up ones fill them up to eight', () => {
  const { guide, text } = drafted();
  expect(guide.causes[0]?.examples).toHaveLength(8);
  expect(guide.causes[0]?.examples[0]).toBe('Error: pagination cursor is stale');
  expect(text).toContain('# check: real reports come first, without secrets; the others are made up');
});

it('what nobody said is marked, and what was said is used', () => {
  expect(drafted().text).toContain('# check: nobody said yet what helps');
  const { guide, text } = drafted({
    id: 'my-guide',
    product: 'Parcel App',
    reason: 'The snapshot was rebuilt.',
    steps: ['Start the export again', 'Ask for a longer snapshot'],
  });
  expect(guide).toMatchObject({
    id: 'my-guide',
    product: { name: 'Parcel App' },
    causes: [{ reason: 'The snapshot was rebuilt.', signatures: ['cursor is stale', { code: 'E-4711' }] }],
    steps: [{ title: 'Start the export again' }, { title: 'Ask for a longer snapshot' }],
  });
  expect(text).not.toContain('nobody said yet');
});

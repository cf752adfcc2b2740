import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import type { Judge } from '../../src/knowledge/examples.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { aFolder, aGuide } from '../support/guide.ts';

const silent: Judge = () => ({ speaks: false, guide: null, cause: null, kind: null, candidates: [] });

test('a check reports broken files, broken rules and failing examples together, in reading order', async () => {
  const folder = await aFolder({ 'b.yml': aGuide(), 'a.yml': 'id: [' });
  const { guides, problems, rows } = await checkKnowledge(folder, {
    today: '2027-06-01',
    judgeFor: () => silent,
  });
  expect(guides).toHaveLength(1);
  expect(problems.map((problem) => formatProblem(problem).replace(`${folder}/`, '').slice(0, 40))).toEqual([
    expect.stringMatching(/^a\.yml:1:6: /),
    expect.stringMatching(/^b\.yml:13:12: warning: the review/),
    expect.stringMatching(/^b\.yml:25:5: the cause "expired" has/),
    expect.stringMatching(/^b\.yml:26:9: the text must find/),
    expect.stringMatching(/^b\.yml:34:5: the cause "refused" has/),
    expect.stringMatching(/^b\.yml:35:9: the text must find/),
    expect.stringMatching(/^b\.yml:89:1: must_not_match has/),
  ]);
  expect(rows).toHaveLength(3);
});

test('guides with too few examples serve nevertheless', async () => {
  const folder = await aFolder({ 'a.yml': aGuide() });
  const { guides } = await checkKnowledge(folder, { today: '2026-08-01', judgeFor: () => silent });
  expect(guides.map(({ id }) => id)).toEqual(['parcel-app']);
});

test('a missing folder is one problem and an empty matrix', async () => {
  const folder = join(await aFolder({}), 'gone');
  const { problems, rows } = await checkKnowledge(folder, { today: '2026-08-01', judgeFor: () => silent });
  expect(problems).toHaveLength(1);
  expect(rows).toEqual([]);
});

/** `npm run eval:import -- ARTICLE GUIDE`: prints how much of a finished guide a draft of its article recovers. */
import { readFile } from 'node:fs/promises';
import type { Guide } from '../../src/core/guide.ts';
import { readArticle } from '../../src/drafting/article.ts';
import { draftText } from '../../src/drafting/draft-text.ts';
import { draftGuide } from '../../src/drafting/guide-draft.ts';
import { isErrorTable } from '../../src/drafting/sections.ts';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { importRecall } from './import-recall.ts';

const [article, guide] = process.argv.slice(2);
if (article === undefined || guide === undefined)
  throw new Error('use: npm run eval:import -- ARTICLE GUIDE');

const settings = { product: null, owner: 'Support team', reviewBy: '2027-01-01' };
const read = readArticle(article, await readFile(article, 'utf8'));
const draft = draftText(draftGuide(read, settings));
const recalls = importRecall(
  guideIn(guide, await readFile(guide, 'utf8')),
  guideIn(`draft of ${article}`, draft),
  read.blocks.some(isErrorTable),
);
for (const { what, all, found, missing } of recalls) {
  const share = all === 0 ? '' : ` (${Math.round((100 * found) / all)} %)`;
  process.stdout.write(`${what.padEnd(42)} ${found} of ${all}${share}\n`);
  for (const text of missing) process.stdout.write(`  missing: ${text.replace(/\s+/g, ' ').slice(0, 100)}\n`);
}

function guideIn(file: string, text: string): Guide {
  const parsed = parseGuide(file, text);
  if (parsed.kind === 'guide') return parsed.written.guide;
  throw new Error(parsed.problems.map(formatProblem).join('\n'));
}

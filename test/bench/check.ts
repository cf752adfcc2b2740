/** `npm run bench:check [-- COUNT]`: how long `knowledge check` takes for generated guides, phase by phase. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewProblems } from '../../src/commands/guide-views.ts';
import { judgeFor } from '../../src/commands/judge.ts';
import { draftText } from '../../src/drafting/draft-text.ts';
import { firstGuide } from '../../src/drafting/first-guide.ts';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { loadWrittenGuides } from '../../src/knowledge/load.ts';

const count = Number(process.argv[2] ?? 100);
const SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'pe', 'ra', 'so', 'tu'];

function nameOf(number: number): string {
  const [a, b] = [number % 12, Math.floor(number / 12) % 12].map((at) => SYLLABLES[at] ?? '');
  return `${a}${b}${SYLLABLES[Math.floor(number / 144) % 12]}x`.replace(/^./, (first) => first.toUpperCase());
}

/** One cause, eight pastes, fifteen strangers: what `knowledge new` writes. */
function guideText(number: number): string {
  const product = nameOf(number);
  return draftText(
    firstGuide({
      title: 'Refused sign-ins',
      product,
      error: `${product} token is void`,
      reason: 'It is too old.',
      steps: ['Renew the token', 'Restart the feed', 'Check the role'],
      contact: `${product} support team`,
      owner: 'Support team',
      reviewBy: '2999-01-01',
    }),
  );
}

async function timed<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const used = process.cpuUsage(cpu);
  const cpuMs = (used.user + used.system) / 1000;
  const line = `${(performance.now() - wall).toFixed(0)} ms, ${cpuMs.toFixed(0)} ms of processor`;
  process.stdout.write(`${what.padEnd(24)} ${line}\n`);
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'authfix-bench-'));
try {
  for (let number = 0; number < count; number += 1)
    await writeFile(join(folder, `${nameOf(number)}.yml`), guideText(number));
  const { written } = await timed(`reading ${count} guides`, () => loadWrittenGuides(folder));
  await timed('drawing them', async () => viewProblems(written));
  const tools = { today: '2026-11-28', judgeFor, inspect: viewProblems };
  for (const which of ['first', 'second', 'third']) {
    const { problems, rows } = await timed(`${which} whole check`, () => checkKnowledge(folder, tools));
    const examples = rows.reduce((sum, row) => sum + row.count, 0);
    process.stdout.write(`  ${examples} examples, ${problems.length} problems\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}

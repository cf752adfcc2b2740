/** `npm run eval:redaction -- [FILE.jsonl ...]`: how many secrets survive and how many facts are lost, by family; --help tells the rest. */
import { parseArgs } from 'node:util';
import { formatShare } from './interval.ts';
import {
  byFamily,
  type JudgedSample,
  judgeSample,
  readSecretSamples,
  sampleFigures,
} from './secret-samples.ts';

const HELP = `npm run eval:redaction -- [FILE.jsonl ...] [options]

Rows: {"id","text","secrets":[...],"keep":[...],"source":"family:branch"}. Without a file: test/redaction/unseen-1.jsonl
to unseen-4.jsonl. Goals: at most 2 % of secrets survive (no eight characters in a row), at most 1 % of facts are lost.

  --branches   a line for each branch of a family
  --wrong      list every secret that survived and every fact that was lost, with the text as shown
`;
const GOALS = { survived: '<= 2 %', lost: '<= 1 %' } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    branches: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});
const OWN = [1, 2, 3, 4].map((number) => `test/redaction/unseen-${number}.jsonl`);
if (values.help) print(HELP);
else for (const file of positionals.length > 0 ? positionals : OWN) evaluate(file);

function evaluate(file: string): void {
  const judged = readSecretSamples(file).map(judgeSample);
  const { survived, lost } = sampleFigures(judged);
  print(`${file}: ${judged.length} samples`);
  print(`secrets that survive  ${formatShare(survived).padEnd(32)} goal ${GOALS.survived}`);
  print(`facts that are lost   ${formatShare(lost).padEnd(32)} goal ${GOALS.lost}\n`);
  print(familiesTable(judged, values.branches ? 9 : 1));
  if (values.wrong) print(`\n${mistakes(judged)}`);
  print('');
}

function familiesTable(judged: readonly JudgedSample[], depth: number): string {
  const families = byFamily(judged, depth);
  const width = Math.max(...families.map(([name]) => name.length));
  const rows = families.map(([name, members]) => {
    const { survived, lost } = sampleFigures(members);
    const cell = (share: typeof survived) => (share.of === 0 ? '-' : formatShare(share)).padEnd(32);
    return `${name.padEnd(width)}  survive ${cell(survived)}  lost ${cell(lost)}`.trimEnd();
  });
  return rows.join('\n');
}

function mistakes(judged: readonly JudgedSample[]): string {
  return judged
    .flatMap(({ sample, shown, survived, lost }) => [
      ...survived.map((secret) => `${sample.id} ${sample.source} survives: ${secret}\n    ${shown}`),
      ...lost.map((fact) => `${sample.id} ${sample.source} lost: ${fact}\n    ${shown}`),
    ])
    .join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

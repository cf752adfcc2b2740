/** `npm run eval -- [FILE.jsonl ...]`: what the matcher is worth on labelled pastes; --help tells what else it prints. */
import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { ablate } from './ablation.ts';
import { comparisonTable, thresholdsTable, typedTable, variantsTable } from './comparison-report.ts';
import { byFile, byTens, crossValidate, type HeldOut } from './cross-validation.ts';
import { figuresOf } from './figures.ts';
import { examplesFrom, labelledFiles } from './gate-lessons.ts';
import { judgeAll } from './judging.ts';
import { misspell } from './misspelling.ts';
import { readPastes } from './paste-set.ts';
import { comparePeers, type PeerRow } from './peers.ts';
import { confusionTable, figuresTable, formsTable, mistakes, reliabilityTable } from './report.ts';
import { speakTable } from './speak-thresholds.ts';
import { judgeTyped } from './typed-queries.ts';
import { judgeVariants } from './variants.ts';

const HELP = `npm run eval -- [FILE.jsonl ...] [options]

Without a file: test/pastes, which the gate has learned from, so only --cross-validate says how it does on others.

  --wrong            list every mistake
  --peers            the same pastes with Fuse, MiniSearch, FlexSearch and BM25
  --fuse-default     with --peers: also Fuse as it comes, over every fortieth spelling (slow)
  --cross-validate   judge each text of the files and each guide's example by a gate that did not learn from it
  --ablate           take one stage of the matcher away at a time, also on misspelled pastes
  --variants         hide the pastes in long logs, misspell them, and search a few typed words
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'fuse-default': { type: 'boolean', default: false },
    'cross-validate': { type: 'boolean', default: false },
    variants: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
  },
});
if (values.help) print(HELP);
else await evaluate(positionals.length > 0 ? positionals : labelledFiles());

async function evaluate(files: readonly string[]): Promise<void> {
  const { guides } = await loadKnowledge('./knowledge');
  const matcher = buildMatcher(guides);
  const pastes = readPastes(files);
  const judged = judgeAll(matcher, pastes);

  print(`${judged.length} pastes of ${files.join(', ')}; ${guides.length} guides\n`);
  print(figuresTable(figuresOf(judged)));
  print(`\nConfident answers by score\n${reliabilityTable(judged)}`);
  print(`\nBy form\n${formsTable(judged)}`);
  print(`\nExpected kind down, found kind across\n${confusionTable(judged)}`);
  if (values.wrong) print(`\nMistakes\n${mistakes(judged)}`);
  if (values['cross-validate']) {
    const examples = examplesFrom(files, guides);
    const byTurns = crossValidate(guides, examples, byTens);
    printHeldOut('ten folds by turns', byTurns);
    print(`\nFrom which sureness to speak, over the same folds\n${speakTable(byTurns)}`);
    printHeldOut('one file held back at a time', crossValidate(guides, examples, byFile));
  }
  if (values.ablate) {
    print(`\nWithout one stage\n${comparisonTable(ablate(guides, pastes))}`);
    const slips = pastes.map((paste, seed) => ({ ...paste, text: misspell(paste.text, seed).text }));
    print(`\nWithout one stage, a fifth of long words misspelled\n${comparisonTable(ablate(guides, slips))}`);
  }
  if (values.variants) {
    print(
      `\nMade harder: what remains, and the points lost\n${variantsTable(judgeVariants(matcher, pastes))}`,
    );
    print(`\nA few typed words: right kind first\n${typedTable(judgeTyped(matcher, guides), values.wrong)}`);
  }
  if (values.peers) {
    const peers = comparePeers(guides, files, values['fuse-default']);
    const own = { name: 'authfix', rule: 'as shipped', thresholds: [], figures: figuresOf(judged) };
    print(`\nBeside its peers\n${comparisonTable([own, ...unlearned(guides, files), ...peers])}`);
    print(`\n${thresholdsTable(peers)}`);
  }
}

// The shipped gate has learned from test/pastes; beside peers that never saw a file, only a gate that did not either is fair.
function unlearned(
  guides: readonly Guide[],
  files: readonly string[],
): readonly Omit<PeerRow, 'thresholds'>[] {
  const wanted = new Set(files.map((file) => normalize(file)));
  const learnedFrom = labelledFiles();
  if (!learnedFrom.some((file) => wanted.has(file))) return [];
  const all = [...new Set([...learnedFrom, ...wanted])];
  const held = crossValidate(guides, examplesFrom(all, guides), byFile).filter(({ from }) =>
    wanted.has(from),
  );
  return [{ name: 'authfix', rule: 'gate learned without the file', figures: figuresOf(held) }];
}

function printHeldOut(title: string, all: readonly HeldOut[]): void {
  print(`\nCross-validated, ${title}\n${figuresTable(figuresOf(all))}`);
  const files = [...new Set(all.map(({ from }) => from))];
  const rows = files.map((from) => ({
    name: from,
    rule: '',
    thresholds: [],
    figures: figuresOf(all.filter((one) => one.from === from)),
  }));
  print(comparisonTable(rows));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

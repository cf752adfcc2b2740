/** `npm run eval -- FILE.jsonl ...`: what the matcher is worth on labelled pastes. Add --wrong to list every mistake. */
import { parseArgs } from 'node:util';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { figuresOf, type Judged } from './figures.ts';
import { type Paste, readPastes } from './paste-set.ts';
import { confusionTable, figuresTable, formsTable, mistakes } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean', default: false } },
});
const { guides } = await loadKnowledge('./knowledge');
const judged = judgeAll(guides, readPastes(positionals));

print(`${judged.length} pastes, ${guides.length} guides\n`);
print(figuresTable(figuresOf(judged)));
print(`\nBy form\n${formsTable(judged)}`);
print(`\nExpected kind down, found kind across\n${confusionTable(judged)}`);
if (values.wrong) print(`\nMistakes\n${mistakes(judged)}`);

function judgeAll(all: readonly Guide[], pastes: readonly Paste[]): readonly Judged[] {
  const matcher = buildMatcher(all);
  // Any key will do: labels say nothing to the matcher.
  const key = makeRedactionKey(new Uint8Array(32));
  return pastes.map((paste) => {
    const { text } = redact(paste.text, key);
    const product =
      paste.product === undefined || paste.product === null
        ? null
        : { id: paste.product, from: 'request' as const };
    const match = matcher.match(text, { product });
    return {
      paste,
      answer: { speaks: match.speaks, tier: match.tier, kinds: match.candidates.map(({ kind }) => kind) },
    };
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

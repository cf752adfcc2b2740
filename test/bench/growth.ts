/** `npm run bench:growth`: how the time for hostile texts grows with their length, beside ordinary pastes in the same run. */
import { buildLexicon } from '../../src/core/lexicon.ts';
import { maskText } from '../../src/core/masked-text.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { scan } from '../../src/core/scan.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { HOSTILE_TEXTS } from '../core/hostile-texts.ts';
import { HOSTILE_SECRETS } from '../redaction/hostile-secrets.ts';
import { overheard } from './contestants.ts';
import { ordinaryPaste } from './hostile.ts';
import { leastTime } from './stopwatch.ts';
import { ratio, table, time } from './table.ts';

type Families = Iterable<readonly [string, (length: number) => string]>;

interface Reader {
  readonly name: string;
  /** Characters of the shorter text; the longer one is four times as long. Matching reads at most 60,000. */
  readonly short: number;
  readonly families: Families;
  readonly read: (text: string) => unknown;
}

const WORST_SHOWN = 3;
const ROUNDS = 5;
/** Four is linear, sixteen quadratic; a round that shows more than this is measured again. */
const LINEAR_ENOUGH = 5;
/** Less than this, in microseconds, is nothing to compare. */
const LEAST_TIME = 1000;

const { guides } = await loadKnowledge('./knowledge');
const { exactTexts } = buildLexicon(guides);
const key = makeRedactionKey(new Uint8Array(32));
const readers: readonly Reader[] = [
  { name: 'match', short: 14_000, families: HOSTILE_TEXTS, read: overheard(buildMatcher(guides)) },
  {
    name: 'exact texts',
    short: 14_000,
    families: HOSTILE_TEXTS,
    read: (text) => exactTexts.find(scan(text)),
  },
  { name: 'mask', short: 50_000, families: HOSTILE_TEXTS, read: maskText },
  { name: 'redact', short: 50_000, families: HOSTILE_SECRETS, read: (text) => redact(text, key) },
];

const head = ['four times the text (4 is linear)', 'growth', 'time', 'over an ordinary text'];
process.stdout.write(`${table([head, ...readers.flatMap(rowsOf)])}\n`);

function rowsOf(reader: Reader): readonly (readonly string[])[] {
  const ordinary = measure(reader, ordinaryPaste);
  const costs = [...reader.families].map(([name, make]) => ({ name, ...measure(reader, make) }));
  const worst = costs.sort((a, b) => b.growth - a.growth).slice(0, WORST_SHOWN);
  return [{ name: 'ordinary pastes', ...ordinary }, ...worst].map(({ name, growth, long }) => [
    `${reader.name}: ${name}`,
    ratio(growth),
    time(long),
    ratio(long / ordinary.long),
  ]);
}

// A pause of the machine can hit every run of a round; only what grows too fast in each round grows too fast.
function measure({ short, read }: Reader, make: (length: number) => string) {
  const texts = { short: make(short), long: make(4 * short) };
  // Code that has not run often is slow, and it would be the short text that pays.
  for (const text of [texts.short, texts.long]) read(text);
  let [growth, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS && growth > LINEAR_ENOUGH; round += 1) {
    const longTime = leastTime(3, () => read(texts.long));
    const shortTime = leastTime(3, () => read(texts.short));
    growth = Math.min(growth, longTime / Math.max(LEAST_TIME, shortTime));
    long = Math.min(long, longTime);
  }
  return { growth, long };
}

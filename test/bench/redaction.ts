/** `npm run bench:redaction`: what redaction takes for texts of four lengths, and how its time grows on hostile texts. */
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { readSecretSamples } from '../measure/secret-samples.ts';
import { HOSTILE_SECRETS } from '../redaction/hostile-secrets.ts';
import { makePaste } from './pastes.ts';
import { leastTime, timeEach } from './stopwatch.ts';
import { ratio, table, time } from './table.ts';

const KEY = makeRedactionKey(new Uint8Array(32));
const LENGTHS = [200, 2000, 10_000, 100_000] as const;
/** As the suite compares them: four times the text. Linear is 4, quadratic 16. */
const SHORT = 50_000;
const LONG = 200_000;
const WORST_SHOWN = 10;
const ROUNDS = 5;
const LINEAR_ENOUGH = 5;

const pastes = [1, 2, 3, 4].flatMap((number) => readSecretSamples(`test/redaction/unseen-${number}.jsonl`));

print('Texts of log lines with pasted secrets in between, every one different');
print(table([['length', 'p50', 'p99', 'MB/s'], ...LENGTHS.map(throughput)]));
print(`\nHostile texts: ${LONG / 1000} kB beside ${SHORT / 1000} kB, least of several runs (linear is 4)`);
const worst = HOSTILE_SECRETS.map(hostile).sort((a, b) => b.growth - a.growth);
print(
  table([
    ['family', 'ratio', `${LONG / 1000} kB`],
    ...worst.slice(0, WORST_SHOWN).map(({ name, growth, long }) => [name, ratio(growth), time(long)]),
  ]),
);
const slowest = worst.reduce((most, one) => (one.long > most.long ? one : most));
print(`${worst.length} families; the slowest is ${slowest.name} with ${time(slowest.long)}`);

function throughput(length: number): readonly string[] {
  const count = length > 50_000 ? 60 : 300;
  const warmUp = 20;
  const texts = Array.from({ length: count + warmUp }, (_, seed) => mixedText(length, seed));
  const { p50, p99 } = timeEach(texts, (text) => redact(text, KEY), warmUp);
  return [`${length} B`, time(p50), time(p99), (length / p50).toFixed(1)];
}

/** Six parts log to one part pastes with secrets, about as people post them. */
function mixedText(length: number, seed: number): string {
  const parts: string[] = [];
  for (let size = 0, turn = seed; size < length; turn += 1) {
    const log = makePaste(6, turn, '401 Unauthorized: the access token has expired');
    const part = `${log}\n${pastes[turn % pastes.length]?.text ?? ''}\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

function hostile([name, make]: (typeof HOSTILE_SECRETS)[number]) {
  const short = make(SHORT);
  const long = make(LONG);
  const least = (text: string) => leastTime(3, () => redact(text, KEY));
  let growth = Number.POSITIVE_INFINITY;
  let slow = Number.POSITIVE_INFINITY;
  // A pause of the machine can hit every run of a round; only what is slow in each round is slow.
  for (let round = 0; round < ROUNDS && growth > LINEAR_ENOUGH; round += 1) {
    const longTime = least(long);
    growth = Math.min(growth, longTime / Math.max(1000, least(short)));
    slow = Math.min(slow, longTime);
  }
  return { name, growth, long: slow };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

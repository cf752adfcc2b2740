import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { HOSTILE_SECRETS } from './hostile-secrets.ts';
import { testKey } from './sample.ts';

/** Four times the text may take four times as long; the rest is room for caches that overflow. Quadratic work would show 16. */
const HIGHEST_RATIO = 11;

/** The least processor time of several runs, in ms: what else the machine does is not counted, what it costs us only ever adds. */
function leastMilliseconds(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begin = process.cpuUsage();
    redact(text, testKey);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('the time redaction takes', () => {
  it.each(HOSTILE_SECRETS)('grows no faster than the text: %s', (_what, make) => {
    const short = make(50_000);
    const four = make(200_000);
    const ratio = () => leastMilliseconds(four, 1) / Math.max(1, leastMilliseconds(short, 2));
    // A pause of the machine can hit every run of one round; four more rounds must then be as slow.
    const best = [ratio, ratio, ratio, ratio, ratio].reduce(
      (least, measure) => (least <= HIGHEST_RATIO ? least : Math.min(least, measure())),
      Number.POSITIVE_INFINITY,
    );
    expect(best).toBeLessThanOrEqual(HIGHEST_RATIO);
  });
});

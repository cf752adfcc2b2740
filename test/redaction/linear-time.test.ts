import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { HOSTILE_SECRETS } from './hostile-secrets.ts';
import { testKey } from './sample.ts';

/** Four times the text may take four times as long; the rest is room for a busy machine. Quadratic work would show 16. */
const HIGHEST_RATIO = 9;

/** The least of several runs: other work on the machine only ever adds. */
function leastMilliseconds(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    redact(text, testKey);
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

describe('the time redaction takes', () => {
  it.each(HOSTILE_SECRETS)('grows no faster than the text: %s', (_what, make) => {
    const short = make(50_000);
    const four = make(200_000);
    const ratio = () => leastMilliseconds(four, 1) / Math.max(1, leastMilliseconds(short, 2));
    // A pause of the machine can hit every run of one round; two more rounds must then be as slow.
    const best = [ratio, ratio, ratio].reduce(
      (least, measure) => (least <= HIGHEST_RATIO ? least : Math.min(least, measure())),
      Number.POSITIVE_INFINITY,
    );
    expect(best).toBeLessThanOrEqual(HIGHEST_RATIO);
  });
});

import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { judgeSample, readSecretSamples, sampleFigures } from '../measure/secret-samples.ts';
import { testKey } from './sample.ts';

const files = [1, 2, 3, 4].map((number) => `test/redaction/unseen-${number}.jsonl`);

describe('samples that were written before anybody looked how they fare', () => {
  const judged = files.flatMap((file) => readSecretSamples(file)).map(judgeSample);
  const figures = sampleFigures(judged);

  it('lose at least 98 of 100 secrets', () => expect(figures.survived.share).toBeLessThanOrEqual(0.02));

  it('keep at least 99 of 100 facts', () => expect(figures.lost.share).toBeLessThanOrEqual(0.01));

  it('lose every secret that stands in a form made for values', () => {
    const made = /^(?:header|json|curl|dotenv|env|yaml-ini|har|dump|form|cookie|tines|pem)/;
    const survivors = judged.filter(
      ({ sample, survived }) => made.test(sample.source) && survived.length > 0,
    );
    expect(survivors.map(({ shown }) => shown)).toEqual([]);
  });

  it('come out of a second pass as they went in', () => {
    for (const { shown } of judged) expect(redact(shown, testKey).text).toBe(shown);
  });
});

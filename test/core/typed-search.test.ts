import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core/scan.ts';
import { buildTypedSearch } from '../../src/core/typed-search.ts';
import { shippedGuides } from './small-guide.ts';

const search = buildTypedSearch(await shippedGuides(), scan);

describe('typed words are compared with the signatures', () => {
  it('so that a slip of the finger costs nothing', () => {
    expect(search(['forbiden'])).toEqual(search(['forbidden']));
  });

  it('so that two letters in the wrong order are one slip, also in a short word', () => {
    expect(search(['oatuh', 'timestamp'])).toEqual(search(['oauth', 'timestamp']));
  });

  it('so that of the words a slip may stand for, each signature counts the one that it has', () => {
    const [best] = [...search(['sining', 'key', 'unknown'])].sort((a, b) => b[1] - a[1])[0] ?? [];
    expect(best).toBe('signing-key-unknown');
  });

  it('so that a word nobody wrote in a guide resembles nothing', () => {
    expect(search(['zzyzxqw']).size).toBe(0);
  });

  it('so that words too short to be told from others are not corrected', () => {
    expect(search(['zq']).size).toBe(0);
  });

  it('so that saying a word twice changes nothing', () => {
    expect(search(['expired', 'expired', 'token'])).toEqual(search(['expired', 'token']));
  });

  it('with a likeness above 0 and at most 1, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }), (words) => {
        for (const alike of search(words).values()) {
          expect(alike).toBeGreaterThan(0);
          expect(alike).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it, test } from 'vitest';
import { MOST_CANDIDATES } from '../../src/core/candidates.ts';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { aProduct, matchPlain, smallGuide } from './small-guide.ts';

const unauthorised = { id: 'unauthorised', kind: 'unauthorised-401', signatures: [{ status: 401 }] };
const acme = smallGuide({ id: 'acme-guide', product: aProduct('acme'), causes: [unauthorised] });
const birch = smallGuide({ id: 'birch-guide', product: aProduct('birch'), causes: [unauthorised] });
const general = smallGuide({
  id: 'general',
  causes: [unauthorised, { id: 'expired', kind: 'token-expired', signatures: ['token [has|is] expired'] }],
});

function offered(text: string, guides: readonly Guide[], channel?: string): string[] {
  return matchPlain(buildMatcher(guides), text, channel).candidates.map(
    ({ guide, cause }) => `${guide}/${cause}`,
  );
}

describe('when a product is named', () => {
  it('its own guide goes first, and no other product is offered', () => {
    const all = offered('HTTP 401', [general, birch, acme], 'acme');
    expect(all[0]).toBe('acme-guide/unauthorised');
    expect(all).not.toContain('birch-guide/unauthorised');
  });

  it('the guide for every product stands in for a cause that its own guide lacks', () => {
    expect(offered('the token has expired', [acme, birch, general], 'acme')[0]).toBe('general/expired');
  });

  it('a product without any guide gets the guide for every product', () => {
    expect(offered('HTTP 401', [acme, birch, general], 'cedar')).toEqual(['general/unauthorised']);
  });
});

describe('when no product is named', () => {
  it('every product may be right, and the guide for every product comes after them', () => {
    expect(offered('HTTP 401', [general, birch, acme])).toEqual([
      'acme-guide/unauthorised',
      'birch-guide/unauthorised',
      'general/unauthorised',
    ]);
  });

  it('a kind that no product’s guide knows is not held back behind one that they know', () => {
    const locks = smallGuide({
      id: 'locks',
      causes: [{ id: 'locked', kind: 'login-lockout', signatures: ['account locked'] }],
    });
    const loose = { ...unauthorised, signatures: ['login refused'] };
    const product = smallGuide({ id: 'acme-guide', product: aProduct('acme'), causes: [loose] });
    expect(offered('login refused, account locked', [locks, product])).toEqual([
      'acme-guide/unauthorised',
      'locks/locked',
    ]);
    const { candidates } = matchPlain(buildMatcher([locks, product]), 'login refused, account locked');
    expect(candidates[0]?.score).toBe(candidates[1]?.score);
  });

  it('the guide for every product keeps its place, however many products have a guide', () => {
    const many = ['ash', 'beech', 'cedar', 'dogwood', 'elm', 'fir', 'gum'].map((name) =>
      smallGuide({ id: `${name}-guide`, product: aProduct(name), causes: [unauthorised] }),
    );
    const all = offered('HTTP 401', [general, ...many]);
    expect(all).toHaveLength(MOST_CANDIDATES);
    expect(all.at(-1)).toBe('general/unauthorised');
  });

  it('a platform’s guide that asks to be named is offered only then, or for its own wording', () => {
    const platform = smallGuide({
      id: 'platform',
      product: { ...aProduct('elm'), only_when_named: true },
      causes: [{ ...unauthorised, signatures: [{ status: 401 }, 'the gate is not yours'] }],
    });
    const all = [general, acme, platform];
    expect(offered('HTTP 401', all)).not.toContain('platform/unauthorised');
    expect(offered('HTTP 401', all, 'elm')[0]).toBe('platform/unauthorised');
    expect(offered('error: the gate is not yours', all)[0]).toBe('platform/unauthorised');
  });

  it('another kind keeps a place too, however many products have a guide for the first', () => {
    const many = ['ash', 'beech', 'cedar', 'dogwood', 'elm', 'fir'].map((name) =>
      smallGuide({ id: `${name}-guide`, product: aProduct(name), causes: [unauthorised] }),
    );
    const weak = smallGuide({
      id: 'weak',
      causes: [
        {
          id: 'old',
          kind: 'deprecated-auth',
          signatures: [{ phrase: 'password of the old kind', broad: true }],
        },
      ],
    });
    const text = 'Since this morning each call says: HTTP 401 Unauthorized. Password of the old kind.';
    const all = offered(text, [general, weak, ...many]);
    expect(all).toHaveLength(MOST_CANDIDATES);
    expect(all).toContain('general/unauthorised');
    expect(all).toContain('weak/old');
  });

  it('wording that only one guide knows chooses that guide', () => {
    const worded = smallGuide({
      id: 'worded',
      product: aProduct('cedar'),
      causes: [{ ...unauthorised, signatures: ['the gate is not yours'] }],
    });
    expect(offered('error: the gate is not yours', [acme, birch, worded])[0]).toBe('worded/unauthorised');
  });

  it('wording that the guide for every product knows too chooses nobody', () => {
    const signatures = ['the gate is not yours'];
    const worded = smallGuide({
      id: 'worded',
      product: aProduct('cedar'),
      causes: [{ ...unauthorised, signatures }],
    });
    const common = smallGuide({ id: 'common', causes: [{ ...unauthorised, signatures }] });
    const { margin } = matchPlain(buildMatcher([worded, common, birch]), 'error: the gate is not yours');
    expect(margin).toBeLessThan(0.06);
  });
});

describe('ties', () => {
  it('between guides are broken by guide id', () => {
    const [first, second] = offered('HTTP 401', [birch, acme]);
    expect([first, second]).toEqual(['acme-guide/unauthorised', 'birch-guide/unauthorised']);
  });

  it('between causes of a guide are broken by their place in it', () => {
    const guide = smallGuide({
      id: 'twins',
      causes: [
        { id: 'zulu', kind: 'one-kind', signatures: ['gate shut'] },
        { id: 'alpha', kind: 'one-kind', signatures: ['gate shut'] },
      ],
    });
    expect(offered('gate shut', [guide])).toEqual(['twins/zulu', 'twins/alpha']);
  });

  it('a cause whose own wording was met goes before its sister of the same kind', () => {
    const guide = smallGuide({
      id: 'sisters',
      causes: [
        { id: 'first', kind: 'one-kind', signatures: ['gate shut'] },
        { id: 'second', kind: 'one-kind', signatures: ['door shut'] },
      ],
    });
    expect(offered('door shut', [guide])).toEqual(['sisters/second', 'sisters/first']);
  });
});

test('no cause is offered twice, and never more than five', () => {
  const many = smallGuide({
    id: 'many',
    causes: Array.from({ length: 9 }, (_, at) => ({
      id: `cause-${at}`,
      kind: `kind-${at % 4}`,
      error: 'the gate is shut',
      signatures: ['gate shut', `gate shut number ${at}`],
    })),
  });
  const all = offered('gate shut\nthe gate is shut', [many, general]);
  expect(all).toHaveLength(MOST_CANDIDATES);
  expect(new Set(all).size).toBe(all.length);
});

test('likeness alone never outranks a signature in a paste, but may in a few typed words', () => {
  const alike = smallGuide({
    id: 'alike',
    causes: [{ id: 'alike', kind: 'other', error: 'HTTP answer 401 from gate', signatures: [] }],
  });
  const guideFor = (text: string) => matchPlain(buildMatcher([alike, general]), text).candidates[0]?.guide;
  expect(guideFor('Since noon we get this: HTTP answer 401 from gate')).toBe('general');
  expect(guideFor('HTTP answer 401 from gate')).toBe('alike');
});

test('three guides for one kind leave the third place to another kind', () => {
  const kindOf = (text: string) =>
    matchPlain(buildMatcher([acme, birch, general]), text).candidates.map(({ kind }) => kind);
  const kinds = kindOf(
    'getting HTTP 401 from the feed since the morning, and the token has been renewed already by us',
  );
  expect(kinds.slice(0, 2)).toEqual(['unauthorised-401', 'unauthorised-401']);
  expect(kinds[2]).toBe('token-expired');
});

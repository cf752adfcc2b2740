import { describe, expect, it, test } from 'vitest';
import type { Guide } from '../../src/core/guide.ts';
import { buildProductWords, findProduct } from '../../src/core/product.ts';
import { scan } from '../../src/core/scan.ts';
import { smallGuide } from './small-guide.ts';

const cause = { id: 'any', kind: 'unauthorised-401' };
const acme = smallGuide({
  id: 'acme-guide',
  product: { id: 'acme', name: 'Acme', words: ['Acme', 'Acme [Cloud|Desk]', 'ms-apikey'] },
  causes: [cause],
});
const birch = smallGuide({
  id: 'birch-guide',
  product: { id: 'birch', name: 'Birch', words: ['Birch'] },
  causes: [cause],
});
const general = smallGuide({ id: 'general', causes: [cause] });

function find(text: string, guides: readonly Guide[] = [acme, birch, general]) {
  return findProduct(scan(text), buildProductWords(guides));
}

describe('the product is the one that the text names', () => {
  it.each([
    ['in a sentence', 'our ACME import fails', 'acme', 'ACME'],
    ['in an address', 'POST https://api.acme.example/orders', 'acme', 'acme'],
    ['by a header', '> ms-apikey: x', 'acme', 'ms-apikey'],
    ['more often than another', 'Birch: acme says that Birch is down', 'birch', 'Birch'],
  ])('%s', (_name, text, id, quote) => {
    expect(find(text)).toEqual({ from: 'text', id, quote });
  });
});

test('a text that names no product names none', () => {
  expect(find('acmeology is a science')).toEqual({ from: 'nothing' });
});

test('two products named equally often make nobody the one: then asking is right', () => {
  expect(find('birch talks to acme')).toEqual({ from: 'nothing' });
});

test('a second guide of a product does not make its words count twice', () => {
  const second = smallGuide({ ...acme, id: 'acme-second' });
  expect(find('birch talks to acme', [acme, second, birch])).toEqual({ from: 'nothing' });
});

test('two guides of a product add their words up', () => {
  const second = smallGuide({
    id: 'acme-second',
    product: { id: 'acme', name: 'Acme', words: ['Road Runner'] },
    causes: [cause],
  });
  expect(find('the road runner is late', [acme, second])).toMatchObject({ id: 'acme' });
});

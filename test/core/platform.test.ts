import { expect, it } from 'vitest';
import { findPlatform } from '../../src/core/platform.ts';

it.each([
  ['our Shopify shop', 'Shopify'],
  ['ebay and Amazon both', 'eBay'],
  ['Amazon, then ebay', 'Amazon'],
  ['e-bay', 'eBay'],
  ['the SP-API call', 'Amazon'],
  ['https://acme.myshopify.com/admin and Shopify', 'Shopify'],
  ['Woo Commerce', 'WooCommerce'],
  ['royalmail labels', 'Royal Mail'],
  ['Magento 2', 'Adobe Commerce'],
  ['api.github.com said no', 'GitHub'],
  ['Office365 mail', 'Microsoft'],
])('finds the platform that "%s" names first', (text, name) => {
  expect(findPlatform(text)).toBe(name);
});

it.each(['', 'the backups of our groups', 'a slacker', 'jaws and laws', 'wooden'])(
  'finds none in "%s"',
  (text) => {
    expect(findPlatform(text)).toBeNull();
  },
);

import { describe, expect, it } from 'vitest';
import { setChannelProduct } from '../../src/flows/set-channel.ts';
import { KNOWLEDGE, smallWorld } from './small-world.ts';

const channel = { workspace: 'T1', channel: 'C1' };

describe("a channel's product", () => {
  it.each(['tines', 'Tines', ' TINES '])('is set by id or name, as in "%s"', async (product) => {
    const { store } = await smallWorld();
    expect(await setChannelProduct(store, KNOWLEDGE, { ...channel, product })).toEqual({
      kind: 'set',
      product: 'Tines',
    });
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'tines' });
  });

  it('is forgotten by "none"', async () => {
    const { store } = await smallWorld();
    await setChannelProduct(store, KNOWLEDGE, { ...channel, product: 'tines' });
    expect(await setChannelProduct(store, KNOWLEDGE, { ...channel, product: 'None' })).toEqual({
      kind: 'set',
      product: null,
    });
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
  });

  it('stays as it was when nobody knows the product, and says which are known', async () => {
    const { store } = await smallWorld();
    await setChannelProduct(store, KNOWLEDGE, { ...channel, product: 'mintsoft' });
    expect(await setChannelProduct(store, KNOWLEDGE, { ...channel, product: 'mintsfot' })).toEqual({
      kind: 'unknown-product',
      known: ['Amazon SP-API', 'eBay API', 'Mintsoft', 'Shopify', 'Tines', 'UPS API', 'WooCommerce'],
    });
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'mintsoft' });
  });
});

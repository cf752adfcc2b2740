/** What every engine of the store must do with the settings of channels and of whole workspaces. */
import { describe, expect } from 'vitest';
import { UNSET_CHANNEL } from '../../src/core/channel-settings.ts';
import { UNSET_WORKSPACE } from '../../src/core/workspace.ts';
import type { StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function settingsContract(it: StoreTest): void {
  describe('channel settings', () => {
    it('start without a product and keep the last one that was set', async ({ store }) => {
      expect(await store.readChannel('T1', 'C1')).toEqual(UNSET_CHANNEL);
      await store.saveChannel('T1', 'C1', { product: 'mintsoft' });
      await store.saveChannel('T1', 'C1', { product: 'tines' });
      await store.saveChannel('T1', 'C2', { product: 'mintsoft' });
      expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'tines' });
      await store.saveChannel('T1', 'C1', { product: null });
      expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
      expect(await store.readChannel('T1', 'C2')).toMatchObject({ product: 'mintsoft' });
    });

    it('keeps every setting of a channel, and changes only those that are named', async ({ store }) => {
      const all = {
        product: 'tines',
        mode: 'off',
        supportChannel: 'C9',
        answersBots: true,
        pointerMinutes: 5,
      } as const;
      await store.saveChannel('T1', 'C3', all);
      expect(await store.readChannel('T1', 'C3')).toEqual(all);
      await store.saveChannel('T1', 'C3', { product: 'mintsoft' });
      await store.saveChannel('T1', 'C3', {});
      expect(await store.readChannel('T1', 'C3')).toEqual({ ...all, product: 'mintsoft' });
      await store.saveChannel('T1', 'C3', { mode: 'addressed', supportChannel: null, answersBots: false });
      expect(await store.readChannel('T1', 'C3')).toEqual({
        product: 'mintsoft',
        mode: 'addressed',
        supportChannel: null,
        answersBots: false,
        pointerMinutes: 5,
      });
      await store.saveChannel('T2', 'C3', { answersBots: true });
      expect(await store.readChannel('T2', 'C3')).toEqual({ ...UNSET_CHANNEL, answersBots: true });
    });
  });

  describe('settings of a workspace', () => {
    it('start with no group, keep the last that were set, and are not those of another workspace', async ({
      store,
    }) => {
      expect(await store.readWorkspace('T1')).toEqual(UNSET_WORKSPACE);
      await store.saveWorkspace('T1', { adminGroup: 'S1', supporterGroup: 'S2' });
      await store.saveWorkspace('T1', { adminGroup: null, supporterGroup: 'S3' });
      await store.saveWorkspace('T1', { supportChannel: 'C9' });
      expect(await store.readWorkspace('T1')).toEqual({
        supportChannel: 'C9',
        adminGroup: null,
        supporterGroup: 'S3',
      });
      expect(await store.readWorkspace('T2')).toEqual(UNSET_WORKSPACE);
    });

    it('know which channels have a support channel of their own', async ({ store }) => {
      await store.saveChannel('T1', 'C2', { supportChannel: 'C8' });
      await store.saveChannel('T1', 'C1', { supportChannel: 'C9' });
      await store.saveChannel('T1', 'C3', { supportChannel: null });
      await store.saveChannel('T2', 'C1', { supportChannel: 'C9' });
      expect(await store.listOwnSupport('T1')).toEqual([
        { channel: 'C1', supportChannel: 'C9' },
        { channel: 'C2', supportChannel: 'C8' },
      ]);
    });
  });
}

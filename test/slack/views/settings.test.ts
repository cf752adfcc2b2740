/** The forms of settings are what Slack takes, however many products and groups there are and however they are named. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNSET_CHANNEL } from '../../../src/core/channel-settings.ts';
import { validateMessage } from '../../../src/playground/limits/message.ts';
import { validateView } from '../../../src/playground/limits/view.ts';
import { rolesForm } from '../../../src/slack/views/roles-form.ts';
import { settingsForm } from '../../../src/slack/views/settings-form.ts';
import { introduction, settingsMessage } from '../../../src/slack/views/settings-message.ts';
import { checkAll } from './accepted.ts';
import { anyText } from './any-text.ts';
import { initialValues } from './shown.ts';

const CHANNEL = 'C0INTEGRA';

test('any number of products fits, and the one that is set stays chosen', () => {
  const many = fc.record({ count: fc.integer({ min: 0, max: 300 }), name: anyText(40) });
  checkAll(many, ({ count, name }) => {
    const products = Array.from({ length: count }, (_, at) => ({ id: `product-${at}`, name }));
    const product = products.at(-1)?.id ?? null;
    const view = settingsForm(CHANNEL, { ...UNSET_CHANNEL, product }, products);
    expect(validateView(view)).toEqual([]);
    expect(initialValues(view.blocks)).toContainEqual(expect.objectContaining({ value: product ?? 'ANY' }));
  });
});

test('any number of user groups fits, and one that is gone leaves nobody chosen', () => {
  const many = fc.record({ count: fc.integer({ min: 1, max: 900 }), name: anyText(200) });
  checkAll(
    many,
    ({ count, name }) => {
      const groups = Array.from({ length: count }, (_, at) => ({ id: `S${at}`, handle: `g${at}`, name }));
      const view = rolesForm({ adminGroup: `S${count - 1}`, supporterGroup: 'S-gone' }, groups);
      expect(validateView(view)).toEqual([]);
      const chosen = initialValues(view.blocks).map((one) => (one as { value: string }).value);
      expect(chosen).toEqual([`S${count - 1}`, 'NOBODY']);
    },
    10,
  );
});

test('the introduction and the settings are messages that Slack takes', () => {
  checkAll(anyText(200), (product) => {
    const settings = { ...UNSET_CHANNEL, supportChannel: 'C0SUPPORT' };
    expect(validateMessage(introduction(CHANNEL))).toEqual([]);
    for (const why of [null, product])
      expect(validateMessage(settingsMessage({ channel: CHANNEL, settings, product, why }))).toEqual([]);
  });
});

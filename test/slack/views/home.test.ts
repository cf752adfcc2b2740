/** App Home stays within Slack's limits, however many triages, tickets and guides there are and however they are named. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HomePicture } from '../../../src/core/home-picture.ts';
import { FIRST_LOOK } from '../../../src/core/home-picture.ts';
import { TicketState } from '../../../src/core/ticket.ts';
import { PAGE_SIZE } from '../../../src/flows/look-home.ts';
import { validateView } from '../../../src/playground/limits/view.ts';
import { homeView, LONGEST_SEARCH } from '../../../src/slack/views/home.ts';
import { symptomForm } from '../../../src/slack/views/symptom-form.ts';
import { aTicketDraft, aTriage } from '../../support/triage.ts';
import { checkAll } from './accepted.ts';
import { anyGuide } from './any-guide.ts';
import { anyText } from './any-text.ts';

const anyUrl = fc.option(fc.constant(`https://example.slack.com/archives/C1/p${'1'.repeat(80)}`));

const anyHome: fc.Arbitrary<HomePicture> = fc
  .record({
    total: fc.integer({ min: 0, max: 100_000 }),
    name: anyText(200),
    reason: anyText(2000),
    search: anyText(LONGEST_SEARCH),
    products: fc.integer({ min: 0, max: 300 }),
    state: fc.constantFrom(...TicketState.options),
    url: anyUrl,
    supporter: fc.boolean(),
  })
  .map(({ total, name, reason, search, products, state, url, supporter }) => {
    const draft = aTicketDraft();
    const guide = { ...draft.guide, error: name };
    const ticket = { ...draft, number: 99_999, state, guide, permalink: url, assignee: 'U0SUPPORT' };
    const opened = aTriage({ permalink: url });
    const triage = { ...opened, guide: { ...opened.guide, cause: { ...opened.guide.cause, error: name } } };
    const symptom = { guide: 'g'.repeat(60), cause: 'c'.repeat(60), error: name, reason, product: name };
    const page = <Item>(item: Item, size: number) => {
      const pages = Math.max(1, Math.ceil(total / size));
      return {
        items: Array.from({ length: Math.min(total, size) }, () => item),
        total,
        page: pages >> 1,
        pages,
      };
    };
    const at = new Date('2026-03-01T10:00:00Z');
    const gap = {
      id: 'gap-0k3v9x2a',
      reports: [],
      people: total,
      channels: [],
      firstSeen: at,
      lastSeen: at,
      rejected: 0,
      typical: reason,
    };
    const named = Array.from({ length: products }, (_, at) => ({ id: `product-${at}`, name }));
    return {
      looking: { ...FIRST_LOOK, search, shelf: products === 0 ? null : products - 1 },
      triages: page(triage, PAGE_SIZE.own),
      tickets: page(ticket, PAGE_SIZE.own),
      queue: supporter ? page({ ticket, url }, PAGE_SIZE.shared) : null,
      gaps: supporter ? { items: Array.from({ length: PAGE_SIZE.own }, () => gap), total } : null,
      products: named,
      shelves: [...named, null],
      symptoms: page(symptom, PAGE_SIZE.shared),
      found: search === '' ? null : Array.from({ length: 5 }, () => symptom),
    };
  });

test('any number of triages, tickets, products and symptoms renders to a view that Slack takes', () => {
  checkAll(anyHome, (picture) => {
    const view = homeView(picture);
    expect(validateView(view)).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(view.private_metadata?.length ?? 0).toBeLessThanOrEqual(3000);
  });
});

test('the form of any symptom of any guide is a view that Slack takes', () => {
  checkAll(anyGuide, (guide) => {
    for (const cause of guide.causes) expect(validateView(symptomForm(guide, cause))).toEqual([]);
  });
});

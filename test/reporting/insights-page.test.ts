/** The page of insights: whole, safe, and usable by everybody, in light and in dark. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeInsights } from '../../src/core/insights/insights.ts';
import { insightsPage } from '../../src/reporting/insights-page.ts';
import { insightsText } from '../../src/reporting/insights-text.ts';
import { barriersOf } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { aCounted } from '../support/counted.ts';
import { livelyInsights } from '../support/lively-insights.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const HOSTILE = '<img src=x onerror="alert(1)"> & "quotes"';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('every chart has its table, and nothing keeps anybody from reading it', async () => {
    const page = await browser.newPage({ colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.setContent(insightsPage(await livelyInsights()));
    expect(await barriersOf(page)).toEqual([]);
    const sections = await page.locator('section').all();
    expect(sections.length).toBeGreaterThanOrEqual(7);
    for (const section of sections) expect(await section.locator('table').count()).toBeGreaterThan(0);
    expect(await page.locator('svg[role=img]').count()).toBeGreaterThanOrEqual(5);
    expect(asked).toEqual([]);
    await page.close();
  }, 60_000);
});

describe('a guide with any title', () => {
  const insights = computeInsights({
    triages: Array.from({ length: 12 }, () => aCounted(['fixed'], { title: HOSTILE, error: HOSTILE })),
    reports: [],
    guides: [],
    from: new Date('2026-05-01T00:00:00Z'),
    now: NOW,
    guide: HOSTILE,
  });

  it('shows its title and is never markup', () => {
    const page = insightsPage(insights);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;quotes&quot;');
  });
});

it('without anything to count it says so and draws nothing', () => {
  const nothing = { triages: [], reports: [], guides: [], from: NOW, now: NOW, guide: null };
  const insights = computeInsights(nothing);
  expect(insightsPage(insights)).toContain('none yet');
  expect(insightsPage(insights)).not.toContain('NaN');
  expect(insightsText(insights)).toContain('Solved without a ticket  none yet');
});

it('the lines for a terminal say the same as the page', async () => {
  const insights = await livelyInsights();
  const lines = insightsText(insights);
  expect(lines).toMatch(/Solved without a ticket {2}\d+ % \(\d+ to \d+ %, of \d+\)/);
  expect(lines).toMatch(/put “.+” \(fixes .+ a minute, .+ to .+\) before “.+”/);
  expect(lines).not.toContain('NaN');
});

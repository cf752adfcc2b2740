/** `npm run pictures:insights`: the picture of the insights page, from made-up figures that are the same each time. */
import { insightsPage } from '../../src/reporting/insights-page.ts';
import { openBrowser } from '../support/browser.ts';
import { livelyInsights } from '../support/lively-insights.ts';

const browser = await openBrowser();
try {
  const html = insightsPage(await livelyInsights());
  for (const [colorScheme, ending] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 960, height: 1500 } });
    await page.setContent(html);
    await page.screenshot({ path: `./docs/images/insights${ending}.png` });
    await page.close();
  }
} finally {
  await browser.close();
}

/** Looks for what keeps people from using a page: axe-core in the page itself, all of its rules. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Returns one line for each violation, with the first element that has it; none for a page that everybody can use. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  await stillness(page);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
  return violations.map(({ id, impact, nodes }) => {
    const [first] = nodes;
    return `${id} (${impact}, ${nodes.length}): ${first?.html.slice(0, 200)} ${first?.failureSummary ?? ''}`;
  });
}

/** Colours in the middle of a movement are nobody's choice; axe shall see where they come to rest. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(`Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished.catch(() => null)),
  )`);
}

/** `npm run pictures`: the pictures of the README and the docs, taken from the running playground. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildLog } from '../../src/log.ts';
import { openPlayground, type Playground } from '../../src/playground/open.ts';
import { openBrowser } from '../support/browser.ts';

const DESKTOP = { width: 1280, height: 1100 };
const PHONE = { width: 390, height: 844 };
const PASTE =
  'DPD labels stopped this morning, Mintsoft says\n```\n401 Unauthorised - DPD.GetGeoSession\n```';

const folder = await mkdtemp(join(tmpdir(), 'authfix-pictures-'));
const playground = await openPlayground({
  place: { folder },
  dataDir: folder,
  knowledgeDir: './knowledge',
  port: 0,
  retentionDays: 180,
  log: buildLog('warn'),
});
const browser = await openBrowser();
try {
  await takeAll(browser, playground);
} finally {
  await browser.close();
  await playground.stop();
  await rm(folder, { recursive: true, force: true });
  // Slack's socket client keeps timers of its own for up to 30 seconds.
  process.exit();
}

async function takeAll(chromium: Browser, { slack }: Playground): Promise<void> {
  const page = await chromium.newPage({ viewport: DESKTOP, colorScheme: 'light' });
  await page.goto(slack.pageUrl);
  await page.getByRole('textbox', { name: 'Message #integrations' }).fill(PASTE);
  await page.getByRole('button', { name: 'Send' }).first().click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByText('Step 1 of 2').waitFor();
  await thread.getByRole('button', { name: 'No change, next step' }).click();
  await thread.getByText('Step 2 of 2').waitFor();
  await save(page, 'checklist');
  await page.emulateMedia({ colorScheme: 'dark' });
  await save(page, 'checklist-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  await save(page, 'checklist-phone');
  await page.setViewportSize(DESKTOP);
  await escalate(page);
  await page.getByLabel('You are').selectOption({ label: 'Sam Support' });
  await page
    .getByRole('link', { name: /support/ })
    .or(page.getByRole('button', { name: /support/ }))
    .first()
    .click();
  await page.getByText('Ticket #1: 401 Unauthorised').first().waitFor();
  await save(page, 'ticket');
}

async function escalate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Escalate to support' }).click();
  const dialog = page.getByRole('dialog', { name: 'Escalate to support' });
  const picture = { name: 'import-errors.png', mimeType: 'image/png', buffer: Buffer.from('picture') };
  await dialog.locator('input[type=file]').setInputFiles(picture);
  await dialog.getByText('import-errors.png').waitFor();
  await save(page, 'escalation');
  await dialog.getByRole('button', { name: 'Send to support' }).click();
  await dialog.getByText('Ticket #1').waitFor();
  await page.keyboard.press('Escape');
}

async function save(page: Page, name: string): Promise<void> {
  // Fonts, pictures and the page's own short movements come to rest.
  await page.waitForTimeout(600);
  await page.screenshot({ path: `./docs/images/${name}.png` });
}

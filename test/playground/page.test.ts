/** The playground as a newcomer uses it: the page in a real browser, from a pasted sample to the ticket before the supporter. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLog } from '../../src/log.ts';
import { openPlayground, type Playground } from '../../src/playground/open.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
let playground: Playground;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authfix-page-'));
  playground = await openPlayground({
    place: { folder },
    dataDir: folder,
    knowledgeDir: './knowledge',
    port: 0,
    retentionDays: 180,
    log: buildLog('silent'),
  });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(playground.slack.pageUrl);
  return page;
}

async function post(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Message #integrations' });
  await composer.fill(text);
  await page.getByRole('button', { name: 'Send' }).first().click();
}

describe('the playground page', () => {
  it('takes a newcomer from a pasted error to a ticket that the supporter sees', async () => {
    const page = await openPage();
    await post(page, 'Mintsoft shows 403 Forbidden for the Shopify connection');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Mintsoft: 403 Forbidden').first().waitFor();
    await thread.getByRole('button', { name: "I can't do this" }).click();
    await thread.getByText('That was the last step').waitFor();
    await thread.getByRole('button', { name: 'Escalate to support' }).click();
    const dialog = page.getByRole('dialog', { name: 'Escalate to support' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'errors.png', mimeType: 'image/png', buffer: Buffer.from('picture') });
    await dialog.getByText('errors.png').waitFor();
    await dialog.getByRole('button', { name: 'Send to support' }).click();
    await dialog.getByText('Ticket #1').waitFor();
    await page.keyboard.press('Escape');
    await thread.getByText('Ticket #1 is with').first().waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Sam Support (supporter)' });
    await page
      .getByRole('link', { name: /support/ })
      .or(page.getByRole('button', { name: /support/ }))
      .first()
      .click();
    await page.getByText('Ticket #1: 403 Forbidden').first().waitFor();
    await page.close();
  }, 60_000);

  it('shows what people write as text, whatever they write', async () => {
    const page = await openPage();
    const hostile =
      '<img src=x onerror="document.title=\'owned\'"> <script>document.title="owned"</script> *not bold*';
    await post(page, hostile);
    await page.getByText('<img src=x').first().waitFor();
    expect(await page.title()).not.toBe('owned');
    await page.close();
  }, 30_000);

  it('keeps two open pages and a reloaded one consistent', async () => {
    const [first, second] = [await openPage(), await openPage()];
    await post(first, 'hello from the first page');
    await second.getByText('hello from the first page').first().waitFor();
    await second.reload();
    await second.getByText('hello from the first page').first().waitFor();
    await Promise.all([first.close(), second.close()]);
  }, 30_000);
});

/** `npm run pictures`: the pictures of the README and the docs, taken from the running demo by going through it as people do. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { type OpenPage, openPage } from '../support/open-page.ts';
import {
  become,
  composerOf,
  enter,
  type Look,
  leaveThread,
  type Visit,
  visit,
  write,
} from '../support/visit.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PASTE =
  'DPD labels stopped again this morning, Mintsoft says\n```\n401 Unauthorised - DPD.GetGeoSession\n```';

const open = await openPage({ demo: true });
try {
  await takeAsker(open, { ...DESK, theme: 'light' }, '');
  await takeAsker(open, { ...DESK, theme: 'dark' }, '-dark');
  await takeAsker(open, { ...PHONE, theme: 'light' }, '-phone');
  await takeSupporter(open, { ...DESK, theme: 'light' }, '');
  await takeSupporter(open, { ...PHONE, theme: 'dark' }, '-phone-dark');
  await takeBehind(open);
  await takeHome(open, { ...DESK, theme: 'light' }, 'Sam Support', '');
  await takeHome(open, { ...PHONE, theme: 'dark' }, null, '-phone-dark');
  await takeSettings(open, { ...DESK, theme: 'light' }, '');
  await takeSettings(open, { ...PHONE, theme: 'dark' }, '-phone-dark');
} finally {
  await open.close();
  // Slack's socket client keeps timers of its own for up to 30 seconds.
  process.exit();
}

/** The asker's way: the card at its second step, and the form when support is asked. */
async function takeAsker({ browser, url }: OpenPage, look: Look, ending: string): Promise<void> {
  const at = await arrive(await visit(browser, url, look));
  const { page, thread } = at;
  await write(at, PASTE);
  await thread.getByText('Step 1 of 2').waitFor();
  await thread.getByRole('button', { name: 'No change, next step' }).click();
  await thread.getByText('Step 2 of 2').waitFor();
  await save(page, `checklist${ending}`);
  await thread.getByRole('button', { name: 'Escalate to support' }).click();
  const form = page.getByRole('dialog', { name: 'Escalate to support' });
  const picture = { name: 'label-error.png', mimeType: 'image/png', buffer: Buffer.from('picture') };
  await form.locator('input[type=file]').setInputFiles(picture);
  await form.getByText('label-error.png').waitFor();
  await save(page, `escalation${ending}`);
  await page.keyboard.press('Escape');
  await at.close();
}

/** The supporter's side: the tickets, with everything in them. */
async function takeSupporter({ browser, url }: OpenPage, look: Look, ending: string): Promise<void> {
  const at = await arrive(await visit(browser, url, look));
  await become(at, 'Sam Support');
  await enter(at, 'support');
  await at.page.getByText('Ticket #2: 403 Forbidden').first().waitFor();
  await save(at.page, `ticket${ending}`);
  await at.close();
}

/** The Home of somebody, or of whoever the page begins with; a supporter's has the queue. */
async function takeHome(
  { browser, url }: OpenPage,
  look: Look,
  name: string | null,
  ending: string,
): Promise<void> {
  const at = await arrive(await visit(browser, url, look));
  if (name !== null) await become(at, name);
  await enter(at, 'authfix');
  await at.page.getByRole('link', { name: 'Home' }).click();
  await at.page.getByRole('region', { name: 'Home' }).getByText('All guides').waitFor();
  await save(at.page, `home${ending}`);
  await at.close();
}

/** The settings of a channel, as a supporter opens them. */
async function takeSettings({ browser, url }: OpenPage, look: Look, ending: string): Promise<void> {
  const at = await arrive(await visit(browser, url, look));
  await become(at, 'Sam Support');
  await composerOf(at.page, '#integrations').fill('/authfix settings');
  await composerOf(at.page, '#integrations').press('Escape');
  await composerOf(at.page, '#integrations').press('Enter');
  await at.page.getByRole('dialog').getByText('When do I answer?').waitFor();
  await save(at.page, `settings${ending}`);
  await at.close();
}

/** What lies behind: the wire, the misfortunes, and the reasons. */
async function takeBehind({ browser, url }: OpenPage): Promise<void> {
  const at = await arrive(await visit(browser, url, { ...DESK, theme: 'light' }));
  const { page } = at;
  await write(at, 'Tines gets 401 {"error":"invalid_client"} from our HTTP Request action');
  await at.thread.getByText('Step 1 of 4').waitFor();
  await leaveThread(at);
  const message = page.getByRole('main').getByRole('listitem').last();
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Why this answer?' }).click();
  await page.getByText('How close the causes are').waitFor();
  await save(page, 'why');
  await page.getByRole('button', { name: 'Close the explanation' }).click();
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page
    .getByRole('row', { name: /chat\.postMessage ok/ })
    .first()
    .waitFor();
  await save(page, 'inspector');
  await at.close();
}

/** Gives the page a font for emoji, which the machine that takes the pictures may lack. */
async function arrive(at: Visit): Promise<Visit> {
  const require = createRequire(import.meta.url);
  const styles = await readFile(require.resolve('@fontsource/noto-emoji/400.css'), 'utf8');
  await at.page.route('**/emoji-font/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1);
    const path = require.resolve(`@fontsource/noto-emoji/files/${name}`);
    await route.fulfill({ path, contentType: 'font/woff2' });
  });
  const font = '--font: "Inter Variable", "Noto Emoji", sans-serif';
  await at.page.addStyleTag({
    content: `${styles.replaceAll('./files/', '/emoji-font/')} :root { ${font} }`,
  });
  return at;
}

async function save(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  // Fonts, pictures and the page's own short movements come to rest.
  await page.waitForTimeout(800);
  await page.screenshot({ path: `./docs/images/${name}.png` });
}

/** A real headless browser for tests: the one that comes with the packages, or the one that CHROMIUM_PATH names. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Root needs --no-sandbox; the background services would ask the network for things that no test needs. The flags that
// come with the package are for its own purpose: a browser in one process dies with its first page.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Opens the browser. Throws a sentence that says what to do when there is none: a test must never skip silently. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  try {
    const executablePath = own ?? (await chromium.executablePath());
    return await playwright.launch({ executablePath, args: FLAGS, headless: true });
  } catch (cause) {
    throw new Error(
      'No browser could be started. Set CHROMIUM_PATH to an installed Chromium or Chrome, for example /usr/bin/chromium',
      { cause },
    );
  }
}

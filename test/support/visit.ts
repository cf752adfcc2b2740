/** The words that stories in the browser are told with: somebody opens the playground's page, writes, presses, looks. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

/** One person's browser window on the page. */
export interface Visit {
  readonly page: Page;
  readonly thread: Locator;
  readonly isPhone: boolean;
  close(): Promise<void>;
}

/** Narrower windows slide the rail in. */
const PHONE_WIDTH = 640;

/** Opens the page in a window of its own, with its own memory of drafts and reading. */
export async function visit(browser: Browser, url: string, look: Look): Promise<Visit> {
  const { width, height, theme } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  context.setDefaultTimeout(15_000);
  return { ...(await visitIn(context, url)), close: () => context.close() };
}

/** Opens the page once more in a window that shares its memory with others. */
export async function visitIn(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(url);
  await composerOf(page, '#integrations').waitFor();
  const width = page.viewportSize()?.width ?? 0;
  return {
    page,
    thread: page.getByRole('complementary', { name: 'Thread' }),
    isPhone: width <= PHONE_WIDTH,
    close: () => page.close(),
  };
}

/** The field in which messages for a channel are written; `room` as the page calls it. */
export function composerOf(page: Page, room: string): Locator {
  return page.getByRole('textbox', { name: `Message ${room}` });
}

/** Writes a message into a channel and sends it. */
export async function write({ page }: Visit, text: string, room = '#integrations'): Promise<void> {
  await composerOf(page, room).fill(text);
  await composerOf(page, room).press('Enter');
  // Enter sends nothing while an earlier message is on its way.
  await expect.poll(() => composerOf(page, room).inputValue()).toBe('');
}

/** Goes to a channel by the rail, which a phone slides in first. */
export async function enter({ page, isPhone }: Visit, channel: string): Promise<void> {
  if (isPhone) await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('link', { name: new RegExp(`^${channel}`) }).click();
}

/** Becomes somebody else. */
export async function become({ page, isPhone }: Visit, name: string): Promise<void> {
  if (isPhone) await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByLabel('You are').selectOption({ label: name });
}

/** Leaves the thread. */
export async function leaveThread({ thread, isPhone }: Visit): Promise<void> {
  const name = isPhone ? 'Back to the channel' : 'Close the thread';
  await thread.getByRole('button', { name }).click();
}

/** Waits until the keyboard is at an element. */
export async function hasKeyboard(element: Locator): Promise<void> {
  await expect.poll(() => element.and(element.page().locator(':focus')).count()).toBe(1);
}

/** The page under rough use: hostile words, long words, two windows at once, a reload, the keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openPage } from '../support/open-page.ts';
import {
  composerOf,
  enter,
  hasKeyboard,
  leaveThread,
  type Visit,
  visit,
  visitIn,
  write,
} from '../support/visit.ts';

const desk = { width: 1280, height: 800, theme: 'light' } as const;

let open: OpenPage;
let at: Visit;

beforeAll(async () => {
  open = await openPage();
  at = await visit(open.browser, open.url, desk);
}, 60_000);

afterAll(() => open?.close());

/** The message that was sent last, wherever that was. */
function lastMessage(page: Page) {
  return page.getByRole('main').getByRole('listitem').last();
}

describe('what people write', () => {
  const hostile = [
    '<script>document.title = "owned"</script>',
    '<img src=x onerror="document.title = \'owned\'">',
    '"><svg/onload=document.title="owned">',
    '<iframe srcdoc="<script>parent.document.title=\'owned\'</script>"></iframe>',
  ];

  it('is text, whatever it says', async () => {
    const { page } = at;
    for (const words of hostile) {
      await write(at, words);
      await page.getByRole('main').getByText(words, { exact: true }).waitFor();
    }
    const snippet = {
      name: '<img src=x onerror=alert(1)>.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(hostile.join('\n')),
    };
    await page.locator('input[type=file]').first().setInputFiles(snippet);
    await page.getByText('bytes').first().waitFor();
    await write(at, 'and a file with a hostile name');
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>.txt' }).waitFor();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script[src=x], img[src=x], iframe, svg[onload]').count()).toBe(0);
  }, 30_000);

  it('becomes no link that runs something, nor does what an app writes', async () => {
    const { page } = at;
    await write(
      at,
      '[press](javascript:alert(1)) <javascript:alert(1)|me> data:text/html,<script>alert(1)</script>',
    );
    const { slack } = open.playground;
    await postAsApp({
      text: '<javascript:alert(1)|press> <vbscript:x|me> &lt;script&gt;alert(1)&lt;/script&gt;',
      channel: 'C0INTEGRA',
    });
    await slack.waitFor(
      'the message of the app',
      () => slack.messages('#integrations').at(-1)?.user === slack.botUserId,
    );
    await lastMessage(page).getByText('<script>alert(1)</script>').waitFor();
    const links = await page.locator('a').all();
    const targets = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(targets.filter((target) => !/^(https?:|mailto:|#|\/)/.test(target ?? ''))).toEqual([]);
  }, 30_000);

  it('may be 40,000 characters in one line, which become a snippet that does not widen the page', async () => {
    const { page } = at;
    await write(at, 'x'.repeat(40_000));
    await page.getByText('Untitled.txt').first().waitFor();
    await page.getByText('40 kB').first().waitFor();
    await write(at, 'y'.repeat(11_000));
    await lastMessage(page).getByRole('button', { name: 'Show all of it' }).waitFor();
    const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overhang).toBeLessThanOrEqual(0);
  }, 30_000);

  it('keeps its lines when it is pasted', async () => {
    const { page } = at;
    const pasted = 'HTTP/1.1 404 Not Found\n  at line two\n\n  at line four';
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
    const composer = composerOf(page, '#integrations');
    await composer.focus();
    await page.keyboard.press('Control+V');
    await expect.poll(() => composer.inputValue()).toBe(pasted);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastMessage(page).innerText())
      .toContain('HTTP/1.1 404 Not Found\n  at line two\n\n  at line four');
  }, 30_000);
});

/** Posts as the app does, by the Web API. */
async function postAsApp(message: Readonly<Record<string, string>>): Promise<void> {
  const { apiUrl, botToken } = open.playground.slack;
  await fetch(`${apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
    body: JSON.stringify(message),
  });
}

describe('two windows', () => {
  it('show the same, also what is edited, deleted and read, and after a reload', async () => {
    const second = await visitIn(at.page.context(), open.url);
    await write(at, 'hello from the first window');
    await second.page.getByText('hello from the first window').waitFor();
    await enter(second, 'general');
    await write(at, 'and once more');
    const unread = second.page.getByRole('link', { name: /^integrations.*unread/s });
    // The first window shows the channel, so the same person has read it in the second one too.
    await unread.waitFor({ state: 'detached' });
    await second.page.reload();
    await second.page.getByRole('link', { name: /^integrations/ }).click();
    await second.page.getByText('and once more').waitFor();

    const message = lastMessage(second.page);
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await second.page.getByRole('menuitem', { name: 'Delete message' }).click();
    await at.page.getByText('and once more').waitFor({ state: 'detached' });
    await second.close();
  }, 30_000);
});

describe('behind the page', () => {
  it('a failure of Slack is ordered, happens, and shows on the wire', async () => {
    const { page, thread } = at;
    await page.getByRole('button', { name: 'Inspector' }).click();
    await page.getByRole('tab', { name: 'Misfortunes' }).click();
    await page.getByLabel('What happens').selectOption('server-error');
    await page.getByLabel('To which').selectOption('chat.postMessage');
    await page.getByRole('button', { name: 'Order it' }).click();
    await page.getByText('chat.postMessage: Slack has an error (500)').waitFor();
    await write(at, 'Tines gets 401 {"error":"invalid_client"} from our HTTP Request action');
    await page.getByText('All is well').waitFor();
    await thread.getByText('Step 1 of 4').waitFor();
    await page.getByRole('tab', { name: 'On the wire' }).click();
    await page.getByRole('row', { name: /chat\.postMessage server-error/ }).waitFor();
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    await leaveThread(at);
  }, 60_000);

  it('silence is explained too', async () => {
    const { page } = at;
    await write(at, 'the 401 page of our style guide has a new picture');
    const message = lastMessage(page);
    await message.getByText('style guide').waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Why this answer?' }).click();
    const why = page.getByRole('complementary', { name: 'Why this answer?' });
    await why.getByText('What spoke against one').waitFor();
    await why.getByRole('button', { name: 'Close the explanation' }).click();
    await why.waitFor({ state: 'detached' });
  }, 30_000);
});

describe('the keyboard alone', () => {
  it('completes a command, stays inside the form that it opens, and comes back from it', async () => {
    const { page } = at;
    const composer = composerOf(page, '#integrations');
    await composer.focus();
    await page.keyboard.type('/au');
    await page.getByRole('option', { name: /\/authfix/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await composer.inputValue()).toBe('/authfix ');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await hasKeyboard(composer);
  }, 30_000);

  it('leaves a thread and is where the thread begins', async () => {
    const { page, thread } = at;
    await write(at, 'Mintsoft shows 403 Forbidden for the Shopify connection');
    await thread.getByText('Mintsoft: 403 Forbidden').first().waitFor();
    await leaveThread(at);
    const button = page.getByRole('button', { name: /1 reply/ }).last();
    await hasKeyboard(button);
  }, 30_000);

  it('reaches the rail of a phone and leaves it with Escape', async () => {
    const phone = await visit(open.browser, open.url, { width: 390, height: 844, theme: 'light' });
    const { page } = phone;
    await page.getByRole('button', { name: 'Open the menu' }).press('Enter');
    const current = page.getByRole('link', { name: /^integrations/ });
    await hasKeyboard(current);
    await page.keyboard.press('Escape');
    const menu = page.getByRole('button', { name: 'Open the menu' });
    await hasKeyboard(menu);
    await phone.close();
  }, 30_000);
});

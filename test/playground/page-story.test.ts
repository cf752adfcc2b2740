/** The whole story in a real browser, as asker and as supporter, on desk and phone, light and dark, with no barrier on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOf } from '../support/axe.ts';
import { type OpenPage, openPage } from '../support/open-page.ts';
import { become, enter, hasKeyboard, leaveThread, type Visit, visit, write } from '../support/visit.ts';

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
}, 60_000);

afterAll(() => open?.close());

const looks = [
  { on: 'a desk', width: 1280, height: 800, theme: 'light' },
  { on: 'a desk', width: 1280, height: 800, theme: 'dark' },
  { on: 'a phone', width: 390, height: 844, theme: 'light' },
  { on: 'a phone', width: 390, height: 844, theme: 'dark' },
] as const;

describe.each(looks)('on $on, $theme', (look) => {
  let at: Visit;

  beforeAll(async () => {
    at = await visit(open.browser, open.url, look);
  });

  afterAll(() => at?.close());

  async function noBarriers(): Promise<void> {
    expect(await barriersOf(at.page)).toEqual([]);
  }

  it('somebody pastes an error, works through the card, and hands it to support', async () => {
    const { page, thread } = at;
    await noBarriers();
    await write(at, 'DPD labels stopped, Mintsoft says\n```\n401 Unauthorised - DPD.GetGeoSession\n```');
    await thread.getByText('Step 1 of 2').waitFor();
    await noBarriers();

    await thread.getByRole('button', { name: 'No change, next step' }).click();
    await thread.getByText('Step 2 of 2').waitFor();
    await thread.getByRole('button', { name: 'Undo last step' }).click();
    await thread.getByText('Step 1 of 2').waitFor();
    await thread.getByRole('button', { name: "I can't do this" }).click();
    await thread.getByText('Step 2 of 2').waitFor();
    await noBarriers();

    await thread.getByRole('button', { name: 'Why this?' }).click();
    await page.getByRole('dialog', { name: 'Why this?' }).getByText('401 Unauthorised').first().waitFor();
    await noBarriers();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await thread.getByRole('button', { name: 'Escalate to support' }).click();
    const form = page.getByRole('dialog', { name: 'Escalate to support' });
    const error = form.getByRole('textbox', { name: 'The full error message' });
    await error.fill('');
    await noBarriers();
    await form.getByRole('button', { name: 'Send to support' }).click();
    await form.getByText('Please complete this required field.').first().waitFor();
    await expectFieldWrong(at, 'The full error message');
    await noBarriers();

    await error.fill('401 Unauthorised - DPD.GetGeoSession');
    const picture = { name: 'errors.png', mimeType: 'image/png', buffer: Buffer.from('picture') };
    await form.locator('input[type=file]').setInputFiles(picture);
    await form.getByRole('button', { name: 'Remove errors.png' }).waitFor();
    await form.getByRole('button', { name: 'Send to support' }).click();
    await form.getByText(/Ticket #\d+/).waitFor();
    await noBarriers();
    await page.keyboard.press('Escape');
    await thread
      .getByText(/Ticket #\d+ is with/)
      .first()
      .waitFor();
  }, 60_000);

  it('somebody looks at what went over the wire, at the menus and at the other channels', async () => {
    const { page } = at;
    await leaveThread(at);
    await page.getByRole('button', { name: 'Inspector' }).first().click();
    await page
      .getByRole('row', { name: /chat\.postMessage ok/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'chat.postMessage' }).first().click();
    await page.getByRole('region', { name: 'Answered' }).getByText('"ok": true').waitFor();
    await noBarriers();
    await page.getByRole('tab', { name: 'On the wire' }).press('ArrowRight');
    await page.getByLabel('What happens').selectOption('rate-limited');
    await page.getByRole('button', { name: 'Order it' }).click();
    await page.getByText('any call: Too many requests (429)').waitFor();
    await noBarriers();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('All is well').waitFor();
    await page.getByRole('tab', { name: 'On the wire' }).click();
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    await page.getByRole('button', { name: 'Attachments and shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Attach files' }).waitFor();
    await noBarriers();
    await page.keyboard.press('Escape');
    if (at.isPhone) {
      await page.getByRole('button', { name: 'Open the menu' }).click();
      await noBarriers();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Try a sample error' }).click();
    await page.getByRole('heading', { name: 'Stays silent' }).waitFor();
    await noBarriers();
    await page.getByRole('button', { name: 'Try a sample error' }).click();
    const pasted = page.getByRole('main').getByRole('listitem').last();
    await pasted.hover();
    await pasted.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Why this answer?' }).click();
    const why = page.getByRole('complementary', { name: 'Why this answer?' });
    await why.getByText('How close the causes are').waitFor();
    await noBarriers();
    await why.getByRole('button', { name: /Back to the channel|Close the explanation/ }).click();
    await enter(at, 'authfix');
    await page.getByText('it always answers').waitFor();
    await noBarriers();
  }, 60_000);

  it('the supporter finds the ticket, unread and complete', async () => {
    const { page } = at;
    await become(at, 'Sam Support');
    // On a phone the rail is out of sight, so it is read as it stands in the document.
    const link = page.locator('a', { hasText: /^support/ });
    await expect.poll(() => link.textContent()).toMatch(/unread/);
    await enter(at, 'support');
    await page
      .getByText(/Ticket #\d+: 401 Unauthorised/)
      .first()
      .waitFor();
    await page.getByText('DPD.GetGeoSession').first().waitFor();
    expect(await link.textContent()).not.toMatch(/unread/);
    await noBarriers();
  }, 60_000);
});

/** A wrong field has the keyboard, is in sight, and is read out with what is wrong. */
async function expectFieldWrong({ page }: Visit, label: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  await hasKeyboard(field);
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const described = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
  expect(described).toContain('Please complete this required field.');
}

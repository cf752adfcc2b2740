/** A story of a guide that is longer than a message: its steps are read whole in a modal, and any of them can be turned to. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADA, type Desk, NOOR, openDesk, shownText } from '../support/desk.ts';
import { aFolder, aGuide } from '../support/guide.ts';
import { cardOf, formOf, paste, shows } from '../support/story.ts';

const TITLE = '    title: Renew the token\n';
const LINES = Array.from(
  { length: 12 },
  (_, at) => `      - 'Check ${at + 1}: ${'look at it closely, '.repeat(28).trim()}'\n`,
).join('');

let desk: Desk;
beforeEach(async () => {
  const text = aGuide([TITLE, `${TITLE}    causes:\n${LINES}    checks:\n${LINES}`]);
  desk = await openDesk({ knowledgeDir: await aFolder({ 'parcel-app.yml': text }) });
});
afterEach(() => desk.close());

async function reader(user: string, text: string) {
  return desk.slack.waitFor(`a reader with "${text}"`, () => {
    const view = desk.slack.viewOf(user);
    return view !== undefined && shownText(view.view).includes(text) ? view : null;
  });
}

test('a step that is too long for its card is read whole, and so are the steps beside it', async () => {
  const thread = await paste(desk, 'Parcel App says: token has expired', ADA);
  await shows(thread, 'This is longer than one message can be');
  await desk.slack.as(NOOR).click(await cardOf(thread), { text: 'Read the whole step' });
  const first = await formOf(desk, NOOR);
  expect(shownText(first.view)).toContain('Check 12: ');
  await Promise.allSettled([
    desk.slack.as(NOOR).click(first, { text: 'Next step ›' }),
    desk.slack.as(NOOR).click(first, { text: 'Next step ›' }),
  ]);
  const second = await reader(NOOR, 'Check the mode');
  await desk.slack.as(NOOR).click(second, { text: '‹ Step before' });
  await reader(NOOR, 'Check 12: ');
  expect(shownText((await cardOf(thread)).blocks)).toContain('Step 1 of 2');
});

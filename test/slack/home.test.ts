/** Stories of App Home: what concerns me, what the guides know, and the supporters' queue. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { home } from '../../src/slack/ids.ts';
import { ADA, type Desk, NOOR, openDesk, SAM, shownText } from '../support/desk.ts';
import { escalated, formOf, nothingElse, paste, pressCard, shows } from '../support/story.ts';

const UNAUTHORISED = 'Mintsoft says 401 Unauthorised for the Shopify connection';

let desk: Desk;
let ahead: number;
beforeEach(async () => {
  ahead = 0;
  desk = await openDesk({ now: () => new Date(Date.now() + ahead) });
});
afterEach(async () => {
  await desk.close();
});

/** Opens somebody's Home and waits until it shows a text. */
async function homeOf(user: string, text: string) {
  await desk.slack.as(user).openHome();
  return seen(user, text);
}

function seen(user: string, text: string) {
  return desk.slack.waitFor(`the Home of ${user} to show "${text}"`, () => {
    const view = desk.slack.homeOf(user);
    return view !== undefined && shownText(view).includes(text) ? view : null;
  });
}

it('the Home of a supporter tells what no guide answered, and nobody else’s does', async () => {
  const ts = await desk.slack
    .as(ADA)
    .post('C0INTEGRA', `<@${desk.slack.botUserId}> FrobnicatorStale: cursor 5 is old`);
  await desk.reply('C0INTEGRA', ts);
  expect(shownText(await homeOf(SAM, 'What no guide answered in the last 30 days'))).toContain(
    'FrobnicatorStale',
  );
  expect(shownText(await homeOf(ADA, 'My open checklists'))).not.toContain('What no guide answered');
});

describe('the Home of whoever asks', () => {
  it('says what to do as long as there is nothing, and lists what is open with its thread', async () => {
    await homeOf(ADA, 'Paste an error in a channel that I am in');
    const thread = await paste(desk, UNAUTHORISED, ADA);
    const view = await homeOf(ADA, 'Mintsoft: 401 Unauthorised');
    expect(shownText(view)).toContain('step 1 of 2');
    await desk.slack.waitFor('the link to the thread', async () => {
      await desk.slack.as(ADA).openHome();
      return JSON.stringify(desk.slack.homeOf(ADA)).includes(thread.ts.replace('.', ''));
    });
    expect(shownText(await homeOf(NOOR, 'My open checklists'))).not.toContain('401 Unauthorised ·');
  });

  it('lists tickets until they end', async () => {
    const story = await escalated(desk, ADA);
    await homeOf(ADA, 'Ticket #1: ');
    expect(shownText(desk.slack.homeOf(ADA))).not.toContain('The queue');
    await pressCard(story, SAM, 'Resolve');
    await desk.slack.as(SAM).submit(await formOf(desk, SAM), { 'authfix.input.text': 'A proxy ate it.' });
    await shows(story, 'Did this answer your question?');
    await homeOf(ADA, 'When the steps of a checklist do not help');
  });

  it('finds symptoms by a few words with slips, and begins their checklist in a direct message, once', async () => {
    const view = await homeOf(ADA, 'Search the guides');
    await desk.slack.as(ADA).click(view, { actionId: home.search, choose: 'expird tokn' });
    const found = await seen(ADA, 'Authorisation token is hard expired');
    const [first] = JSON.stringify(found).match(/\{\\"guide[^}]*\}/) ?? [];
    const value = JSON.parse(`"${first ?? ''}"`);
    await desk.slack.as(ADA).click(found, { actionId: home.symptom, value });
    const form = await formOf(desk, ADA);
    await Promise.allSettled([desk.slack.as(ADA).submit(form), desk.slack.as(ADA).submit(form)]);
    await desk.slack.waitFor('the checklist', () =>
      desk.slack.messages(ADA).find((one) => shownText(one.blocks).includes('Step 1 of')),
    );
    await nothingElse(desk);
    expect(desk.slack.messages(ADA).filter((one) => one.threadTs === undefined)).toHaveLength(1);
  });

  it('says so when no guide sounds like the words, and keeps no secret that was typed', async () => {
    const view = await homeOf(ADA, 'Search the guides');
    const secret = 'xoxb-123456789012-123456789012-abcdefghijklmnopqrstuvwx';
    await desk.slack.as(ADA).click(view, { actionId: home.search, choose: `giraffe ${secret}` });
    const after = await seen(ADA, 'No guide sounds like that');
    expect(JSON.stringify(after)).not.toContain('abcdefghijklmnopqrstuvwx');
  });

  it('shows the guides by product, and opens the form to paste into', async () => {
    const view = await homeOf(ADA, 'All guides');
    await desk.slack.as(ADA).click(view, { actionId: home.shelf, choose: 'Tines' });
    const shelf = await seen(ADA, '401 or 405 status code');
    await desk.slack.as(ADA).click(shelf, { text: 'Find a fix' });
    expect(shownText((await formOf(desk, ADA)).view)).toContain('Paste the error');
  });
});

describe("the supporters' Home", () => {
  it('has the queue, by state, product and person, and tells what a claim has changed when it is opened again', async () => {
    const story = await escalated(desk, ADA);
    const view = await homeOf(SAM, 'The queue');
    await desk.slack.as(SAM).click(view, { actionId: home.held, choose: 'Mine' });
    const mine = await seen(SAM, 'No ticket fits.');
    await pressCard(story, SAM, "I'll take it");
    await shows(story, ' looks after ticket #1.');
    await homeOf(SAM, 'Claimed');
    await desk.slack.as(SAM).click(mine, { actionId: home.product, choose: 'Mintsoft' });
    await seen(SAM, 'No ticket fits.');
    await desk.slack
      .as(SAM)
      .click(desk.slack.homeOf(SAM) ?? mine, { actionId: home.product, choose: 'Tines' });
    await seen(SAM, 'Ticket #1: ');
  });

  it('keeps both of two filters that were chosen at once, and answers a click on a page that is gone', async () => {
    await escalated(desk, ADA);
    const view = await homeOf(SAM, 'Ticket #1: ');
    await Promise.all([
      desk.slack.as(SAM).click(view, { actionId: home.held, choose: 'Nobody’s yet' }),
      desk.slack.as(SAM).click(view, { actionId: home.state, choose: 'Claimed' }),
    ]);
    await seen(SAM, 'No ticket fits.');
    expect(JSON.parse(String(desk.slack.homeOf(SAM)?.['private_metadata']))).toMatchObject({
      queue: { held: 'nobody', state: 'claimed' },
    });
  });
});

describe('many entries', () => {
  it('come in pages, which can be turned', async () => {
    for (let count = 0; count < 6; count += 1) {
      await paste(desk, `${UNAUTHORISED}, order ${count}`, ADA);
      // What comes soon after belongs to the same problem.
      ahead += 2 * 3_600_000;
    }
    const first = await homeOf(ADA, 'Page 1 of 2 · 6 entries');
    await desk.slack.as(ADA).click(first, { text: 'More ›' });
    const second = await seen(ADA, 'Page 2 of 2');
    await desk.slack.as(ADA).click(second, { text: '‹ Back' });
    await seen(ADA, 'Page 1 of 2');
  });
});

/** Whole stories of askers: paste, work through the checklist, be done; on a real Bolt app, a local Slack and a real database. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { cardOf, formOf, nothingElse, paste, press, shows, whispered } from '../support/story.ts';

const HARD_EXPIRED =
  'no eBay orders since Friday, Mintsoft says\n```\nAuthorisation token is hard expired\n```';
const UNAUTHORISED = 'Mintsoft shows 401 Unauthorised on the DPD connection';
const INVALID = 'Mintsoft says "Invalid credentials / Authentication failed" for our DPD connection';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('a pasted error', () => {
  it('is answered in its thread with the first step of the guide that fits, and with the reason', async () => {
    const thread = await paste(desk, HARD_EXPIRED, ADA);
    const shown = shownText((await cardOf(thread)).blocks);
    expect(shown).toContain('Mintsoft: Authorisation token is hard expired');
    expect(shown).toContain('Step 1 of 1');
    expect(shown).toContain('Click the Authorise or Re-authorise button.');
    expect(shown).toContain('and names Mintsoft');
    expect(desk.slack.thread(INTEGRATIONS, thread.ts)).toHaveLength(2);
  });

  it('is closed with thanks when a step fixed it, keeps the rating, and can be taken back', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    await press(thread, 'That fixed it', { by: NOOR, shows: 'Fixed after 2 steps' });
    await press(thread, 'Undo last step', { by: ADA, shows: 'Step 2 of 2' });
    await press(thread, 'That fixed it', { by: ADA, shows: 'Did this answer your question?' });
    await press(thread, 'Yes, it helped', { by: ADA, shows: 'noted that it helped' });
  });

  it('asks the decision table as questions and reads out the row that fits', async () => {
    const thread = await paste(desk, INVALID, ADA);
    const questions = shownText((await cardOf(thread)).blocks);
    expect(questions).toContain('credentials');
    await press(thread, 'Test credentials', { by: ADA, shows: 'Is Test Mode enabled' });
    await press(thread, 'Disabled', { by: ADA, shows: 'Authentication failure' });
    await press(thread, 'Answer again', { by: ADA, shows: 'Production credentials' });
  });

  it('is answered once however often Slack delivers it', async () => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    const thread = await paste(desk, HARD_EXPIRED, ADA);
    await nothingElse(desk);
    expect(desk.slack.thread(INTEGRATIONS, thread.ts)).toHaveLength(2);
  });

  it('goes on after a restart in the middle, with everything done so far', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    await desk.restart();
    await press(thread, 'That fixed it', { by: ADA, shows: 'Fixed after 2 steps' });
  });

  it('gets no reply when it is chatter, another error or a success', async () => {
    const ada = desk.slack.as(ADA);
    await ada.post(INTEGRATIONS, 'we shipped 401 parcels yesterday, a record');
    await ada.post(INTEGRATIONS, 'curl: (7) Failed to connect to 10.4.0.12 port 8443: Connection refused');
    await ada.post(INTEGRATIONS, 'access token refreshed, all green again (200 OK)');
    await nothingElse(desk);
    expect(desk.slack.messages(INTEGRATIONS)).toHaveLength(3);
  });

  it('keeps its secrets to itself: neither card nor log nor ticket shows them', async () => {
    const secret = ['Kq7', 'vR2', 'mX9', 'pL4', 'tZ8'].join('');
    const thread = await paste(desk, `Mintsoft 401 Unauthorised, sent header ms-apikey: ${secret}`, ADA);
    await press(thread, 'No change, next step', { by: ADA, shows: 'Step 2 of 2' });
    const ours = desk.slack
      .calls()
      .map((call) => JSON.stringify(call))
      .join('');
    expect(ours).not.toContain(secret);
    expect(desk.logged()).not.toContain(secret);
  });
});

describe('whoever asks why', () => {
  it('is shown on a card the quote, the signature it met, the runner-up and the margin', async () => {
    const thread = await paste(desk, HARD_EXPIRED, ADA);
    await desk.slack.as(NOOR).click(await cardOf(thread), { text: 'Why this?' });
    const { view } = await formOf(desk, NOOR);
    const shown = shownText(view).replaceAll('\n', '');
    expect(shown).toContain('Why this?');
    expect(shown).toMatch(
      /Line \d: Authorisation token is hard expired met .+ \(token-expired, weight 0\.95\)/,
    );
    expect(shown).toContain('Your text names Mintsoft.');
    expect(shown).toMatch(/The runner-up is “.+”, \d\.\d{3} behind\./);
  });

  it('is shown the same after a restart and when the work is done', async () => {
    const thread = await paste(desk, HARD_EXPIRED, ADA);
    await press(thread, 'That fixed it', { by: ADA, shows: 'Fixed after 1 step' });
    await desk.restart();
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Why this?' });
    expect(shownText((await formOf(desk, ADA)).view)).toContain('Authorisation token is hard expired');
  });

  it('is shown at a choice what is on offer and how close it is', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, '@authfix 401 Unauthorized');
    const asked = await desk.reply(INTEGRATIONS, ts);
    await desk.slack.as(ADA).click(asked, { text: 'Why these?' });
    const shown = shownText((await formOf(desk, ADA)).view);
    expect(shown).toContain('Your text names no product');
    expect(shown).toContain('the lead is too small to choose without you');
  });
});

describe('a click that comes too late', () => {
  it('changes nothing when it is the second half of a double click, and says so', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    const card = await cardOf(thread);
    const ada = desk.slack.as(ADA);
    await Promise.all([
      ada.click(card, { text: 'No change, next step' }),
      ada.click(card, { text: 'No change, next step' }),
    ]);
    await whispered(desk, ADA, 'That was done already');
    await shows(thread, 'Step 2 of 2');
    expect(shownText((await cardOf(thread)).blocks)).not.toContain('That was the last step');
  });

  it('lets one of two people through when both press at once', async () => {
    const thread = await paste(desk, UNAUTHORISED, ADA);
    const card = await cardOf(thread);
    await Promise.all([
      desk.slack.as(ADA).click(card, { text: 'No change, next step' }),
      desk.slack.as(NOOR).click(card, { text: 'Does not apply' }),
    ]);
    await shows(thread, 'Step 2 of 2');
    await nothingElse(desk);
    expect([...desk.slack.ephemerals(ADA), ...desk.slack.ephemerals(NOOR)]).toHaveLength(1);
  });
});

describe('an addressed error', () => {
  it('by mention is always answered, with guesses when nothing is sure', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, '@authfix the thing with the expierd tokn again');
    const reply = await desk.reply(INTEGRATIONS, ts);
    expect(shownText(reply.blocks)).toContain('Could it be one of these?');
    await nothingElse(desk);
    expect(desk.slack.thread(INTEGRATIONS, ts)).toHaveLength(2);
  });

  it('by mention in somebody’s thread is answered in that thread', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'has anyone seen this before?');
    await desk.slack.as(NOOR).post(INTEGRATIONS, '@authfix Mintsoft says 403 Forbidden', { threadTs: ts });
    const card = await desk.reply(INTEGRATIONS, ts);
    expect(shownText(card.blocks)).toContain('Mintsoft: 403 Forbidden');
  });

  it('in a direct message is answered, also when nothing is known', async () => {
    const ts = await desk.slack.as(ADA).post(ADA, 'qqqq zzzz wwww');
    const [first] = desk.slack.messages(ADA);
    expect(first?.ts).toBe(ts);
    const reply = await desk.slack.waitFor('an answer', () => desk.slack.messages(ADA)[1]);
    expect(shownText(reply.blocks)).toContain('I do not recognise this error');
  });

  it('that is only a picture gets a kind request for the text', async () => {
    const ada = desk.slack.as(ADA);
    const picture = await ada.upload('error.png', new Uint8Array([137, 80, 78, 71]));
    const ts = await ada.post(INTEGRATIONS, '@authfix', { files: [picture.id] });
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('I can only read text');
  });

  it('that is empty gets a hello that says what to do', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, '@authfix');
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('Paste the error');
  });
});

describe('a long error', () => {
  it('attached as a text file is read', async () => {
    const ada = desk.slack.as(ADA);
    const log = await ada.upload(
      'import.log',
      'Mintsoft import\nERROR response: 403 Forbidden for the Shopify connection\n',
    );
    const ts = await ada.post(INTEGRATIONS, 'the import log', { files: [log.id] });
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('Mintsoft: 403 Forbidden');
  });

  it('of 40,000 characters is read and answered', async () => {
    const noise = '2026-10-01 08:00:00 INFO order synced, next\n'.repeat(900);
    const ts = await desk.slack
      .as(ADA)
      .post(INTEGRATIONS, `${noise}Mintsoft ERROR: Authorisation token is hard expired`);
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('hard expired');
  });
});

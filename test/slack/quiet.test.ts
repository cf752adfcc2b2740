/** Stories of staying quiet: modes, "not my problem", ignored threads, caps, and apps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HABITS } from '../../src/flows/habits.ts';
import { settingsInputs } from '../../src/slack/ids.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, shownText } from '../support/desk.ts';
import { cardOf, fill, nothingElse, paste, press, shows, type Thread, whispered } from '../support/story.ts';

const EXPIRED = 'Mintsoft says\n```\nAuthorisation token is hard expired\n```';
const FORBIDDEN = 'Mintsoft says 403 Forbidden for the Shopify connection';
const BARE = 'ERROR 2026-10-01 08:00:00 request failed: HTTP 401 Unauthorized';
const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({
    habits: {
      ...HABITS,
      mostUnasked: { inThread: 2, inChannelAnHour: 3 },
      mostAsked: { inThread: 3, inChannelAnHour: 5 },
    },
  });
});
afterEach(async () => {
  await desk.close();
});

function repliesBelow(ts: string): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

async function unanswered(text: string, threadTs?: string): Promise<string> {
  const ts = await desk.slack.as(NOOR).post(INTEGRATIONS, text, threadTs === undefined ? {} : { threadTs });
  await nothingElse(desk);
  expect(repliesBelow(ts)).toBe(0);
  return ts;
}

async function set(values: Parameters<typeof fill>[2]): Promise<void> {
  await desk.slack.as(SAM).command('/authfix', 'settings', INTEGRATIONS);
  await desk.slack.waitFor('the settings', () => {
    const view = desk.slack.viewOf(SAM);
    return view !== undefined && shownText(view.view).includes('When do I answer') ? view : null;
  });
  expect(await fill(desk, SAM, values)).toMatchObject({ ok: true });
}

describe('a channel', () => {
  it('in which only the addressed are answered stays silent to a paste, and answers a mention', async () => {
    await set({ [settingsInputs.mode]: 'addressed' });
    await unanswered(EXPIRED);
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `@authfix ${EXPIRED}`);
    expect(shownText((await desk.reply(INTEGRATIONS, ts)).blocks)).toContain('hard expired');
  });

  it('that is off tells whoever asks so in private', async () => {
    await set({ [settingsInputs.mode]: 'off' });
    await unanswered(EXPIRED);
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `@authfix ${EXPIRED}`);
    await whispered(desk, ADA, 'switched off in this channel');
    expect(repliesBelow(ts)).toBe(0);
  });
});

describe('"Not my problem"', () => {
  it('closes the card, and the same text is not answered there again unless somebody asks', async () => {
    const thread = await paste(desk, `${EXPIRED} at 10:12:55 for order 4711`, ADA);
    await press(thread, 'Not my problem', { by: NOOR, shows: 'Not a problem here' });
    const again = await unanswered(`${EXPIRED} at 23:01:02 for order 12`);
    await desk.slack.as(ADA).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts: again });
    await shows({ desk, channel: INTEGRATIONS, ts: again }, 'Step 1 of 1');
  });

  it('is taken back when it came back', async () => {
    const thread = await paste(desk, EXPIRED, ADA);
    await press(thread, 'Not my problem', { by: ADA, shows: 'Not a problem here' });
    await press(thread, 'It came back', { by: ADA, shows: 'Step 1 of 1' });
    const other = await paste(desk, EXPIRED, NOOR);
    expect(repliesBelow(other.ts)).toBe(1);
  });

  it('is remembered for a question and a pointer, too, also after a restart', async () => {
    const asked = await paste(desk, BARE, ADA);
    await press(asked, 'Not my problem', { by: ADA, shows: 'Not a problem here' });
    await desk.restart();
    await unanswered(BARE);
    await paste(desk, TINES, ADA);
    const pointed = await paste(desk, TINES, NOOR);
    await press(pointed, 'Not my problem', { by: NOOR, shows: 'Not a problem here' });
    await unanswered(TINES);
  });

  it('pressed on an old card changes nothing and says so', async () => {
    const thread = await paste(desk, EXPIRED, ADA);
    const card = await cardOf(thread);
    await desk.slack.as(ADA).click(card, { text: 'Not my problem' });
    await desk.slack
      .as(NOOR)
      .click(card, { text: 'Not my problem' })
      .catch(() => {});
    await shows(thread, 'Not a problem here');
    await nothingElse(desk);
    expect(repliesBelow(thread.ts)).toBe(1);
  });
});

it('an ignored thread is answered only when somebody asks', async () => {
  const thread = await paste(desk, EXPIRED, ADA);
  await desk.slack
    .as(ADA)
    .click(await cardOf(thread), { actionId: 'authfix.card.more', choose: 'Ignore this thread' });
  await whispered(desk, ADA, 'only when somebody asks me');
  await desk.slack.as(NOOR).post(INTEGRATIONS, TINES, { threadTs: thread.ts });
  await nothingElse(desk);
  expect(repliesBelow(thread.ts)).toBe(1);
  await desk.slack.as(NOOR).post(INTEGRATIONS, `@authfix ${TINES}`, { threadTs: thread.ts });
  await shows(thread, 'Tines');
});

describe('too many replies', () => {
  it('in a thread end the unasked ones', async () => {
    const thread = await paste(desk, EXPIRED, ADA);
    const reply = (text: string): Promise<string> =>
      desk.slack.as(NOOR).post(INTEGRATIONS, text, { threadTs: thread.ts });
    await reply(FORBIDDEN);
    await shows(thread, '403 Forbidden');
    await reply(TINES);
    await nothingElse(desk);
    expect(repliesBelow(thread.ts)).toBe(2);
  });

  it('in a channel end the unasked ones for an hour; whoever asks is answered, and at last told why not', async () => {
    await paste(desk, EXPIRED, ADA);
    await paste(desk, FORBIDDEN, SAM);
    await paste(desk, TINES, ADA);
    await unanswered(BARE);
    for (const text of [`@authfix ${BARE}`, '@authfix 429 for Shopware']) {
      const ts = await desk.slack.as(NOOR).post(INTEGRATIONS, text);
      await desk.reply(INTEGRATIONS, ts);
    }
    const last = await desk.slack.as(NOOR).post(INTEGRATIONS, '@authfix qqqq zzzz');
    await whispered(desk, NOOR, 'I have replied so often here');
    expect(repliesBelow(last)).toBe(0);
  });
});

describe('another app', () => {
  const alert = { attachments: [{ title: 'Sync failed', text: EXPIRED, fallback: 'Sync failed' }] };
  const postAlert = (): Thread => ({
    desk,
    channel: INTEGRATIONS,
    ts: desk.slack.postByApp(INTEGRATIONS, alert),
  });

  it('is never answered unless the channel says so', async () => {
    const { ts } = postAlert();
    await nothingElse(desk);
    expect(repliesBelow(ts)).toBe(0);
  });

  it('is answered in a channel for alerts, once for what it repeats', async () => {
    await set({ [settingsInputs.bots]: ['answer'] });
    const thread = postAlert();
    await shows(thread, 'Mintsoft: Authorisation token is hard expired');
    const again = postAlert();
    await nothingElse(desk);
    expect(repliesBelow(again.ts)).toBe(0);
  });
});

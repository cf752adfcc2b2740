/** Stories of what follows from gaps: supporters hear of them each week, and threads that were left hear of a guide that came. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { aFolder, aGuide } from '../support/guide.ts';
import { nothingElse, shows } from '../support/story.ts';

const STALE = 'Parcel App says: Error: pagination cursor is stale';
const WEEK = 7 * 24 * 3_600_000;

let desk: Desk;
afterEach(async () => {
  await desk.close();
});

async function mention(by: string, text: string): Promise<string> {
  const ts = await desk.slack.as(by).post(INTEGRATIONS, `<@${desk.slack.botUserId}> ${text}`);
  await desk.reply(INTEGRATIONS, ts);
  return ts;
}

function digests(): readonly string[] {
  return desk.slack
    .messages(SUPPORT)
    .map(({ blocks }) => shownText(blocks))
    .filter((text) => text.includes('What no guide answered this week'));
}

describe('the weekly digest', () => {
  it('comes once, at its time, also over a restart, and stays away when there is nothing new', async () => {
    let now = Date.parse('2026-11-30T08:58:00Z');
    desk = await openDesk({ now: () => new Date(now), digest: { weekday: 1, hour: 9, minute: 0 } });
    await mention(ADA, 'FrobnicatorStale: cursor 8f2a77 is older than the snapshot');
    await mention(NOOR, 'FrobnicatorStale: cursor 91bc04 is older than the snapshot');
    await desk.restart();
    expect(digests()).toEqual([]);
    now += 3 * 60_000;
    await desk.slack.waitFor('the digest', () => digests()[0]);
    expect(digests()[0]).toMatch(/FrobnicatorStale[\s\S]*2 reports by 2 people in 1 place[\s\S]*gap-/);
    now += WEEK;
    await nothingElse(desk);
    expect(digests()).toHaveLength(1);
    await mention(ADA, 'FrobnicatorStale: cursor 5 is older than the snapshot');
    now += WEEK;
    await desk.slack.waitFor('the second digest', () => digests()[1]);
    expect(digests()[1]).toContain('3 reports by 2 people');
  }, 30_000);
});

describe('a guide that comes later', () => {
  it('is offered in each open thread of its gap, once, and opens there', async () => {
    const folder = await aFolder({ 'parcel.yml': aGuide() });
    desk = await openDesk({ knowledgeDir: folder });
    const [first, second] = [await mention(ADA, STALE), await mention(NOOR, STALE)];
    await writeFile(
      join(folder, 'parcel.yml'),
      aGuide(['token [has|is] expired', 'pagination cursor is stale']),
    );
    for (const ts of [first, second])
      await shows({ desk, channel: INTEGRATIONS, ts }, 'There is a guide for this now:');
    const offer = await desk.slack.waitFor('the offer', () =>
      desk.slack
        .thread(INTEGRATIONS, first)
        .find(({ blocks }) => shownText(blocks).includes('There is a guide')),
    );
    await desk.slack.as(ADA).click(offer, { text: 'Show me the steps' });
    await shows({ desk, channel: INTEGRATIONS, ts: first }, 'Step 1 of');
    await writeFile(
      join(folder, 'parcel.yml'),
      aGuide(
        ['token [has|is] expired', 'pagination cursor is stale'],
        ['Renew the token', 'Renew the cursor'],
      ),
    );
    await desk.restart();
    await nothingElse(desk);
    const offers = desk.slack
      .thread(INTEGRATIONS, second)
      .filter(({ blocks }) => shownText(blocks).includes('There is a guide for this now:'));
    expect(offers).toHaveLength(1);
  }, 30_000);

  it('is not offered to whoever said that it does not fit', async () => {
    desk = await openDesk();
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'ERROR request failed: HTTP 401 Unauthorized');
    await desk.slack.as(ADA).click(await desk.reply(INTEGRATIONS, ts), { text: 'None of these' });
    await shows({ desk, ts, channel: INTEGRATIONS }, 'none of these');
    await desk.restart();
    await nothingElse(desk);
    expect(desk.slack.thread(INTEGRATIONS, ts)).toHaveLength(2);
  });
});

/** Two workspaces in one process: each installs authfix, has its own bot, guides, tickets and support channel, and nothing crosses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { ADA, INTEGRATIONS, NOOR, SAM, SUPPORT, shownText } from '../support/desk.ts';
import { asPayload, sendSigned } from '../support/signed-request.ts';
import { databaseText, HERE, INSTALLER, openTown, SECRET, THERE, type Town } from '../support/town.ts';

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

let town: Town;
let here: LocalSlack;
let there: LocalSlack;

async function open(mode: 'http' | 'socket' = 'http'): Promise<void> {
  town = await openTown(mode);
  here = town.slack;
  there = town.slack.team(THERE);
}

afterEach(async () => await town.close());

/** Posts an error and waits for the card of this workspace's own bot. */
async function paste(slack: LocalSlack, text = TINES): Promise<Message> {
  const ts = await slack.as(ADA).post(INTEGRATIONS, text);
  return await slack.waitFor('the card', () =>
    slack.thread(INTEGRATIONS, ts).find((one) => one.user === slack.botUserId),
  );
}

/** Escalates a card and waits until the ticket stands where tickets go. */
async function escalate(slack: LocalSlack, card: Message, to: string): Promise<Message> {
  await slack.as(ADA).click(card, { text: 'Escalate to support' });
  const form = await slack.waitFor('the form', () => slack.viewOf(ADA));
  await slack.as(ADA).submit(form);
  const ticket = await slack.waitFor('the ticket', () =>
    slack.messages(to).find((one) => one.text.startsWith('Ticket #')),
  );
  await slack.as(ADA).close(await slack.waitFor('the end of the form', () => slack.viewOf(ADA)));
  return ticket;
}

async function chooseSupport(slack: LocalSlack): Promise<void> {
  await slack.as(INSTALLER).command('/authfix', 'support here', INTEGRATIONS);
  await slack.waitFor('the answer', () =>
    slack.ephemerals(INSTALLER).find((one) => shownText(one).includes('tickets of this workspace')),
  );
}

describe('installing', () => {
  beforeEach(() => open());

  it('ends with a word of welcome from the new bot, and keeps no token that can be read', async () => {
    expect(await town.install(THERE)).toMatchObject({
      status: 200,
      page: expect.stringContaining('There &amp; Co'),
    });
    await there.waitFor('the welcome', () =>
      there.messages(INSTALLER).find((one) => one.text.includes('/authfix support here')),
    );
    expect(here.messages(INSTALLER)).toEqual([]);
    expect(there.botToken).toMatch(/^xoxb-/);
    expect(databaseText(town)).not.toContain(there.botToken);
    expect(town.logged()).not.toContain(there.botToken);
  });

  it('is refused in another browser than it was begun in, and nothing is kept', async () => {
    const { status, page } = await town.install(THERE, { cookie: 'slack-app-oauth-state=forged' });
    expect([status, page]).toEqual([400, expect.stringContaining('begun in another browser')]);
    await there.as(ADA).post(INTEGRATIONS, TINES);
    await town.slack.settled({ quietMs: 300 });
    expect(there.messages(INTEGRATIONS)).toHaveLength(1);
    expect(town.logged()).toContain('has not installed authfix');
  });

  it('ends with a sentence when somebody declines at Slack', async () => {
    const declined = await fetch(`${town.origin}/slack/oauth_redirect?error=access_denied&state=x`);
    expect(await declined.text()).toContain('Nothing was installed');
  });

  it('lasts over a restart with the same key, and a start with another key says what to do', async () => {
    await town.install(THERE);
    await town.restart();
    await paste(there);
    const other = Buffer.alloc(32, 7);
    await expect(town.restart(other)).rejects.toThrow(/Put the earlier key behind the new one/);
    await town.restart();
  });
});

describe('two workspaces', () => {
  beforeEach(async () => {
    await open();
    for (const team of [HERE, THERE]) await town.install(team);
  });

  it('have their own answers, and tickets that go to whoever installed until a channel is chosen', async () => {
    const [one, two] = [await paste(here), await paste(there)];
    expect(one.user).not.toBe(two.user);
    await escalate(here, one, INSTALLER);
    await chooseSupport(there);
    const ticket = await escalate(there, two, INTEGRATIONS);
    expect(ticket.text).toMatch(/^Ticket #2/);
    await here.settled();
    expect(here.messages(SUPPORT)).toEqual([]);
    expect(there.messages(INSTALLER).some(({ text }) => text.startsWith('Ticket #'))).toBe(false);
    await there.as(SAM).click(ticket, { text: "I'll take it" });
    await there.waitFor('the claim', () => shownText(there.messages(INTEGRATIONS)).includes('Claimed'));
  });

  it("do not reach each other's tickets and triages, whatever number or id somebody sends", async () => {
    const card = await paste(here);
    await escalate(here, card, INSTALLER);
    const before = shownText(here.messages(INSTALLER));
    const forged = (action_id: string, value: object) =>
      asPayload({
        type: 'block_actions',
        team: { id: THERE, domain: 'there' },
        user: { id: SAM, team_id: THERE },
        channel: { id: SUPPORT, name: 'privategroup' },
        container: { type: 'message', channel_id: SUPPORT, message_ts: '1.1' },
        trigger_id: '1.2.3',
        actions: [
          { type: 'button', action_id, block_id: 'b', action_ts: '1.1', value: JSON.stringify(value) },
        ],
      });
    const triage = /"triage":"([^"]+)"/.exec(JSON.stringify(card.blocks).replaceAll('\\"', '"'))?.[1] ?? '';
    expect(triage).not.toBe('');
    for (const body of [
      forged('authfix.ticket.claim', { ticket: 1 }),
      forged('authfix.card.fixed', { triage, step: 'check-method' }),
      forged('authfix.card.escalate', { triage }),
    ])
      expect(await sendSigned(town.address, SECRET, body)).toBe(200);
    await there.waitFor('three private refusals', () => there.ephemerals(SAM).length === 3);
    await here.settled();
    expect(shownText(here.messages(INSTALLER))).toBe(before);
    expect(there.viewOf(SAM)).toBeUndefined();
  });

  it('have guides of their own beside those that serve everywhere', async () => {
    const own = readFileSync(join(town.knowledgeDir, 'tines-http-401.yml'), 'utf8');
    mkdirSync(join(town.knowledgeDir, THERE));
    writeFileSync(
      join(town.knowledgeDir, THERE, 'tines-http-401.yml'),
      own.replace(/^title: .*$/m, 'title: What we do about Tines'),
    );
    await town.restart();
    expect(shownText((await paste(there)).blocks)).toContain('What we do about Tines');
    expect(shownText((await paste(here)).blocks)).not.toContain('What we do about Tines');
  });

  it('go one by one: what was kept of one is erased, the other goes on', async () => {
    await escalate(there, await paste(there), INSTALLER);
    await escalate(here, await paste(here), INSTALLER);
    there.uninstall();
    await town.slack.waitFor('the end', () => town.logged().includes('taken out of a workspace'));
    await town.slack.settled();
    expect(databaseText(town)).not.toContain(THERE);
    await there.as(NOOR).post(INTEGRATIONS, TINES);
    expect((await paste(here)).user).toBe(here.botUserId);
    expect(await town.install(THERE)).toMatchObject({ status: 200 });
    expect((await paste(there)).user).toBe(there.botUserId);
  });
});

describe('Socket Mode', () => {
  it('serves workspaces that install authfix as well', async () => {
    await open('socket');
    expect(await town.install(THERE)).toMatchObject({ status: 200 });
    expect((await paste(there)).user).toBe(there.botUserId);
  });
});

/** Stories of the setup in Slack: authfix is invited and introduces itself, a channel is set up, and roles are given. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import type { OpenView } from '../../src/playground/protocol.ts';
import { settingsInputs } from '../../src/slack/ids.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';
import { escalated, fill, nothingElse, shows, whispered } from '../support/story.ts';

const GENERAL = 'C0GENERAL';

let desk: Desk;
beforeEach(async () => {
  const people = exampleWorkspace.people.map((one) => (one.id === NOOR ? { ...one, isAdmin: true } : one));
  desk = await openDesk({ workspace: { ...exampleWorkspace, people } });
});
afterEach(async () => {
  await desk.close();
});

function introductions(channel: string) {
  return desk.slack.messages(channel).filter((one) => shownText(one.blocks).includes('Hello! I am authfix.'));
}

async function settingsBy(user: string, channel = INTEGRATIONS): Promise<OpenView> {
  await desk.slack.as(user).command('/authfix', 'settings', channel);
  return filledIn(user);
}

function filledIn(user: string): Promise<OpenView> {
  return desk.slack.waitFor('the form to be filled in', () => {
    const view = desk.slack.viewOf(user);
    return view !== undefined && !shownText(view.view).includes('One moment') ? view : null;
  });
}

describe('authfix in a new channel', () => {
  it('introduces itself once, however often it is invited', async () => {
    const bot = desk.slack.botUserId;
    await desk.slack.as(ADA).invite(GENERAL, bot);
    await desk.slack.waitFor('an introduction', () => introductions(GENERAL)[0]);
    await desk.slack.as(ADA).kick(GENERAL, bot);
    await desk.slack.as(ADA).invite(GENERAL, bot);
    await desk.restart();
    await nothingElse(desk);
    expect(introductions(GENERAL)).toHaveLength(1);
  });

  it('offers its settings, and is set up by a supporter with one form', async () => {
    await desk.slack.as(ADA).invite(GENERAL, desk.slack.botUserId);
    const hello = await desk.slack.waitFor('an introduction', () => introductions(GENERAL)[0]);
    await desk.slack.as(SAM).click(hello, { text: 'Set up this channel' });
    await filledIn(SAM);
    const answer = await fill(desk, SAM, {
      [settingsInputs.product]: 'tines',
      [settingsInputs.mode]: 'addressed',
      [settingsInputs.support]: SUPPORT,
      [settingsInputs.bots]: ['answer'],
      [settingsInputs.pointer]: '5',
    });
    expect(answer).toEqual({ ok: true });
    await whispered(desk, SAM, 'Saved.');
    await desk.slack.as(SAM).command('/authfix', 'product none', GENERAL);
    const reopened = await settingsBy(SAM, GENERAL);
    expect(JSON.stringify(reopened.view)).toContain('"initial_value":"5"');
    expect(JSON.stringify(reopened.view)).toContain(`"initial_conversation":"${SUPPORT}"`);
  });

  it('says nothing when it comes into its support channel', async () => {
    const bot = desk.slack.botUserId;
    await desk.slack.as(SAM).kick(SUPPORT, bot);
    await desk.slack.as(SAM).invite(SUPPORT, bot);
    await nothingElse(desk);
    expect(introductions(SUPPORT)).toEqual([]);
  });
});

describe('/authfix settings', () => {
  it('shows how a channel is set to whoever may not change it, and who may', async () => {
    const view = await settingsBy(ADA);
    expect(shownText(view.view)).toContain('Only supporters and admins can change');
    const told = await whispered(desk, ADA, 'Settings of ');
    expect(shownText(told.blocks)).toContain('When I am sure, and whenever I am asked');
    expect(shownText(told.blocks)).toContain('30 minutes');
  });

  it('takes no form of somebody who is no supporter any more, and changes nothing', async () => {
    const form = await settingsBy(SAM);
    await desk.slack.as(SAM).kick(SUPPORT, SAM);
    await desk.slack.as(SAM).submit(form, { [settingsInputs.mode]: 'off' });
    expect(shownText(desk.slack.viewOf(SAM)?.view)).toContain('Only supporters and admins can change');
    const { view } = await settingsBy(NOOR);
    const blocks = view['blocks'] as readonly { block_id?: string; element?: { initial_option?: unknown } }[];
    const mode = blocks.find(({ block_id }) => block_id === settingsInputs.mode)?.element?.initial_option;
    expect(mode).toMatchObject({ value: 'confident' });
  });

  it('names at its field what is wrong with a support channel, and keeps what was typed', async () => {
    const form = await settingsBy(NOOR);
    const submit = (support: string) =>
      desk.slack.as(NOOR).submit(form, { [settingsInputs.support]: support });
    const problem = (text: string) => ({
      errors: { [settingsInputs.support]: expect.stringContaining(text) },
    });
    expect(await submit(INTEGRATIONS)).toMatchObject(problem('this channel itself'));
    expect(await submit(GENERAL)).toMatchObject(problem('I am not in that channel'));
    desk.slack.setMember(SUPPORT, desk.slack.botUserId, false);
    expect(await submit(SUPPORT)).toMatchObject(problem('I cannot see that channel'));
    desk.slack.setMember(GENERAL, desk.slack.botUserId, true);
    desk.slack.setArchived(GENERAL, true);
    expect(await submit(GENERAL)).toMatchObject(problem('archived'));
  });

  it('belongs to channels: a direct message has none', async () => {
    const view = await settingsBy(SAM, desk.slack.as(SAM).id);
    expect(shownText(view.view)).toContain('Settings belong to a channel');
  });
});

describe("a channel's own support channel", () => {
  async function ownSupport(): Promise<void> {
    desk.slack.setMember(GENERAL, desk.slack.botUserId, true);
    await settingsBy(SAM);
    expect(await fill(desk, SAM, { [settingsInputs.support]: GENERAL })).toEqual({ ok: true });
  }

  const cardIn = (channel: string) =>
    desk.slack.waitFor(`the card in ${channel}`, () =>
      desk.slack.messages(channel).find((one) => one.text.startsWith('Ticket #1:')),
    );

  it('gets its tickets, and its members work on them', async () => {
    await ownSupport();
    const story = await escalated(desk, ADA);
    const card = await cardIn(GENERAL);
    expect(desk.slack.messages(SUPPORT)).toEqual([]);
    await desk.slack.as(NOOR).click(card, { text: "I'll take it" });
    await shows(story, ' looks after ticket #1.');
  });

  it.each([
    ['is archived', () => desk.slack.setArchived(GENERAL, true)],
    ['no longer has authfix in it', () => desk.slack.setMember(GENERAL, desk.slack.botUserId, false)],
  ])(
    'that %s loses nothing: the ticket goes to the support channel, with a sentence',
    async (_how, close) => {
      await ownSupport();
      close();
      await escalated(desk, ADA);
      const { ts } = await cardIn(SUPPORT);
      await shows({ desk, channel: SUPPORT, ts }, 'chooses another channel');
    },
  );
});

describe('/authfix roles', () => {
  async function rolesBy(user: string): Promise<OpenView> {
    await desk.slack.as(user).command('/authfix', 'roles', INTEGRATIONS);
    return filledIn(user);
  }

  it('makes a user group supporters, who then work on tickets', async () => {
    desk.slack.setUsergroup('S0SUPPORT', [ADA]);
    await rolesBy(NOOR);
    await fill(desk, NOOR, { [settingsInputs.supporters]: 'S0SUPPORT' });
    expect(shownText(desk.slack.viewOf(NOOR)?.view)).toContain('Saved: who may do what.');
    const view = await settingsBy(ADA);
    expect(shownText(view.view)).toContain('When do I answer?');
  });

  it('is for admins only', async () => {
    const view = await rolesBy(SAM);
    expect(shownText(view.view)).toContain('Only admins of the workspace');
  });

  it('says which chosen group is gone, and takes none that went while the form was open', async () => {
    const form = await rolesBy(NOOR);
    desk.slack.setUsergroup('S0SUPPORT', null);
    expect(
      await desk.slack.as(NOOR).submit(form, { [settingsInputs.supporters]: 'S0SUPPORT' }),
    ).toMatchObject({
      errors: { [settingsInputs.supporters]: expect.stringContaining('no longer exists') },
    });
    desk.slack.setUsergroup('S0SUPPORT', [SAM]);
    expect(await desk.slack.as(NOOR).submit(form, { [settingsInputs.supporters]: 'S0SUPPORT' })).toEqual({
      ok: true,
    });
    desk.slack.setUsergroup('S0SUPPORT', null);
    await desk.slack.as(NOOR).close(form);
    expect(shownText((await rolesBy(NOOR)).view)).toContain('no longer exists');
  });
});

/** Who may do what, asked of a real Web API and a real store. */
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { type Authority, authorityOf } from '../../src/slack/authority.ts';
import type { Store } from '../../src/store/store.ts';
import { type SmallWorld, smallWorld } from '../flows/small-world.ts';
import { ADA, INTEGRATIONS, NOOR, SAM, SUPPORT } from '../support/desk.ts';

const GROUP = 'S0SUPPORT';
const T = 'T0LOCAL00';
const at = { workspace: T, channel: INTEGRATIONS };

let slack: LocalSlack;
let authority: Authority;
let store: Store;
let time: number;
beforeEach(async () => {
  slack = await startLocalSlack();
  const needs: SmallWorld = await smallWorld();
  store = needs.store;
  time = 0;
  authority = authorityOf({
    client: new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }),
    supportChannel: SUPPORT,
    store,
    now: () => time,
  });
});
afterEach(() => slack.stop());

describe('an escalation may be withdrawn or edited', () => {
  it('by whoever asked for it, by a supporter, and by nobody else', async () => {
    const of = { ...at, requester: ADA };
    expect(await authority.mayChangeEscalation(ADA, of)).toBe('yes');
    expect(await authority.mayChangeEscalation(SAM, of)).toBe('yes');
    expect(await authority.mayChangeEscalation(NOOR, of)).toBe('no');
  });
});

describe('a ticket may be acted on', () => {
  it('by a supporter, not by its requester', async () => {
    expect(await authority.mayActOnTickets(SAM, at)).toBe('yes');
    expect(await authority.mayActOnTickets(ADA, at)).toBe('no');
  });

  it("by whoever is in the supporters' group, as Slack says it now or a minute ago", async () => {
    slack.setUsergroup(GROUP, [NOOR]);
    await store.saveWorkspace(T, { supporterGroup: GROUP });
    expect(await authority.mayActOnTickets(NOOR, at)).toBe('yes');
    slack.setUsergroup(GROUP, [ADA]);
    expect(await authority.mayActOnTickets(NOOR, at)).toBe('yes');
    time = 60_001;
    expect(await authority.mayActOnTickets(NOOR, at)).toBe('no');
    expect(await authority.supportedBy(ADA, T)).toEqual({ kind: 'all' });
  });

  it('of nobody can it be said while the group is gone, but of members of the support channel', async () => {
    await store.saveWorkspace(T, { supporterGroup: GROUP });
    slack.setUsergroup(GROUP, null);
    expect(await authority.mayActOnTickets(NOOR, at)).toBe('unknown');
    expect(await authority.mayActOnTickets(SAM, at)).toBe('yes');
  });

  it("by members of a channel's own support channel, for what comes from that channel", async () => {
    await store.saveChannel(T, INTEGRATIONS, { supportChannel: 'C0GENERAL' });
    await slack.as(SAM).kick('C0GENERAL', ADA);
    expect(await authority.mayActOnTickets(NOOR, at)).toBe('yes');
    expect(await authority.mayActOnTickets(ADA, at)).toBe('no');
    expect(await authority.mayActOnTickets(NOOR, { ...at, channel: 'C0OTHER' })).toBe('no');
    expect(await authority.supportedBy(NOOR, T)).toEqual({ kind: 'channels', channels: [INTEGRATIONS] });
    expect(await authority.supportedBy(ADA, T)).toEqual({ kind: 'channels', channels: [] });
  });
});

describe('what a channel is about may be set', () => {
  it('by a supporter, not by an asker, and not by somebody whom the workspace does not know', async () => {
    expect(await authority.maySetChannels(SAM, at)).toBe(true);
    expect(await authority.maySetChannels(NOOR, at)).toBe(false);
    expect(await authority.maySetChannels('U0NOBODY', at)).toBe(false);
  });

  it('no longer by somebody who left the support channel', async () => {
    await slack.as(SAM).kick(SUPPORT, SAM);
    expect(await authority.maySetChannels(SAM, at)).toBe(false);
  });

  it("by whoever is in the admins' group, who may also say who may do what", async () => {
    slack.setUsergroup(GROUP, [NOOR]);
    await store.saveWorkspace(T, { adminGroup: GROUP });
    expect(await authority.maySetChannels(NOOR, at)).toBe(true);
    expect(await authority.maySetRoles(NOOR, T)).toBe(true);
    expect(await authority.maySetRoles(SAM, T)).toBe(false);
  });
});

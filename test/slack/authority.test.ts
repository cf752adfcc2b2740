/** Who may do what, asked of a real Web API. */
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { type Authority, authorityOf } from '../../src/slack/authority.ts';
import { ADA, NOOR, SAM, SUPPORT } from '../support/desk.ts';

let slack: LocalSlack;
let authority: Authority;
beforeAll(async () => {
  slack = await startLocalSlack();
  authority = authorityOf(new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }), SUPPORT);
});
afterAll(() => slack.stop());

describe('an escalation may be withdrawn or edited', () => {
  it('by whoever asked for it', async () =>
    expect(await authority.mayChangeEscalation(ADA, ADA)).toBe('yes'));

  it('by a supporter', async () => expect(await authority.mayChangeEscalation(SAM, ADA)).toBe('yes'));

  it('by nobody else', async () => expect(await authority.mayChangeEscalation(NOOR, ADA)).toBe('no'));
});

describe('a ticket may be acted on', () => {
  it('by a supporter', async () => expect(await authority.mayActOnTickets(SAM)).toBe('yes'));

  it('not by its requester', async () => expect(await authority.mayActOnTickets(ADA)).toBe('no'));
});

describe('what a channel is about may be set', () => {
  it('by a supporter, not by an asker', async () => {
    expect(await authority.maySetChannels(SAM)).toBe(true);
    expect(await authority.maySetChannels(NOOR)).toBe(false);
  });

  it('not by somebody whom the workspace does not know', async () =>
    expect(await authority.maySetChannels('U0NOBODY')).toBe(false));

  it('no longer by somebody who left the support channel', async () => {
    await slack.as(SAM).kick(SUPPORT, SAM);
    expect(await authority.maySetChannels(SAM)).toBe(false);
  });
});

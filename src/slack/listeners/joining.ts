/** Listens to authfix coming into a channel: it says once what it does there. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Claim } from '../../flows/ports.ts';
import type { SlackRoom } from '../room.ts';

const Joined = z.object({ user: z.string(), channel: z.string() });

/** Registers the listener. A channel that authfix was in before is not told a second time; the support channel never is. */
export function listenToJoining(app: App, room: SlackRoom): void {
  app.event('member_joined_channel', async ({ event, context }) => {
    const { user, channel } = Joined.parse(event);
    if (user !== context.botUserId || channel === room.supportChannel) return;
    const workspace = context.teamId ?? '';
    const claim: Claim = { workspace, channel, message: 'joined', purpose: 'introduce' };
    const effects = [{ kind: 'introduce', workspace, channel } as const];
    await room.store.takeIn({ claim, diagnosis: null, triage: null, effects }, room.world.now());
  });
}

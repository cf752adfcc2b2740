/** Which workspace something that Slack sent is for, and whether it says that authfix was taken out of it. */
import { z } from 'zod';

const Team = z.object({ id: z.string() });

// As Bolt judges it (Bolt 5.1, buildSource): in a channel that two workspaces share, what counts is whose app is meant and
// not whose people act.
const Event = z
  .object({
    type: z.literal('event_callback'),
    team_id: z.string(),
    authorizations: z.array(z.object({ team_id: z.string().nullish() })).optional(),
  })
  .transform(({ team_id, authorizations }) => authorizations?.[0]?.team_id ?? team_id);
const View = z
  .object({ view: z.object({ app_installed_team_id: z.string() }) })
  .transform(({ view }) => view.app_installed_team_id);
const Interaction = z.object({ team: Team }).transform(({ team }) => team.id);
const Command = z.object({ command: z.string(), team_id: z.string() }).transform(({ team_id }) => team_id);
const OnlyUser = z.object({ user: z.object({ team_id: z.string() }) }).transform(({ user }) => user.team_id);

const Delivered = z.union([Event, View, Interaction, Command, OnlyUser]);

/** Answers the workspace's id, or null for what names none. */
export function deliveredTo(body: unknown): string | null {
  return Delivered.safeParse(body).data ?? null;
}

const Removal = z.object({
  type: z.literal('event_callback'),
  event_time: z.number(),
  event: z.union([
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
  ]),
});

/** When authfix was taken out of the workspace, at the latest; null for what says nothing of it. Slack counts in whole seconds. */
export function removedAt(body: unknown): Date | null {
  const removal = Removal.safeParse(body);
  return removal.success ? new Date(removal.data.event_time * 1000 + 999) : null;
}

/** One workspace as authfix serves it: its listeners, and the hands that carry out its effects. */
import { join } from 'node:path';
import type { Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Weekly } from './core/weekly.ts';
import type { DraftDesk } from './flows/draft-ports.ts';
import type { Hands } from './flows/effect-loop.ts';
import type { LeasedEffect } from './flows/effect-ports.ts';
import type { Habits } from './flows/habits.ts';
import type { WorkspaceRecords } from './flows/one-workspace.ts';
import type { KnowledgeSource, World } from './flows/ports.ts';
import type { Patience } from './flows/watch-triage.ts';
import { scheduleDigest } from './flows/weekly-digest.ts';
import { openDraftDesk } from './guide-drafts.ts';
import type { RedactionKey } from './redaction/redaction-key.ts';
import { askerThread } from './slack/asker-thread.ts';
import { authorityOf } from './slack/authority.ts';
import { buildCarriers } from './slack/carriers/carriers.ts';
import { openDoor } from './slack/door.ts';
import type { Hearing } from './slack/hearing.ts';
import { buildOutgoing } from './slack/outgoing.ts';
import type { Pace } from './slack/pace.ts';
import { registerListeners } from './slack/register.ts';
import { supportChannel } from './slack/support-channel.ts';
import { inLanguage, type Language } from './slack/views/wording/language.ts';
import { buildWorkspaceApp, type Identity } from './slack/workspace-app.ts';

/** What all workspaces of a process share. */
export interface WorkspaceParts {
  readonly world: World;
  readonly key: RedactionKey;
  readonly apiUrl: string | null;
  readonly patience?: Patience;
  /** How much is said unasked, and which messages belong together; the habits in the code when left out. */
  readonly habits?: Habits;
  readonly knowledgeDir: string;
  /** Where drafts of guides go; those of a workspace that installed authfix into a folder of its own there. */
  readonly draftsDir: string;
  /** When supporters hear each week of what no guide answered; null for never. */
  readonly digest: Weekly | null;
  /** The emoji that asks for a fix of a message; null for none. */
  readonly reaction: string | null;
  readonly language: Language;
  readonly log: Logger;
  readonly logger: SlackLogger;
  readonly newReference: () => string;
  /** Told which delivery could not be handled. */
  readonly onFailed: (body: unknown) => void;
}

/** What is a workspace's own. */
export interface WorkspaceOwn {
  readonly identity: Identity;
  /** Where its tickets go. */
  readonly supportChannel: string;
  /** Whether its people choose that channel; otherwise the settings of the program name it. */
  readonly choosesSupport: boolean;
  readonly store: WorkspaceRecords;
  readonly knowledge: KnowledgeSource;
  readonly pace: Pace;
}

export interface Workspace {
  readonly hearing: Hearing;
  readonly hands: Hands;
}

/** The workspaces that are served: who hears what Slack sends, and whose hands carry out an effect of which workspace. */
export interface Workspaces {
  readonly hearing: Hearing;
  handsFor(workspace: string): Promise<Hands>;
}

/** Opens a workspace; nothing is asked of Slack before something happens there. */
export async function openWorkspace(parts: WorkspaceParts, own: WorkspaceOwn): Promise<Workspace> {
  const { world, patience, habits } = parts;
  const { store, knowledge, supportChannel: channel } = own;
  const speaking = await buildWorkspaceApp(own.identity, parts);
  const outgoing = buildOutgoing(speaking.bulk, own.pace);
  const destinations = [supportChannel({ outgoing, channel, store }), askerThread(outgoing)];
  const shared = { store, knowledge, world, ...(patience === undefined ? {} : { patience }) };
  registerListeners(speaking.app, {
    ...shared,
    destinations: destinations.map(({ name }) => name),
    door: doorOf(parts, own.identity),
    drafts: draftsOf(parts, own),
    authority: authorityOf({
      client: speaking.posts,
      supportChannel: channel,
      store,
      now: () => performance.now(),
    }),
    supportChannel: channel,
    choosesSupport: own.choosesSupport,
    workspace: own.identity.workspace,
    botUser: own.identity.botUser,
    posts: speaking.posts,
    reaction: parts.reaction,
    ...(habits === undefined ? {} : { habits }),
  });
  const carriers = buildCarriers({
    ...shared,
    digest: parts.digest,
    outgoing,
    client: speaking.posts,
    supportChannel: channel,
  });
  await scheduleDigest({ store, world, digest: parts.digest }, own.identity.workspace);
  const { language } = parts;
  const processEvent: Hearing['processEvent'] = (event) =>
    inLanguage(language, () => speaking.app.processEvent(event));
  return { hearing: { processEvent }, hands: inTheirLanguage({ carriers, destinations }, language) };
}

function doorOf({ key, apiUrl, world, log }: WorkspaceParts, { botUser, botToken }: Identity) {
  return openDoor({
    key,
    botUser,
    botToken,
    ownHosts: apiUrl === null ? [] : [new URL(apiUrl).host],
    now: world.now,
    onUnscannable: () => log.error('a text could not be scanned for secrets and was dropped'),
  });
}

function draftsOf({ draftsDir, knowledgeDir, world }: WorkspaceParts, own: WorkspaceOwn): DraftDesk {
  return openDraftDesk({
    folder: own.choosesSupport ? join(draftsDir, own.identity.workspace) : draftsDir,
    knowledgeDir,
    knowledge: own.knowledge,
    now: world.now,
  });
}

// What is drawn later is drawn by the worker, which speaks nothing by itself.
function inTheirLanguage({ carriers, destinations }: Hands, language: Language): Hands {
  const spoken = Object.entries(carriers).map(([kind, carry]) => [
    kind,
    (leased: LeasedEffect) => inLanguage(language, () => carry(leased)),
  ]);
  return {
    // The same kinds, each with a carrier of the same shape.
    carriers: Object.fromEntries(spoken) as Hands['carriers'],
    destinations: destinations.map(({ name, deliver, redraw }) => ({
      name,
      deliver: (ticket, attempts) => inLanguage(language, () => deliver(ticket, attempts)),
      ...(redraw === undefined
        ? {}
        : { redraw: (ticket, receipt) => inLanguage(language, () => redraw(ticket, receipt)) }),
    })),
  };
}

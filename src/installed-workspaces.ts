/** The workspaces that installed authfix: each is opened when something happens there, and let go when it takes authfix out. */
import type { ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Installation } from './core/workspace.ts';
import { Hopeless } from './flows/effect-ports.ts';
import { oneWorkspace, type WorkspaceRecords } from './flows/one-workspace.ts';
import type { InstallationStore } from './flows/ports.ts';

import { deliveredTo, removedAt } from './slack/delivered-to.ts';
import type { Pace } from './slack/pace.ts';
import { openWorkspace, type Workspace, type WorkspaceParts, type Workspaces } from './workspace.ts';
import type { WorkspaceGuides } from './workspace-guides.ts';

export interface InstalledNeeds {
  readonly parts: WorkspaceParts;
  readonly installations: InstallationStore;
  readonly store: WorkspaceRecords;
  readonly guides: WorkspaceGuides;
  /** A pace for each: Slack counts by workspace. */
  readonly newPace: () => Pace;
  readonly log: Logger;
}

/** What a workspace was opened with; when any of it is another one, it is opened anew. */
interface Opened {
  readonly from: string;
  readonly pace: Pace;
  readonly workspace: Promise<Workspace>;
}

/**
 * Builds them. For each delivery and each effect the records are asked whose it is: another process may have seen an installation, a new token, a chosen
 * support channel or an end before this one.
 */
export function installedWorkspaces(needs: InstalledNeeds): Workspaces {
  const opened = new Map<string, Opened>();
  const find = async (id: string): Promise<Workspace | null> => {
    const installation = await needs.installations.findInstallation(id);
    if (installation === null) {
      opened.delete(id);
      return null;
    }
    const { supportChannel } = await needs.store.readWorkspace(id);
    const from = `${installation.at.getTime()} ${installation.botToken} ${supportChannel ?? ''}`;
    const known = opened.get(id);
    if (known?.from === from) return await known.workspace;
    const pace = known?.pace ?? needs.newPace();
    const workspace = open(needs, installation, { supportChannel, pace });
    opened.set(id, { from, pace, workspace });
    // What could not be opened is tried again with whatever comes next.
    workspace.catch(() => opened.delete(id));
    return await workspace;
  };
  return {
    hearing: { processEvent: (event) => hear(needs, event, find) },
    handsFor: async (id) => {
      const workspace = await find(id);
      if (workspace === null) throw new Hopeless(`authfix is not installed in ${id}`);
      return workspace.hands;
    },
  };
}

type Find = (id: string) => Promise<Workspace | null>;

async function hear(needs: InstalledNeeds, event: ReceiverEvent, find: Find): Promise<void> {
  const id = deliveredTo(event.body);
  const removed = removedAt(event.body);
  if (id !== null && removed !== null) return await letGo(needs, { id, removed, event });
  const workspace = id === null ? null : await find(id);
  if (workspace !== null) return await workspace.hearing.processEvent(event);
  needs.log.warn({ workspace: id }, 'something came from a workspace that has not installed authfix');
  await event.ack();
}

interface Removal {
  readonly id: string;
  readonly removed: Date;
  readonly event: ReceiverEvent;
}

async function letGo({ installations, guides, log }: InstalledNeeds, { id, removed, event }: Removal) {
  if (await installations.removeWorkspace(id, removed)) {
    log.info({ workspace: id }, 'authfix was taken out of a workspace; everything of it was erased');
    await guides.close(id);
  }
  await event.ack();
}

interface Chosen {
  readonly supportChannel: string | null;
  readonly pace: Pace;
}

async function open(
  { parts, store, guides }: InstalledNeeds,
  installation: Installation,
  { supportChannel, pace }: Chosen,
): Promise<Workspace> {
  const { workspace, installer } = installation;
  const own = oneWorkspace(store, workspace);
  return await openWorkspace(parts, {
    identity: installation,
    supportChannel: supportChannel ?? installer,
    choosesSupport: true,
    store: own,
    knowledge: await guides.of(workspace),
    pace,
  });
}

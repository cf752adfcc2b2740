/** How the workspaces that authfix serves are opened: the one of the settings, or those that install it. */
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { wantedScopes } from './app-manifest.ts';
import { type ManyWorkspaces, type OnlyWorkspace, type Settings, SLACKS_PACE } from './assembly-settings.ts';
import type { Installation } from './core/workspace.ts';
import { offerNewGuides } from './flows/offer-guides.ts';
import { oneWorkspace } from './flows/one-workspace.ts';
import type { World } from './flows/ports.ts';
import { tellOperators } from './flows/tell-operators.ts';
import { welcome } from './flows/welcome.ts';
import { installedWorkspaces } from './installed-workspaces.ts';
import type { ServedGuides } from './live-guides.ts';
import type { RedactionKey } from './redaction/redaction-key.ts';
import type { Connection } from './slack/connection.ts';
import { installRoutes } from './slack/installing.ts';
import type { LateRoutes } from './slack/late-routes.ts';
import { buildPace, type Pace } from './slack/pace.ts';
import { identify } from './slack/workspace-app.ts';
import type { SealingKeys } from './store/sealing.ts';
import type { Store } from './store/store.ts';
import { openWorkspace, type WorkspaceParts, type Workspaces } from './workspace.ts';
import { workspaceGuides } from './workspace-guides.ts';

export interface OpeningNeeds {
  readonly store: Store;
  readonly live: ServedGuides;
  readonly key: RedactionKey;
  readonly world: World;
  readonly connection: Connection;
  readonly started: AsyncDisposableStack;
}

function partsOf(assembly: Settings, { key, world, connection }: OpeningNeeds): WorkspaceParts {
  const { logger, failed: onFailed } = connection;
  const newReference = () => randomBytes(4).toString('hex');
  const {
    reaction = null,
    digest = null,
    language = 'en',
    draftsDir = join(assembly.dataDir, 'drafts'),
  } = assembly;
  return { ...assembly, reaction, digest, language, draftsDir, key, world, logger, newReference, onFailed };
}

// Whatever Slack sends is this workspace's.
/** Opens the workspace whose token is in the settings. Throws a ConnectionError when Slack refuses it. */
export async function openOnly(
  assembly: Settings & OnlyWorkspace,
  opening: OpeningNeeds,
): Promise<Workspaces> {
  const { store, live, world, connection } = opening;
  const identity = await identify(assembly.botToken, { apiUrl: assembly.apiUrl, logger: connection.logger });
  const { hearing, hands } = await openWorkspace(partsOf(assembly, opening), {
    identity,
    supportChannel: assembly.supportChannel,
    choosesSupport: false,
    store,
    knowledge: live.source,
    pace: paceOf(assembly),
  });
  live.connect((faults) => tellOperators({ store, world }, faults));
  live.follow(() => offerNewGuides({ store, knowledge: live.source, world }));
  return { hearing, handsFor: () => Promise.resolve(hands) };
}

interface InstalledOpening extends OpeningNeeds {
  readonly installing: LateRoutes;
  readonly wake: () => void;
}

// What is wrong in the guides that serve everywhere concerns whoever operates authfix, and stays in the log.
/** Opens the workspaces that install authfix, each when something happens there. Throws a StoreError when their tokens cannot be read. */
export async function openInstalled(
  assembly: Settings & ManyWorkspaces,
  { installing, wake, ...opening }: InstalledOpening,
): Promise<Workspaces> {
  const { store, live, world, connection, started } = opening;
  const { tokenKeys, ...app } = assembly.oauth;
  const installations = store.installations(tokenKeys);
  // A key that does not open what is kept is found now and not with the first message.
  for (const workspace of await installations.listInstallations())
    await installations.findInstallation(workspace);
  const guides = workspaceGuides({
    shared: live.source,
    folder: assembly.knowledgeDir,
    log: assembly.log,
    offer: (workspace, knowledge) =>
      offerNewGuides({ store: oneWorkspace(store, workspace), knowledge, world }),
    tell: (workspace, faults) => tellOperators({ store, world, workspace }, faults),
  });
  started.defer(guides.stop);
  live.follow(async () => {
    for (const workspace of await installations.listInstallations())
      await offerNewGuides({
        store: oneWorkspace(store, workspace),
        knowledge: await guides.of(workspace),
        world,
      });
  });
  const keep = async (installation: Installation) => {
    await installations.saveInstallation(installation, [welcome(installation)]);
    wake();
  };
  const { language = 'en' } = assembly;
  installing.lead(
    installRoutes({
      language,
      ...app,
      stateSecret: stateSecretOf(tokenKeys),
      scopes: await wantedScopes(),
      apiUrl: assembly.apiUrl,
      logger: connection.logger,
      now: () => new Date(),
      keep,
    }),
  );
  const parts = partsOf(assembly, opening);
  const newPace = () => paceOf(assembly);
  return installedWorkspaces({ parts, installations, store, guides, newPace, log: assembly.log });
}

// A secret of its own, that nobody has to make up and every process has alike.
function stateSecretOf([key]: SealingKeys): string {
  return createHmac('sha256', key).update('authfix oauth state').digest('hex');
}

function paceOf({ pace }: Settings): Pace {
  return buildPace({ channelMs: (pace ?? SLACKS_PACE).channelMs, now: () => performance.now() });
}

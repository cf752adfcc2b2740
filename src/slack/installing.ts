/** How a workspace installs authfix: a page that leads to Slack, and the address that Slack sends people back to. */
import type { ServerResponse } from 'node:http';
import type { CustomRoute, Logger as SlackLogger } from '@slack/bolt';
import { ErrorCode, InstallProvider, type Installation as SlackInstallation } from '@slack/oauth';
import { asId, type UserId } from '../core/ids.ts';
import type { Installation } from '../core/workspace.ts';
import { installedPage, installPage, installWords } from './views/wording/installing.ts';
import { inLanguage, type Language } from './views/wording/language.ts';

/** Where somebody begins to install the app, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

export interface InstallingNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what travels to Slack and back, so that nobody can finish an installation that another browser began. */
  readonly stateSecret: string;
  readonly scopes: readonly string[];
  /** Another Slack-compatible server; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly logger: SlackLogger;
  readonly language: Language;
  readonly now: () => Date;
  /** Keeps an installation, and has what follows from it happen. */
  readonly keep: (installation: Installation) => Promise<void>;
}

/** Builds the two routes. The state is bound to the browser by a cookie and lives ten minutes (@slack/oauth 4.0). */
export function installRoutes(needs: InstallingNeeds): CustomRoute[] {
  const provider = buildProvider(needs);
  const wish = { scopes: [...needs.scopes] };
  return [
    {
      path: INSTALL_PATH,
      method: ['GET'],
      handler: (request, response) =>
        inLanguage(needs.language, () => {
          provider
            .handleInstallPath(request, response, undefined, wish)
            .catch(() => answer(response, 500, installWords.failed));
        }),
    },
    {
      path: REDIRECT_PATH,
      method: ['GET'],
      handler: (request, response) =>
        inLanguage(needs.language, () => {
          void provider.handleCallback(request, response, {
            afterInstallation: async (installation) => {
              const isTaken = installation.isEnterpriseInstall !== true && installation.bot !== undefined;
              if (!isTaken) answer(response, 400, installWords.oneWorkspaceOnly);
              return isTaken;
            },
            success: ({ team }) => answer(response, 200, installedPage(team?.name ?? 'Slack')),
            failure: ({ code }) => answer(response, 400, reasons()[code] ?? installWords.failed),
          });
        }),
    },
  ];
}

const reasons = (): Readonly<Record<string, string>> => ({
  [ErrorCode.AuthorizationError]: installWords.declined,
  [ErrorCode.MissingStateError]: installWords.otherBrowser,
  [ErrorCode.InvalidStateError]: installWords.otherBrowser,
});

function buildProvider({ clientId, clientSecret, stateSecret, apiUrl, logger, ...rest }: InstallingNeeds) {
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    logger,
    installationStore: {
      storeInstallation: async (installation) => await rest.keep(read(installation, rest.now())),
      // Whoever asks for an installation asks the records themselves.
      fetchInstallation: () => Promise.reject(new Error('installations are not asked for here')),
    },
    renderHtmlForInstallPath: installPage,
    ...(apiUrl === null
      ? {}
      : {
          clientOptions: { slackApiUrl: apiUrl },
          authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
        }),
  });
}

function read({ team, bot, user }: SlackInstallation, at: Date): Installation {
  if (team === undefined || bot === undefined)
    throw new Error('Slack named no workspace, or no bot, for an installation');
  const { token: botToken, id: botId, userId: botUser, scopes } = bot;
  const installer = asId<UserId>(user.id);
  return { workspace: team.id, name: team.name ?? team.id, botToken, botId, botUser, scopes, installer, at };
}

function answer(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
  });
  response.end(page);
}

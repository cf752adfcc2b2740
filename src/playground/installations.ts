/** Knows the installations under way: who agrees to the app gets a code that is worth a token once, for ten minutes. */
import type { Clock } from './clock.ts';
import { answerText, type Exchange } from './exchange.ts';
import type { World } from './world.ts';

interface Agreement {
  /** The workspace. */
  readonly team: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

/** How a code was taken: the agreement behind it, or Slack's word for what is wrong with it. */
export type Exchanged =
  | { readonly kind: 'exchanged'; readonly team: string; readonly scope: string }
  | { readonly kind: 'refused'; readonly error: 'invalid_code' | 'code_already_used' | 'bad_redirect_uri' };

/** docs authentication/installing-with-oauth: the code lives ten minutes. */
const codeLifeMs = 10 * 60 * 1000;

export class Installations {
  readonly #clock: Clock;
  readonly #agreements = new Map<string, Agreement>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns the code for an agreement. */
  agree({ team, redirectUri, scope }: Pick<Agreement, 'team' | 'redirectUri' | 'scope'>): string {
    const code = this.#clock.id('code-');
    const expiresAt = this.#clock.now() + codeLifeMs;
    this.#agreements.set(code, { team, redirectUri, scope, expiresAt, isUsed: false });
    return code;
  }

  /** Uses a code up; a redirect address that is given must be the one of the agreement. */
  exchange(code: string, redirectUri: string | undefined): Exchanged {
    const agreement = this.#agreements.get(code);
    if (!agreement || this.#clock.now() > agreement.expiresAt)
      return { kind: 'refused', error: 'invalid_code' };
    if (agreement.isUsed) return { kind: 'refused', error: 'code_already_used' };
    if (redirectUri !== undefined && redirectUri !== agreement.redirectUri)
      return { kind: 'refused', error: 'bad_redirect_uri' };
    agreement.isUsed = true;
    return { kind: 'exchanged', team: agreement.team, scope: agreement.scope };
  }
}

/**
 * `GET /oauth/v2/authorize`: everybody agrees at once here, in the workspace that `team` names or else in that of the page, and is sent back to the app: to
 * an address on this machine, or one of the manifest.
 */
export function serveInstallation(world: World, { response, url }: Exchange): void {
  const query = url.searchParams;
  const redirectUri = query.get('redirect_uri') ?? world.settings.app.redirectUrls[0] ?? '';
  const team = query.get('team') ?? world.directory.team.id;
  const problem = problemOf(world, { clientId: query.get('client_id'), redirectUri, team });
  if (problem) {
    answerText(response, 400, problem);
    return;
  }
  const back = new URL(redirectUri);
  const scope = query.get('scope') ?? '';
  back.searchParams.set('code', world.installations.agree({ team, redirectUri, scope }));
  back.searchParams.set('state', query.get('state') ?? '');
  response.writeHead(302, { location: back.href });
  response.end();
}

interface Wish {
  readonly clientId: string | null;
  readonly redirectUri: string;
  readonly team: string;
}

function problemOf(world: World, { clientId, redirectUri, team }: Wish): string | undefined {
  const { oauth, app } = world.settings;
  if (clientId !== oauth.clientId) return `invalid_client_id: this local Slack knows ${oauth.clientId}.`;
  if (world.grants.team(team) === undefined)
    return `invalid_team_for_non_distributed_app: there is no ${team}.`;
  if (app.redirectUrls.includes(redirectUri) || isOnThisMachine(redirectUri)) return undefined;
  return 'bad_redirect_uri: it should be an http address of this machine, or one of the manifest.';
}

function isOnThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

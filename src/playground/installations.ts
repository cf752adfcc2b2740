/** Knows the installations under way: who agrees to the app gets a code that is worth a token once, for ten minutes. */
import type { Clock } from './clock.ts';
import { answerText, type Exchange } from './exchange.ts';
import type { World } from './world.ts';

interface Agreement {
  readonly redirectUri: string;
  readonly scope: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

/** How a code was taken: the agreement behind it, or Slack's word for what is wrong with it. */
export type Exchanged =
  | { readonly kind: 'exchanged'; readonly scope: string }
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
  agree(redirectUri: string, scope: string): string {
    const code = this.#clock.id('code-');
    const expiresAt = this.#clock.now() + codeLifeMs;
    this.#agreements.set(code, { redirectUri, scope, expiresAt, isUsed: false });
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
    return { kind: 'exchanged', scope: agreement.scope };
  }
}

/** `GET /oauth/v2/authorize`: everybody agrees at once here, and is sent back to the app, which must be on this machine. */
export function serveInstallation(world: World, { response, url }: Exchange): void {
  const problem = problemOf(world, url.searchParams);
  if (problem) {
    answerText(response, 400, problem);
    return;
  }
  const redirectUri = url.searchParams.get('redirect_uri') ?? '';
  const back = new URL(redirectUri);
  back.searchParams.set('code', world.installations.agree(redirectUri, url.searchParams.get('scope') ?? ''));
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href });
  response.end();
}

function problemOf(world: World, query: URLSearchParams): string | undefined {
  const { clientId } = world.settings.oauth;
  if (query.get('client_id') !== clientId) return `invalid_client_id: this local Slack knows ${clientId}.`;
  if (isOnThisMachine(query.get('redirect_uri') ?? '')) return undefined;
  return 'bad_redirect_uri: it should be an http address of this machine.';
}

function isOnThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

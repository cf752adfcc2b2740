/** What a Web API method is: which token and scope it asks for, and what it does. */
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';

/** Tiers 1 to 4 as documented; one message a second and channel; hundreds a minute. */
export type Tier = 1 | 2 | 3 | 4 | 'posting' | 'generous';

export interface Method {
  /** `none` for the one method that is called before there is a token. */
  readonly token: 'bot' | 'app' | 'none';
  /** Scopes of which one is enough (docs reference/scopes); none for methods that every token may call. */
  readonly scopes?: readonly string[];
  /** How often it may be called (docs apis/web-api/rate-limits); `posting` and `generous` are Slack's special tiers. */
  readonly tier: Tier;
  /** Returns the answer's fields beside `ok`; throws a `Refusal`. */
  readonly handle: (world: World, args: Fields) => Fields;
}

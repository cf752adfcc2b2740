/** What a Web API method is: which token and scope it asks for, and what it does. */
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';

export interface Method {
  readonly token: 'bot' | 'app';
  /** Scopes of which one is enough (docs reference/scopes); none for methods that every token may call. */
  readonly scopes?: readonly string[];
  /** Returns the answer's fields beside `ok`; throws a `Refusal`. */
  readonly handle: (world: World, args: Fields) => Fields;
}

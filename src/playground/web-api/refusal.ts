/** An answer `ok: false` on its way out of a method: Slack's word for what is wrong, and what belongs to it. */
import type { Fields } from '../json.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Further fields of the answer beside `ok` and `error`. */
  readonly extra: Fields;

  constructor(error: string, extra: Fields = {}) {
    super(error);
    this.extra = extra;
  }
}

/** Builds the refusal of a token that lacks a scope. */
export function missingScope(granted: ReadonlySet<string>, needed: string): Refusal {
  return new Refusal('missing_scope', { needed, provided: [...granted].join(',') });
}

/** Builds a refusal that lists details, as `invalid_blocks` and `invalid_arguments` do. */
export function detailedRefusal(error: string, details: readonly string[]): Refusal {
  const messages = details.map((detail) => `[ERROR] ${detail}`);
  return new Refusal(error, { errors: details, response_metadata: { messages } });
}

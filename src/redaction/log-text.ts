// What may be printed of a sentence that a library wrote: no token, and nothing that a parser quoted.
import { redact } from './redact.ts';
import { makeRedactionKey } from './redaction-key.ts';

/** Labels are cut off below, so that this key, which everybody can read here, tells nobody anything. */
const KEY = makeRedactionKey(new Uint8Array(32));
const LABEL = /(\[redacted:[a-z0-9-]{1,40})#[0-9a-f]{4}\]/g;

/** V8 puts a piece of the text into its reasons: Unexpected token 'x', ..."{"a": x,"... is not valid JSON. */
const QUOTED_JSON = /(?<=, )(?:\.{3})?"[\s\S]{0,200}?"(?:\.{3})?(?= is not valid JSON)/g;
/** Slack's addresses for sockets and answers carry their right of entry in the path or behind a question mark. */
const ADDRESS = /\b((?:https?|wss?):\/\/[^\s/"'?#]{1,255})[^\s"')\]]*/g;

/** Takes any text and returns it without secrets, quotes of parsers, and the paths of addresses. */
export function logText(text: string): string {
  const bare = text.replace(QUOTED_JSON, 'the text').replace(ADDRESS, '$1');
  return redact(bare, KEY).text.replace(LABEL, '$1]');
}

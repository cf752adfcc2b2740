// What stands in for a secret without being one: template variables, sample words, masks. These stay readable.
import { OPAQUE } from './prepared-text.ts';

/** `${X}`, `$(cmd)`, `<% x %>` anywhere in the value: something else fills it in later. */
const FILLED_IN_LATER = /\$\{|\$\(|\{\{|\}\}|<%|%>|#\{/;

/** The whole value is a variable: `$USER`, `$1`, `%TOKEN%`, `@password`, `:password`. */
const VARIABLE = /^\$[A-Za-z_]\w*$|^\$\d$|^%[A-Za-z_]\w*%$|^[@:][A-Za-z_]\w{0,40}$|^\$env:\w+$/i;

/** The whole value is a note in brackets: `<your key>`, `[hidden]`, `{apikey}`. */
const BRACKETED = /^(?:%3C|&lt;)[^%&]*(?:%3E|&gt;)$|^<[^<>]*>?$|^\[[^\]]*\]?$|^\{[^}]*\}?$|^\([^)]*\)$/;

/** Someone already masked the value; what is left between the masks decides. */
const MASKED_RUN = /[*\u2022\u25cf\u2217\u2588.#_-]{3,}|[xX]{4,}|\u2026|\*{2,}/g;

/** Shorter than this, what is left of a masked value tells nobody anything. */
const TELLING_LENGTH = 8;

/** A token that somebody cut off after its first characters: `eyJhbGciOiJIUzI1NiJ9...`. */
const CUT_OFF = /^[^.\u2026]{1,23}(?:\.{3}|\u2026)$/;

const SAMPLE_START =
  /^(?:your|insert|replace|enter|put|change|paste|example|sample|dummy|fake|placeholder|deine?|ihr)(?:[-_ ]|(?=key|token|pass|secret|api|here|value|me$)|$)/i;
const SAMPLE_WORDS =
  /^(?:my|the|some|test|an?|real|actual|dein|mein)[-_ ]?[a-z]{1,20}(?:[-_ ][a-z]{1,20}){0,3}$/i;
const SAMPLE_END = /[-_ ]here$|^changeme\d{0,3}!?$/i;
const SECRET_WORD = /pass|token|secret|key|credential|pwd|auth/i;
const SAYS_REMOVED = /redacted|\bfiltered|\[hidden|removed|placeholder|masked|scrubbed|\bomitted|truncated/i;

/** Takes a value and returns whether it only stands in for a secret. */
export function isPlaceholder(value: string): boolean {
  if (value.includes(OPAQUE)) return true;
  const start = value.slice(0, 200);
  if (CUT_OFF.test(value)) return true;
  if (FILLED_IN_LATER.test(start) || VARIABLE.test(start)) return true;
  if (value.length <= 80 && BRACKETED.test(value)) return true;
  if (start.search(MASKED_RUN) >= 0 && value.replace(MASKED_RUN, '').length < TELLING_LENGTH) return true;
  if (value.startsWith('$ANSIBLE_VAULT')) return true;
  return value.length <= 60 && isSampleWord(value);
}

function isSampleWord(value: string): boolean {
  if (SAYS_REMOVED.test(value) && !/\d/.test(value)) return true;
  if (SAMPLE_START.test(value) || SAMPLE_END.test(value)) return true;
  // "my-key-99x" may be somebody's real choice, so a digit makes these words count as a value.
  return SAMPLE_WORDS.test(value) && SECRET_WORD.test(value);
}

// Credentials in Authorization headers of any scheme, and bearer tokens standing free.
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord } from './plain-word.ts';
import { rank, type Sign, type Span } from './span.ts';
import { isMixed, isName, isRandom, isRandomLetters } from './value-shape.ts';

/** The header in every dress: `Authorization: x`, `"authorization" => "x"`, `Authorization:[x]`, `Authorization=x`, `Authorization x`. */
const HEADER =
  /(?<![A-Za-z])(?:proxy[-_]|x[-_]|http[-_]|x[-_]amz[-_]|x[-_]forwarded[-_])?authori[sz]ation["'`\\\])*]{0,12}(?:\s{0,8}(?::=|=>|->|%3A|%3D|\\u003d|[:=,>|\u2192])\s{0,8}|\s{1,2}(?=(?:bearer|basic|token|apikey)\s))(?:new [A-Z]\w{0,40}\()?[[("'`\\*]{0,12}\s{0,4}/gi;

/** Schemes whose next word is the credential, whatever it looks like. */
const KNOWN_SCHEME =
  /^(?:basic|bearer|token|apikey|api-key|key|jwt|ssws|geniekey|splunk|bot|oauth|oauth2|negotiate|ntlm|accesskey|access|dsn|pveapitoken|discogs|klaviyo-api-key|zoho-oauthtoken|googlelogin|appkey|secret|hmac|sharedkey|sharedkeylite|shopify|user|mac|private-token|apitoken|api_key|x-api-key|aws)$/i;
/** Schemes whose credential is an account's name, a colon, and a key or a signature made with it. */
const NAMES_ACCOUNT = /^(?:apikey|api-key|sharedkey|sharedkeylite|hmac[\w-]{0,12}|accesskey|acs|user)$/i;

/** `'Basic ' . 'x'`: code may put scheme and credential together. */
const SCHEME_AND_REST = /([A-Za-z][\w-]{1,40})(?:\\?\s{1,8}|%20|\+)(?:["']\s{0,2}[.+,&]\s{0,2}["'])?(?=\S)/y;
const CREDENTIAL = /[^\s"'`<>,;\\&)\]}]{1,16384}/y;

/** `realm="x", response="y"`: schemes that carry named parameters, of which only some are secret. */
const PARAMETER = /([A-Za-z_][\w-]{1,40})=(?:\\{0,4}["']([^"'\\\n]{0,4096})|([^\s"',;&<>]{1,4096}))/g;
/** Base64 ends in `=` too, so something must follow the sign. */
const HAS_PARAMETERS = /^[A-Za-z_][\w-]{1,40}=(?:\\{0,4}["'](?=[^\s"',;)\]}])|[^\s="'\\])/;
const SECRET_PARAMETER =
  /^(?:response|token|access_token|oauth_token|credential|mac|sig|secret|password|pass|key|api_?key|auth|hmac|signature|nlauth_signature|oauth_signature|oauth_token_secret|client_secret|apitoken|code|jwt|.*(?:token|secret|signature|password))$/i;
const LONGEST_HEADER = 4096;

/** `Basic auth header: dXNlcjpwYXNz`, and Docker's `"auth": "…"`: what follows must decode to a pair. */
const FREE_BASIC =
  /\b(?:basic(?:[ _-]?auth\w{0,12})?(?: header| credentials?| token)?|auth)["']?\s{0,3}[:=]?\s{0,3}["'`]?([A-Za-z0-9+/]{8,1024}={0,2})(?![A-Za-z0-9+/])/gi;
const FREE_BEARER =
  /\bbearer(?:\\?\s{1,4}|%20|\+)["'`<(]?([A-Za-z0-9._~+/=|:-]{12,8192})(?![A-Za-z0-9._~+/=|:\uFFFC-])/gi;

/** Takes prepared text and returns what follows every Authorization header, without its scheme and harmless parameters. */
export function authorization(text: string): Span[] {
  const spans: Span[] = [];
  for (const header of text.matchAll(HEADER)) {
    const at = header.index + header[0].length;
    const scheme = schemeAt(text, at);
    const rest = at + scheme.length;
    const line = text.slice(rest, rest + LONGEST_HEADER);
    if (HAS_PARAMETERS.test(line)) spans.push(...parameters(line.split('\n', 1)[0] ?? '', rest));
    else spans.push(...credentialAt(text, rest, scheme.trim()));
  }
  return spans;
}

/** Takes prepared text and returns every token that follows the word Bearer anywhere. */
export function freeBearer(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(FREE_BEARER)) {
    const value = (hit[1] ?? '').replace(/[.:]+$/, '');
    const start = hit.index + hit[0].length - (hit[1] ?? '').length;
    if (/^\w{1,30}=./.test(value) || isPlaceholder(value) || isName(value)) continue;
    if (!/\d/.test(value) && !isRandomLetters(value)) continue;
    spans.push({
      start,
      end: start + value.length,
      kind: 'bearer-token',
      rank: rank.placed,
      name: 'authorization',
    });
  }
  return spans;
}

/** Takes prepared text and returns base64 after the word Basic that decodes to `user:password`. */
export function freeBasic(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(FREE_BASIC)) {
    const value = hit[1] ?? '';
    const start = hit.index + hit[0].length - value.length;
    if (!/^[\x20-\x7e]{1,256}:[\x20-\x7e]{1,512}\s?$/.test(Buffer.from(value, 'base64').toString('latin1')))
      continue;
    spans.push({
      start,
      end: start + value.length,
      kind: 'basic-auth',
      rank: rank.placed,
      name: 'authorization',
    });
  }
  return spans;
}

function schemeAt(text: string, at: number): string {
  SCHEME_AND_REST.lastIndex = at;
  return SCHEME_AND_REST.exec(text)?.[0] ?? '';
}

function credentialAt(text: string, at: number, scheme: string): Span[] {
  CREDENTIAL.lastIndex = at;
  const value = CREDENTIAL.exec(text)?.[0].replace(/[.:]+$/, '') ?? '';
  const word = /^[\w-]*/.exec(scheme)?.[0] ?? '';
  if (!isCredential(value, word)) return [];
  const kind = kindOf(word, value);
  const signs: Sign[] = word === '' ? ['no-scheme'] : [];
  const start = at + accountLength(word, value);
  const span = { start, end: at + value.length, kind, rank: rank.placed, name: 'authorization' };
  return [signs.length === 0 ? span : { ...span, signs }];
}

/** `SharedKey acmefeeds:x`, `ApiKey feed:x`: the account before the colon stays readable, unless it is drawn like a key. */
function accountLength(scheme: string, value: string): number {
  if (!NAMES_ACCOUNT.test(scheme)) return 0;
  const account = /^[a-z][\w.@-]{1,40}:(?=\S{6})/i.exec(value)?.[0] ?? '';
  return /\d.*[a-z].*\d|\d.*[A-Z].*\d/.test(account) || isRandom(account, 12) ? 0 : account.length;
}

function isCredential(value: string, scheme: string): boolean {
  if (value.length < 4 || isPlaceholder(value) || isPlainWord(value)) return false;
  if (KNOWN_SCHEME.test(scheme))
    return (
      /\d/.test(value) ||
      isRandomLetters(value) ||
      (/^[\w+/]{6,}={0,2}$/.test(value) && !/^[a-z]+$/i.test(value)) ||
      value.includes(':')
    );
  if (scheme === '') return value.length >= 8 && !isName(value) && (isMixed(value) || isRandomLetters(value));
  return (
    value.length >= 10 && !isName(value) && (isRandom(value, 12) || isMixed(value) || value.includes(':'))
  );
}

function kindOf(scheme: string, value: string): string {
  if (/^basic$/i.test(scheme)) return 'basic-auth';
  if (/^(?:bearer|oauth2?|jwt)$/i.test(scheme)) return 'bearer-token';
  return scheme === '' && value.includes('.') ? 'bearer-token' : 'authorization';
}

/** `Credential=AKIA…/20241102/…` gives away its first part only; date and region stay for support. */
function parameters(line: string, offset: number): Span[] {
  const spans: Span[] = [];
  for (const hit of line.matchAll(PARAMETER)) {
    const name = hit[1] ?? '';
    const value = hit[2] ?? hit[3] ?? '';
    if (!SECRET_PARAMETER.test(name) || isPlaceholder(value) || isPlainWord(value)) continue;
    const masked = /^credential$/i.test(name) ? (value.split('/', 1)[0] ?? value) : value;
    const start = offset + hit.index + hit[0].length - value.length;
    if (masked !== '')
      spans.push({ start, end: start + masked.length, kind: parameterKind(name), rank: rank.placed });
  }
  return spans;
}

function parameterKind(name: string): string {
  if (/sig|mac|response/i.test(name)) return 'signature';
  return /token/i.test(name) ? 'token' : 'credential';
}

// Secrets in addresses: `scheme://user:password@host`, a token as the user, and hook addresses whose path is the secret.
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord } from './plain-word.ts';
import { rank, type Span } from './span.ts';
import { isMixed, isRandom } from './value-shape.ts';

/** The authority up to the last `@`; a raw `#` or `?` in a password is read too when an `@host` follows. */
const AUTHORITY = /:\/\/([^\s/?#"'<>:]{0,256}):([^\s/"'<>`]{1,256})@(?=[A-Za-z0-9[{$_-])/g;
const SLASHED =
  /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|s?ftps?|mssql|sqlserver|smtps?|imaps?|ldaps?|ssh):\/\/([^\s/?#"'<>@:]{0,256}):([^\s"'<>`]{1,256})@(?=[A-Za-z0-9[-])/g;
const TOKEN_AS_USER = /:\/\/([^\s/?#"'<>@:]{16,512}):?@(?=[A-Za-z0-9[])/g;

/** `proxy=user:pass@10.0.0.1:8080`, `sftp> user:pass@host.example`: an authority without its scheme. */
const BARE_AUTHORITY =
  /(?<![\w/:@.-])[\w.+-]{1,64}:([^\s:@/"'<>,;]{4,128})@(?=(?:tcp|unix)\(|(?:\d{1,3}(?:\.\d{1,3}){3}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,12})(?::[\d/]|[\s/"',;)]|$))/gim;

/** `jdbc:oracle:thin:scott/tiger@//db:1521`, `sqlplus scott/tiger@db`. */
const ORACLE =
  /\b(?:oracle:(?:thin|oci8?):|sqlplus\s{1,4}(?:-\w{1,4}\s{1,4})?)[\w$#.-]{1,64}\/("[^"\n]{1,128}"|[^\s@"'/]{1,128})@/gi;

const HOOKS: readonly RegExp[] = [
  /(?<=hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9/]{20,160}/g,
  /(?<=discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{1,24}\/)[A-Za-z0-9_-]{20,160}/g,
  /(?<=webhook\.office\.com\/webhookb2\/)[^\s"'<>`]{20,512}/g,
  /(?<=hooks\.zapier\.com\/hooks\/catch\/\d{1,12}\/)[A-Za-z0-9]{5,40}/g,
  /(?<=hook\.(?:eu|us)\d\.make\.com\/)[a-z0-9]{20,60}/g,
  /(?<=\.tines\.(?:com|io)\/webhook\/[\w-]{8,80}\/)[A-Za-z0-9]{16,80}/g,
  /(?<=chat\.googleapis\.com\/v1\/spaces\/[\w-]{1,40}\/messages\?)[^\s"'<>`]{20,400}/g,
  /(?<=maker\.ifttt\.com\/trigger\/[\w-]{1,80}\/(?:json\/)?with\/key\/)[\w-]{10,80}/g,
];

/** Takes prepared text and returns passwords and tokens that addresses carry; scheme, user, host and path stay. */
export function urlUserinfo(text: string): Span[] {
  return [
    ...passwords(text, AUTHORITY),
    ...passwords(text, SLASHED),
    ...tokensAsUser(text),
    ...bareAuthorities(text),
    ...groups(text, ORACLE),
    ...HOOKS.flatMap((hook) => hookSpans(text, hook)),
  ];
}

function passwords(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(pattern)) {
    const user = hit[1] ?? '';
    const password = hit[2] ?? '';
    const end = hit.index + hit[0].length - 1;
    const start = end - password.length;
    if (/^\d{1,5}\//.test(password) || isStandIn(password)) continue;
    spans.push({ start, end, kind: 'url-password', rank: rank.placed });
    if (isRandom(user, 16))
      spans.push({ start: start - 1 - user.length, end: start - 1, kind: 'url-user', rank: rank.placed });
  }
  return spans;
}

function tokensAsUser(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(TOKEN_AS_USER)) {
    const user = hit[1] ?? '';
    const start = hit.index + 3;
    if (isRandom(user, 16))
      spans.push({ start, end: start + user.length, kind: 'url-user', rank: rank.placed });
  }
  return spans;
}

/** Without a scheme, `name:word@host.tld` may be a package or an image, so the password must look like one. */
function bareAuthorities(text: string): Span[] {
  if (!text.includes('@')) return [];
  return groups(text, BARE_AUTHORITY).filter(({ start, end }) => isMixed(text.slice(start, end)));
}

function groups(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(pattern)) {
    const value = hit[1] ?? '';
    const end = hit.index + hit[0].length - 1;
    if (!isStandIn(value))
      spans.push({ start: end - value.length, end, kind: 'url-password', rank: rank.placed });
  }
  return spans;
}

function hookSpans(text: string, hook: RegExp): Span[] {
  return [...text.matchAll(hook)]
    .filter(([value]) => !isPlaceholder(value))
    .map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind: 'webhook-path',
      rank: rank.exact,
    }));
}

function isStandIn(value: string): boolean {
  return isPlaceholder(value) || (isPlainWord(value) && !/\d/.test(value));
}

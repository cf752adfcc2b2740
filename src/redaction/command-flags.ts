// Secrets in command lines whose flag does not say what it holds: `curl -u a:b`, `sshpass -p x`, `mysql -px`, `IDENTIFIED BY 'x'`.
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord } from './plain-word.ts';
import { rank, type Span } from './span.ts';
import { isMixed, isRandom } from './value-shape.ts';

const WORD = String.raw`("[^"\n]{1,512}"|'[^'\n]{1,512}'|[^\s"'\x60]{1,512})`;

/** `-u user:password`, also behind other short flags (`-su`); the value may be quoted as a whole. */
const USER_FLAG = new RegExp(
  String.raw`(?:^|[\s'"\x60])(?:-[sSkLvifg]{0,5}[uU]|--user|--proxy-user|-a|--auth|--creds?|--src-creds|--dest-creds)[ =]{0,4}${WORD}`,
  'g',
);

/** Tools whose short flag holds the password; the look-ahead within the line is bounded so that time stays linear. */
const TOOL_FLAGS: readonly RegExp[] = [
  String.raw`\bsshpass\s{1,4}-p\s{0,4}`,
  String.raw`\b(?:docker|podman|helm(?: registry)?|az(?: acr)?|oc|crane|skopeo|nerdctl|buildah|cf|heroku|rclone)\s{1,4}login\b[^\n|]{0,200}?\s(?:-p|--password)[ =]{1,4}`,
  String.raw`\b(?:mysql|mariadb)(?:dump|admin|import|check|show)?\b[^\n|]{0,200}?\s-p`,
  String.raw`\bredis-cli\b[^\n|]{0,120}?\s(?:-a|--pass)\s{1,4}`,
  String.raw`\b(?:mongo(?:sh|dump|restore|export|import)?)\b[^\n|]{0,200}?\s(?:-p|--password)[ =]{0,4}`,
  String.raw`\b(?:sqlcmd|bcp|isql|osql)\b[^\n|]{0,120}?\s-P\s{0,4}`,
  String.raw`\b(?:zip|unzip|7z[ar]?)\b[^\n|]{0,120}?\s-[pP]\s{0,4}`,
  String.raw`\bkeytool\b[^\n|]{0,200}?\s-(?:store|key|dest|src)(?:store)?pass\s{1,4}`,
  String.raw`\bopenssl\b[^\n|]{0,200}?\s(?:-pass(?:in|out)?\s{1,4}pass:|-k\s{1,4})`,
  String.raw`\b(?:cmdkey|net use|runas)\b[^\n|]{0,160}?\/pass(?:word)?:`,
  String.raw`\bnet use\s{1,4}(?:[A-Z*]:?\s{1,4})?\\\\\S{1,120}\s{1,4}(?:\/user:\S{1,80}\s{1,4})?(?=[^\s/])`,
  String.raw`\bhtpasswd\s{1,4}-\w{0,6}b\w{0,6}\s{1,4}\S{1,120}\s{1,4}\S{1,80}\s{1,4}`,
  String.raw`\b(?:echo|printf)\s{1,4}(?:-n\s{1,4})?(?=[^\n|]{1,200}\|\s{0,4}(?:sudo\s{1,4}-S|docker login|kinit|chpasswd|passwd|cryptsetup|gpg|\S{1,40}\s[^\n|]{0,120}--password-stdin))`,
  String.raw`\bldap(?:search|modify|add|delete|whoami|compare|passwd)\b[^\n|]{0,200}?\s-w\s{1,4}`,
  String.raw`\brabbitmqctl\s{1,4}(?:add_user|change_password|authenticate_user)\s{1,4}\S{1,80}\s{1,4}`,
  String.raw`\b(?:IDENTIFIED\s{1,4}BY(?:\s{1,4}PASSWORD)?(?=\s{1,4}["'])|ConvertTo-SecureString(?:\s{1,4}-String)?|WITH\s{1,4}(?:ENCRYPTED\s{1,4})?PASSWORD\s?=?|ENCRYPTED\s{1,4}PASSWORD)\s{1,4}`,
  String.raw`\blftp\b[^\n|]{0,120}?\s-u\s{1,4}[\w.@-]{1,64},`,
  String.raw`\bsmbclient\b[^\n|]{0,120}?\s-U\s{1,4}[\w.\\@-]{1,64}%`,
  '--(?:oauth2-bearer|http-password|ftp-password|proxy-password|bearer)[ =]{1,4}',
  String.raw`\b(?:curl|wget)\b[^\n|]{0,300}?\s(?:-E|--cert|--proxy-cert)\s{1,4}[\w./-]{1,120}:`,
].map((flag) => new RegExp(flag + WORD, 'gi'));

/** `.pgpass`: host:port:database:user:password on a line of its own. */
const PGPASS = /^[\w.*-]{1,120}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:([^\s:]{3,128})$/gm;

/** Mail servers take credentials in base64; 334 with this word is how they ask for the password. */
const MAIL_LOGIN =
  /\bAUTH (?:PLAIN|LOGIN|XOAUTH2) ([A-Za-z0-9+/=]{8,2048})|\b334 UGFzc3dvcmQ6\s{1,4}(?:[<>CS]:?\s)?([A-Za-z0-9+/=]{4,512})/g;

/** `AUTH user password` at a prompt of Redis. */
const PROMPT_LOGIN = /(?:^|> ?)AUTH (?:[\w-]{1,40} )?([^\s"']{6,128})$/gm;

const LINES: readonly RegExp[] = [PGPASS, MAIL_LOGIN, PROMPT_LOGIN];

/** Takes prepared text and returns the secrets of commands; users, hosts and databases stay. */
export function commandFlags(text: string): Span[] {
  return [
    ...userFlags(text),
    ...TOOL_FLAGS.flatMap((flag) => toolValues(text, flag)),
    ...LINES.flatMap((line) => toolValues(text, line)),
  ];
}

function userFlags(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(USER_FLAG)) {
    const { start, end } = unquoted(hit.index + hit[0].length - (hit[1] ?? '').length, hit[1] ?? '');
    const pair = text.slice(start, end);
    const colon = pair.indexOf(':');
    const user = colon < 0 ? pair : pair.slice(0, colon);
    const password = colon < 0 ? '' : pair.slice(colon + 1);
    if (password !== '' && !isIdentityPair(user, password)) {
      spans.push({ start: start + colon + 1, end, kind: 'password', rank: rank.placed });
    }
    if (isRandom(user, 16) && !isPlaceholder(user)) {
      spans.push({ start, end: start + user.length, kind: 'api-key', rank: rank.placed, name: 'user' });
    }
  }
  return spans;
}

/** `-u 1000:1000` and `-u node:node` are a user and a group; `--user $1:$2` comes from elsewhere. */
function isIdentityPair(user: string, password: string): boolean {
  if (isPlaceholder(password) || isPlainWord(password) || password.startsWith('//')) return true;
  return (/^\d{1,6}$/.test(user) && /^\d{1,6}$/.test(password)) || (user === password && !isMixed(password));
}

function toolValues(text: string, flag: RegExp): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(flag)) {
    const word = hit[1] ?? hit[2] ?? '';
    const { start, end } = unquoted(hit.index + hit[0].length - word.length, word);
    const value = text.slice(start, end);
    if (value.length < 3 || value.startsWith('-') || isPlaceholder(value) || isPlainWord(value)) continue;
    spans.push({ start, end, kind: 'password', rank: rank.placed });
  }
  return spans;
}

function unquoted(at: number, word: string): { start: number; end: number } {
  const quoted = /^["']/.test(word);
  const loose = quoted ? word : word.replace(/[;,)]+$/, '');
  return { start: quoted ? at + 1 : at, end: at + loose.length - (quoted ? 1 : 0) };
}

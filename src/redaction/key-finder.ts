// Where in a text a name stands that announces a secret.
import { type KeyRole, keyRole } from './key-role.ts';

export interface FoundKey {
  readonly start: number;
  readonly end: number;
  readonly role: KeyRole;
}

/** One cheap pass finds candidates; everything after it is index arithmetic with fixed look-ahead, so time stays linear. */
const CORE =
  /pass|pw|kennwort|secret|token|key|cred|signature|sig|hmac|code|sess|sid|auth|jwt|bearer|\bpat\b|jeton|geheim|schlüssel|mot de passe|mdp|contrase|wachtwoord|senha|palavra|lösenord|adgangskode|salasana|has[łl]o|heslo|jelszó|parolă|[şs]ifre|пароль|пароля|токен|ключ|パスワード|密[码碼]|\bclé|clave|chiave|llave|sleutel|klucz|klíč|nyckel|nøgle|nøkkel|avain|kulcs|cheie|anahtar|chave|キー|鍵|密钥|令牌|トークン|assertion|verifier|samlresponse|connectionstring|accesslicen[sc]enumber|\botp\b|psk|\bpin\b/gi;

/** No real name of a field is longer than this to either side of its core word. */
const REACH = 48;

/** Only a name that is one bare word ("key", "secret") takes part of its meaning from the word before it. */
const LONGEST_SHORT_NAME = 10;

/** Takes prepared text and returns every name in it that announces a secret, in order. */
export function findKeys(text: string): FoundKey[] {
  const keys: FoundKey[] = [];
  const roles = new Map<string, KeyRole | undefined>();
  const core = new RegExp(CORE);
  for (let hit = core.exec(text); hit !== null; hit = core.exec(text)) {
    const { start, end } = wholeName(text, hit.index, core.lastIndex);
    core.lastIndex = Math.max(core.lastIndex, end);
    const written = text.slice(start, end);
    const before = written.length <= LONGEST_SHORT_NAME ? wordBefore(text, start) : '';
    const known = `${before} ${written}`;
    if (!roles.has(known)) roles.set(known, keyRole(written, before));
    const role = roles.get(known);
    if (role !== undefined) keys.push({ start, end, role });
  }
  return keys;
}

function wholeName(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start > 0 && from - start < REACH && isNameUnit(text.charCodeAt(start - 1))) start -= 1;
  while (start < from && '.-'.includes(text.charAt(start))) start += 1;
  let end = to;
  while (end < text.length && end - to < REACH && isNameUnit(text.charCodeAt(end))) end += 1;
  while (end > to && '.-'.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** ASCII letters, digits, `_`, `-`, `.`, and every letter beyond ASCII; not the opaque mark, quotes or arrows. */
function isNameUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      unit === 0x5f ||
      unit === 0x2d ||
      unit === 0x2e
    );
  }
  return unit >= 0xc0 && (unit < 0x2000 || unit > 0x303f) && unit < 0xfe00;
}

/** The word one space or dash before a name: "api" in "api key". */
function wordBefore(text: string, at: number): string {
  if (at < 3 || !' _-'.includes(text.charAt(at - 1))) return '';
  let start = at - 1;
  while (start > 0 && at - start < 21 && isNameUnit(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at - 1);
}

// Where in a text a name stands that announces a secret.
import { type KeyRole, keyRole } from './key-role.ts';

export interface FoundKey {
  readonly start: number;
  readonly end: number;
  readonly role: KeyRole;
}

/** One cheap pass finds candidates; everything after it is index arithmetic with fixed look-ahead, so time stays linear. */
const CORE =
  /pass|pw|kennwort|secret|token|key|cred|signature|sig|hmac|code|sess|sid|auth|jwt|bearer|\bpat\b|jeton|geheim|schlüssel|mot de passe|mdp|contrase|wachtwoord|senha|palavra|lösenord|adgangskode|salasana|has[łl]o|heslo|jelszó|parolă|[şs]ifre|пароль|пароля|токен|ключ|パスワード|密[码碼]|\bclé|clave|chiave|llave|sleutel|klucz|klíč|assertion|verifier|samlresponse|connectionstring|\botp\b/gi;

/** No real name of a field is longer than this to either side of its core word. */
const REACH = 48;

/** Takes prepared text and calls `visit` for each secret-announcing name; `visit` returns where to go on, at least the name's end. */
export function eachKey(text: string, visit: (key: FoundKey) => number): void {
  const core = new RegExp(CORE);
  for (let hit = core.exec(text); hit !== null; hit = core.exec(text)) {
    const { start, end } = wholeName(text, hit.index, core.lastIndex);
    core.lastIndex = Math.max(core.lastIndex, end);
    const role = keyRole(text.slice(start, end), wordBefore(text, start));
    if (role !== undefined) core.lastIndex = Math.max(core.lastIndex, visit({ start, end, role }));
  }
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

function wordBefore(text: string, at: number): string {
  return /(\p{L}{2,20})[ _-]$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
}

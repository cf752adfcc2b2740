// Words that follow "password:" or "token:" in messages and code without being the secret.
import { isRandomLetters } from './value-shape.ts';

const WORDS = `
null nil none undefined true false yes no on off required missing invalid expired empty incorrect wrong failed fail failure error ok valid
bearer basic digest token tokens password passwords passwd secret secrets string array object integer number int boolean type value key keys apikey api_key
the is was has not must and for from with are be been to of in at by or an if changed reset resetting revoked rotated unknown denied
unauthorized unauthorised forbidden disabled enabled optional hidden masked redacted filtered removed omitted default username user login email name
mypassword your_password pass credentials credential anonymous falsch fehlt ungültig abgelaufen leer korrekt richtig geändert request response header headers body
text expires session accepted rejected declined granted pending active inactive present absent validation authentication authorization authorisation auth refresh
access query param params env environment config todo tbd n/a na function await new return self this const let var process include omit same-origin
mismatch mismatched malformed blocked locked confirmed sent provided given set unset used unused created deleted updated found see check please try
client server public private api id url host port scope scopes grant code state nonce signature sha256 hmac rs256 hs256 es256 plain oauth oauth2 jwt saml sso ldap
bot admin system guest test live sandbox production staging development prod dev copied copy paste pasted same different old current previous next
incorrecto incorrecta inválido inválida obligatorio requis requise invalide expiré expirée manquant vereist ongeldig verlopen vergeten vergessen zurückgesetzt
forgotten forgot manager store vault keychain generator policy length strength dialog prompt form field fields page label input textbox
str bytes text varchar char any unknown_token optional[str] securestring str|none string|null string|undefined
nan never unlimited soon today yesterday now weak strong short long too cannot can could should will would may
`;
const PLAIN = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Words that only occur in sentences; one of them turns a value with spaces into prose. */
const SENTENCE =
  /(?:^|\s)(?:is|are|was|were|be|been|must|should|may|can|cannot|can't|could|not|no|the|a|an|at|least|of|for|to|and|or|with|from|has|have|does|did|in|on|by|your|please|required|invalid|expired|missing|wrong|incorrect|field|failed|ist|sind|nicht|bitte|der|die|das|muss|ein|eine|est|pas|el|la|no es|een|niet)(?=[\s,.;:!?]|$)/i;

const CODE_START =
  /^(?:process\.env|os\.|env\.|env\[|ENV\[|environ|getenv|config\b|settings\b|self\.|this\.|req\.|request\.|res\.|response\.|ctx\.|context\.|vars?\.|var\.|data\.|secrets\.|secrets\[|params|args\.|options\.|opts\.|props\.|System\.|lambda\b|local\.|module\.|inputs\.|steps\.|github\.|Environment\.|Configuration|app\.|import\.|arn:|vault:|op:\/\/|ref\+|env:|file:|https?:\/\/|projects\/)/;
/** `fn(x`, `tokens[i]`, `a.b(c).d`: a name with letters, then a bracket right behind it. */
const BEGINS_CALL = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)*\(/;
const IDENTIFIER = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)*$/;
const SECRET_WORD = /pass(?:word|wd|phrase|code)?|token|secret|key|credential|pwd|auth/i;

/** Takes a value and returns whether it is a word that tells about a secret rather than being one. */
export function isPlainWord(value: string): boolean {
  return value.length <= 30 && PLAIN.has(value.toLowerCase().replace(/[.,;:!?]+$/, ''));
}

/** Takes a value and returns whether it is a sentence. */
export function isSentence(value: string): boolean {
  const words = value.slice(0, 300).trim().split(/\s+/);
  if (words.length < 2) return false;
  if (words.length === 2) return words.every(isPlainWord) || /\p{L}{3}\.$/u.test(value);
  return SENTENCE.test(words.join(' ')) || /\p{L}{3}\.$/u.test(value);
}

/** Takes a bare value and what follows it, and returns whether it is code that will fetch the value: a call, a property, a variable. */
export function isCode(value: string, next: string): boolean {
  if (CODE_START.test(value) || value.includes('()')) return true;
  if (/^[A-Za-z_$][\w$.]*\[/.test(value)) return true;
  if (BEGINS_CALL.test(value) && (/\)[;,]?$/.test(value) || /[("'`\s[]/.test(next) || next === ''))
    return true;
  if (!IDENTIFIER.test(value)) return false;
  if (next === '(' || next === '[') return true;
  const parts = value.split(/\.|->|::/);
  if (parts.length > 1 && (!/\d/.test(value) || SECRET_WORD.test(parts.at(-1) ?? ''))) return true;
  return SECRET_WORD.test(value) && !/\d/.test(value) && !isRandomLetters(value);
}

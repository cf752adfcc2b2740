// Which names announce a secret, and how much each name by itself proves.

/**
 * `password`: people choose the value, it may be any short word. `strong`: a machine made it, the name is proof enough.
 * `weak`: the name is also used for harmless things, so the value must look random.
 */
export type Tier = 'password' | 'strong' | 'weak';

export interface KeyRole {
  readonly tier: Tier;
  readonly kind: string;
  /** The joined lower-case words, without a leading "x": what two fields must share to be compared. */
  readonly name: string;
}

/** Words after the secret's own word that do not change what it is: `password_new`, `SECRET_KEY_BASE`, `api_key_prod`. */
const NEUTRAL_END = new Set(
  'value val new old current prod production live test sandbox sbx staging stage dev base plain plaintext raw text string str confirm confirmation confirmed repeat again verify default primary secondary encoded base64 b64 hash hashed digest encrypted input v1 v2 v3 eu us uk de main backup clear field1 one two'.split(
    ' ',
  ),
);

/** Names that end in a secret's word and mean something else: pages, database keys, caches, public halves. */
const NOT_SECRET =
  /jsonwebtoken$|(?:account|message|call|service|conversation|app|user|object|file|flow)sid$|(?:next|page|paging|pagination|continuation|cursor|sync|change|resume|skip|delta)(?:page)?token$|^(?:public|publishable|pub)|public(?:key|token)$|publishable(?:key|token)$|(?:max|completion|prompt|total|input|output|num|unexpected|device)tokens?$|(?:primary|foreign|sort|cache|partition|shard|idempotency|request|routing|object|row|column|message|bucket|schema|sequence|natural|index|host|order|posting|booking|translation|lookup|context|dedup\w*|group|unique|tracking|registry|keyboard|monkey|turkey|hot|map|dict|data|field|i18n|locale|redis|etcd|range|hash|composite|surrogate|business|join|lock|s3|storageobject|error|issue|project|jira|memo|react|trace|correlation|idempotence)keys?$|(?:by|com|tres|over|sur|under|encom|fast|single|two|multi|render|low|high|band)pass$|(?:error|status|country|currency|exit|response|result|return|postal|zip|product|item|bar|qr|language|region|reason|http|event|tax|hs|sku|discount|coupon|promo|voucher|store|shop|site|vat|fault|message|sql|key|char|carrier|service|location|color|colour|country)code$/;

const PASSWORD =
  /(?:password|passwords|passwd|passwort|kennwort|passphrase|passcode|pwd|passwrd|psswd|(?:^|db|user|my|sql|ftp|smtp|mail|admin|root|app|api|login|http|proxy)pw|pass|(?:^|wpa|wifi|wlan)psk|presharedkey|motdepasse|mdp|contraseña|contrasena|wachtwoord|senha|palavrapasse|lösenord|adgangskode|passord|salasana|hasło|haslo|heslo|jelszó|parolă|şifre|sifre|пароль|пароля|パスワード|密码|密碼)\d{0,3}$/;

/** Too short to be looked for at the end of any longer word. */
const SHORT_PASSWORD = new Set(['pw', 'pwd', 'pass']);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:api|app|application|subscription|functions?|ws|webservice|rest|integration|developer|partner|merchant)key\d*$|apikeys?$|apitoken$|accesslicen[sc]enumber$|apischlüssel$|cléapi$|claveapi$/,
    'api-key',
  ],
  [/(?:access|zugriffs|zugangs)token$|accesstokens$/, 'access-token'],
  [/refreshtoken$/, 'refresh-token'],
  [/idtoken$/, 'id-token'],
  [/bearer(?:token)?$/, 'bearer-token'],
  [/(?:client|app|application|consumer|customer|oauth)secret$/, 'client-secret'],
  [/privatekey$|privkey$/, 'private-key'],
  [
    /(?:access|account|secret|sharedaccess|shared|auth|signing|encryption|master|security|hmac|crypto|cipher)key(?:id)?$/,
    'access-key',
  ],
  [/jwt$|assertion$|samlresponse$|verifier$/, 'token'],
  [/(?:token|jeton|токен|accesspat|^pat|^tok)\d*$/, 'token'],
  [/(?:secret|geheimnis|secretstring|connectionstring)\d*$/, 'secret'],
  [/(?:credentials?|creds?)$/, 'credential'],
  [/(?:keybase)$/, 'secret'],
];

const WEAK_KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:signature|sig|hmac|mac|hmacsha(?:1|256|512))$/, 'signature'],
  [/(?:session|sessionid|sessid|sid|sess|sessionkey)$/, 'session'],
  [
    /(?:key|keys|schlüssel|clé|clave|chiave|llave|sleutel|klucz|klíč|ключ|nyckel|nøgle|nøkkel|avain|kulcs|cheie|anahtar|chave|キー|鍵|密钥|令牌|トークン|secrets|tokens)\d*$/,
    'key',
  ],
  [/(?:auth|authentication|authorization)$/, 'credential'],
  [/(?:code|authcode|otp|nonce|salt|seed)$/, 'code'],
];

/** Takes a name as written and the word before it, and returns what it announces, or undefined for anything harmless. */
export function keyRole(written: string, before: string): KeyRole | undefined {
  const words = splitWords(written);
  while (words.length > 1 && isNeutral(words.at(-1) ?? '')) words.pop();
  const own = words.join('');
  if (own === '') return undefined;
  // "primary key" and "api key" are two words in prose; "the" or "your" before it changes nothing.
  const name = /^(?:key|code|secret|token|schlüssel|pass)s?$/.test(own)
    ? (splitWords(before).at(-1) ?? '') + own
    : own;
  if (NOT_SECRET.test(name) || NOT_SECRET.test(own)) return undefined;
  const comparable = name.replace(/^x(?=[a-z]{4})/, '');
  if (name === 'pin') return { tier: 'password', kind: 'pin', name };
  if (PASSWORD.test(own) || SHORT_PASSWORD.has(words.at(-1) ?? ''))
    return { tier: 'password', kind: 'password', name: comparable };
  for (const [pattern, kind] of KINDS)
    if (pattern.test(name)) return { tier: 'strong', kind, name: comparable };
  for (const [pattern, kind] of WEAK_KINDS)
    if (pattern.test(name)) return { tier: 'weak', kind, name: comparable };
  return undefined;
}

/** Takes a name and returns its words in lower case, split at case changes, digits after letters, and signs. */
export function splitWords(written: string): string[] {
  return written
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function isNeutral(word: string): boolean {
  return NEUTRAL_END.has(word) || /^\d{1,4}$/.test(word);
}

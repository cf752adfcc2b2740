/** How a written word is brought to the one form in which all words are compared. */

// Signatures and reports pass through the same rules, so a rule need not be linguistically right, only the same on
// both sides: "raised" becomes "raized" in both and still meets itself.
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our(ed|ing|s|)$/, 'or$1'],
  [/ence(s|)$/, 'ense$1'],
  [/([a-z])ll(ed|ing)$/, '$1l$2'],
];

const FAMILIES = new Map<string, string>([
  ['wrong', 'invalid'],
  ['bad', 'invalid'],
  ['incorrect', 'invalid'],
  ['cant', 'cannot'],
  ['couldnt', 'cannot'],
  ['passwd', 'password'],
  ['pwd', 'password'],
  ['logon', 'login'],
  ['logins', 'login'],
  ['perms', 'permission'],
  ['creds', 'credential'],
  ['oauth2', 'oauth'],
]);

/** Takes one run of letters or digits and returns its comparable form: lower case, no accents, American spelling, singular. */
export function normaliseWord(word: string): string {
  const plain = isAscii(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
  const spelled = american(plain);
  const singular = withoutPluralS(spelled);
  return FAMILIES.get(singular) ?? singular;
}

// Nearly every word is, and has nothing to take apart.
function isAscii(word: string): boolean {
  return /^[ -~]*$/.test(word);
}

function american(word: string): string {
  if (word.length < 6) return word;
  for (const [british, replacement] of BRITISH) {
    if (british.test(word)) return word.replace(british, replacement);
  }
  return word;
}

function withoutPluralS(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  return /(ss|us|is|as)$/.test(word) ? word : word.slice(0, -1);
}

// Whether a value found beside a secret's name is one: what each tier of name and each notation asks of it.
import { isFact, isFactNotPassword } from './fact-shape.ts';
import type { Manner } from './gap.ts';
import type { KeyRole } from './key-role.ts';
import { isPlaceholder } from './placeholder.ts';
import { isCode, isPlainWord, isSentence } from './plain-word.ts';
import { isFileOrPath, isMixed, isRandom, isRandomLetters, isUuid } from './value-shape.ts';

export interface Candidate {
  readonly value: string;
  readonly quoted: boolean;
  readonly manner: Manner;
  /** The text right after the value: code goes on with a bracket. */
  readonly next: string;
  /** The pair fills its line: `  password: geheim` in a file, not in a sentence. */
  readonly ownLine: boolean;
  /** The name is an identifier of several words, `ms-apikey`, and not a word of a sentence. */
  readonly compound: boolean;
  /** The value follows `?token=` or `&token=`. */
  readonly inQuery: boolean;
}

/** Takes a name's role and a candidate, and returns whether the candidate must be masked. */
export function isWorthMasking(role: KeyRole, candidate: Candidate): boolean {
  const { value } = candidate;
  if (isPlaceholder(value) || isPlainWord(value)) return false;
  if (/^[{[(]/.test(value) && !candidate.quoted) return false;
  if (/^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|arn:|vault:|file:|jdbc:)/i.test(value)) return false;
  // The access key's own pattern masks the id alone; date and region after it stay.
  if (/^A[KS]IA\w{16}(?:\/|%2F)/.test(value)) return false;
  if (!candidate.quoted && isCode(value, candidate.next)) return false;
  if (LOOSE.has(candidate.manner) && /^\w{1,40}=/.test(value)) return false;
  // "credentials svc:x" is a pair; its own rule leaves the user readable.
  if (role.kind === 'credential' && !TIED.has(candidate.manner) && /^[\w.@-]{2,40}[:/]\S{4}/.test(value))
    return false;
  if (role.tier === 'password') return isPassword(role.kind, candidate);
  if (role.tier === 'strong') return isToken(role, candidate);
  // "session 8f14… not found": loosely beside such a word stands an id that support looks up.
  if (role.kind !== 'key' && LOOSE.has(candidate.manner)) return false;
  const least = TIED.has(candidate.manner) && isThreefold(value) ? 16 : 20;
  return isRandom(value, least) && !isFact(value);
}

/** Small letters, capitals and digits: ids of sixteen characters keep to one case. */
function isThreefold(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

const LOOSE: ReadonlySet<Manner> = new Set(['prose', 'table', 'line', 'space']);
const TIED: ReadonlySet<Manner> = new Set(['field', 'equals', 'flag']);

function isPassword(kind: string, candidate: Candidate): boolean {
  const { value, manner } = candidate;
  // A pin may also be one of a plug's, and then it has a name or fewer digits.
  if (kind === 'pin') return TIED.has(manner) && /^\d{4,12}$/.test(value);
  if (isSentence(value) || (/^(?:[/~.]|[A-Za-z]:[\\/])/.test(value) && isFileOrPath(value))) return false;
  if (/^0x[0-9a-f]{1,8}$|^[~^]?\d+(?:\.\d+){2}$/i.test(value)) return false;
  // ["user.password", "users[0].token"] lists names of fields.
  if (manner === 'tuple' && /[.[\]]/.test(value) && /pass|token|secret|key/i.test(value)) return false;
  if (TIED.has(manner)) return value.length >= 3 && !isIdentifierOfSecret(candidate);
  if (manner === 'colon' && (candidate.quoted || candidate.ownLine)) {
    return value.length >= 3 && !isCount(candidate);
  }
  // the password is "correct horse battery staple"
  if (manner === 'prose' && candidate.quoted && /\S\s\S+\s\S/.test(value)) return value.length <= 80;
  return value.length >= 5 && isMixed(value) && !isFactNotPassword(value) && !/\s/.test(value);
}

/** `passwordField=user_password`: an identifier that names a secret names where it is, not what it is. */
function isIdentifierOfSecret(candidate: Candidate): boolean {
  return /^[a-z]+(?:_[a-z]+)+$/i.test(candidate.value) && /pass|token|secret|key|pwd/i.test(candidate.value);
}

/** `Password: 3/5` counts tries; a bare number below four digits is no password either. */
function isCount(candidate: Candidate): boolean {
  return !candidate.quoted && /^\d{1,3}$|^\d{1,2}\/\d{1,2}$/.test(candidate.value);
}

/** Keys that no provider issues: whoever configures a program thinks them up. */
const CHOSEN_KEY = /(?:secret|signing|encryption|master|cipher|hmac)key$/;

function isToken(role: KeyRole, candidate: Candidate): boolean {
  const { value, manner } = candidate;
  if (isSentence(value)) return false;
  const tied = TIED.has(manner);
  const isChosen = role.kind.endsWith('secret') || CHOSEN_KEY.test(role.name);
  if (isChosen && (tied || candidate.quoted) && isChosenSecret(candidate)) return true;
  if (isFact(value) && !/^\d{10,}$/.test(value)) return false;
  if (tied && candidate.inQuery && value.length >= 6 && !/^[a-z_]+$/.test(value)) return true;
  const hasBoth = /\d/.test(value) && /\p{L}/u.test(value);
  if (tied) return (hasBoth && value.length >= 6) || isLongWithoutBoth(value);
  if (manner === 'colon') return (hasBoth && value.length >= 8) || isLongWithoutBoth(value);
  if (/\s/.test(value)) return false;
  if (manner === 'space') return isRandom(value, 16) || (candidate.compound && isUuid(value));
  return (hasBoth && value.length >= 10) || isRandomLetters(value);
}

/** People choose secrets too; but "missing-scope" or "erp-db-v2" loosely after the word is a code or a name. */
function isChosenSecret({ value, manner }: Candidate): boolean {
  if (LOOSE.has(manner) || /\s/.test(value)) return false;
  return value.length >= 24 || (value.length >= 5 && !/^[a-z]+(?:[._-][a-z]+){1,3}$/.test(value));
}

function isLongWithoutBoth(value: string): boolean {
  return isRandomLetters(value) || /^\d{10,64}$/.test(value);
}

/** Takes a word and returns whether, near a secret's name but not tied to it, it is surely a token. */
export function isUnmistakable(value: string): boolean {
  return isRandom(value) && !isUuid(value) && !isPlaceholder(value) && !isFact(value);
}

/** Takes a word and returns whether, near a password's name but not tied to it, only a password looks like this. */
export function isPasswordShaped(value: string, marked: boolean): boolean {
  if (
    isPlaceholder(value) ||
    isPlainWord(value) ||
    isFactNotPassword(value) ||
    /\s/.test(value) ||
    value.length > 128
  )
    return false;
  if (/["'<>{}=;`]|&\w/.test(value)) return false;
  if (marked) return value.length >= 5 && isMixed(value);
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9.,:;()]/].filter((one) => one.test(value)).length;
  return value.length >= 8 && classes === 4 && !/^https?:|[\\/]/.test(value);
}

// Whether a value found beside a secret's name is one: what each tier of name and each notation asks of it.
import type { Manner } from './gap.ts';
import type { KeyRole } from './key-role.ts';
import { isPlaceholder } from './placeholder.ts';
import { isCode, isPlainWord, isSentence } from './plain-word.ts';
import { isMixed, isName, isRandom, isRandomLetters, isUuid } from './value-shape.ts';

export interface Candidate {
  readonly value: string;
  readonly quoted: boolean;
  readonly manner: Manner;
  /** The text right after the value: code goes on with a bracket. */
  readonly next: string;
  /** The pair fills its line: `  password: geheim` in a file, not in a sentence. */
  readonly ownLine: boolean;
  /** The value follows `?token=` or `&token=`. */
  readonly inQuery: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)|^\d{1,2}[.:/]\d{1,2}(?:[.:/]\d{2,4})?$/;
const POINTER = /^0x[0-9a-f]{1,16}$/i;
const REFERENCE = /^[A-Z]{1,6}[-_#]?\d{1,10}(?:[-_]\d{1,10}){0,3}$/;
const ADDRESS =
  /^(?:https?:\/\/|mailto:|arn:|urn:)|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/i;
/** Stripe's object ids: named in error messages, worth nothing without the key. */
const OBJECT_ID = /^(?:tok|pm|pi|cus|req|ch|evt|sub|price|seti|acct|card|src|txn|pmc)_[A-Za-z0-9]{6,40}$/;
const VERSION = /^v?\d+(?:\.\d+){1,3}$/i;
const TYPE_WITH_NUMBER =
  /^(?:rfc|sha|md|hmac|rs|hs|es|aes|utf|oauth|iso|http|https|base|tls|ipv|x\.?)-?\d{1,4}(?:[-_/.]\w{1,10})?$/i;

/** Takes a name's role and a candidate, and returns whether the candidate must be masked. */
export function isWorthMasking(role: KeyRole, candidate: Candidate): boolean {
  const { value } = candidate;
  if (isPlaceholder(value) || isPlainWord(value)) return false;
  if (/^[{[(]/.test(value) && !candidate.quoted) return false;
  if (/^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|arn:|vault:|file:|jdbc:)/i.test(value)) return false;
  // The access key's own pattern masks the id alone; date and region after it stay.
  if (/^A[KS]IA\w{16}(?:\/|%2F)/.test(value)) return false;
  if (!candidate.quoted && isCode(value, candidate.next)) return false;
  if (role.tier === 'password') return isPassword(candidate);
  if (role.tier === 'strong') return isToken(role, candidate);
  return isRandom(value) && !DATE.test(value);
}

function isPassword(candidate: Candidate): boolean {
  const { value, manner } = candidate;
  if (isSentence(value)) return false;
  const fileOrPath = /[\\/]/.test(value) && isName(value);
  if (fileOrPath) return false;
  if (manner === 'field' || manner === 'equals' || manner === 'flag')
    return value.length >= 3 && !isIdentifierOfSecret(candidate);
  if (manner === 'colon' && (candidate.quoted || candidate.ownLine))
    return value.length >= 3 && !isListOfRules(candidate);
  if (manner === 'table' && candidate.ownLine) return value.length >= 5 && isMixed(value) && !isFact(value);
  return value.length >= 5 && isMixed(value) && !isFact(value) && !/\s/.test(value);
}

/** `passwordField=user_password`: an identifier that names a secret names where it is, not what it is. */
function isIdentifierOfSecret(candidate: Candidate): boolean {
  return /^[a-z]+(?:_[a-z]+)+$/i.test(candidate.value) && /pass|token|secret|key|pwd/i.test(candidate.value);
}

/** `Password: 3/5` counts tries; a bare number below four digits is no password either. */
function isListOfRules(candidate: Candidate): boolean {
  return !candidate.quoted && /^\d{1,3}$|^\d{1,2}\/\d{1,2}$/.test(candidate.value);
}

function isToken(role: KeyRole, candidate: Candidate): boolean {
  const { value, manner } = candidate;
  if (isSentence(value) || DATE.test(value) || POINTER.test(value)) return false;
  const chosen =
    role.kind.endsWith('secret') && (candidate.quoted || manner === 'equals') && !/\s/.test(value);
  if (chosen && value.length >= 5 && !/^[a-z]+(?:[._-][a-z]+){1,3}$/.test(value)) return true;
  if (chosen && value.length >= 24) return true;
  if (isName(value)) return false;
  const tied = manner === 'field' || manner === 'equals' || manner === 'flag';
  if (tied && candidate.inQuery && value.length >= 6 && !/^[a-z_]+$/.test(value)) return true;
  const hasBoth = /\d/.test(value) && /\p{L}/u.test(value);
  if (tied) return (hasBoth && value.length >= 6) || isLongWithoutBoth(value);
  if (manner === 'colon') return (hasBoth && value.length >= 8 && !isFact(value)) || isLongWithoutBoth(value);
  if (/\s/.test(value) || isFact(value)) return false;
  if (manner === 'space') return isRandom(value, 16);
  return (hasBoth && value.length >= 10) || isRandomLetters(value);
}

function isLongWithoutBoth(value: string): boolean {
  return isRandomLetters(value) || /^\d{10,64}$/.test(value);
}

/** Dates, numbers, versions, addresses and reference numbers are what support needs to read. */
function isFact(value: string): boolean {
  if (DATE.test(value) || POINTER.test(value) || VERSION.test(value) || REFERENCE.test(value)) return true;
  return (
    ADDRESS.test(value) ||
    OBJECT_ID.test(value) ||
    TYPE_WITH_NUMBER.test(value) ||
    (isName(value) && !/[!#$%&*+^~?@]/.test(value)) ||
    /^\d+$/.test(value)
  );
}

/** Takes a word and returns whether, near a secret's name but not tied to it, it is surely a token. */
export function isUnmistakable(value: string): boolean {
  return isRandom(value) && !isUuid(value) && !isPlaceholder(value) && !isFact(value);
}

/** Takes a word and returns whether, near a password's name but not tied to it, only a password looks like this. */
export function isPasswordShaped(value: string, marked: boolean): boolean {
  if (isPlaceholder(value) || isPlainWord(value) || isFact(value) || /\s/.test(value) || value.length > 128)
    return false;
  if (/["'<>{}=;`]|&\w/.test(value)) return false;
  if (marked) return value.length >= 5 && isMixed(value);
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9.,:;()]/].filter((one) => one.test(value)).length;
  return value.length >= 8 && classes === 4 && !/^https?:|[\\/]/.test(value);
}

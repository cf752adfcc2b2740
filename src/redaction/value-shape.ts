// What a value looks like by itself: random, mixed, a name of something, code, or plain language.

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const CONSTANT_CASE = /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]{1,20}){1,10}$/;
const DOTTED_WORDS = /^[a-z]+(?:[._:/-][a-z]+){1,10}[._:/-]?\d{0,4}$/i;
const FILE_NAME =
  /\.(?:pem|key|crt|cer|csr|pfx|p12|jks|json|ya?ml|xml|env|txt|csv|log|conf|ini|toml|m?js|cjs|css|tsx?|py|rb|php|java|cs|go|rs|sh|html?|zip|gz|png|jpe?g|svg|pdf)$/i;
const PATH = /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/]?(?:[A-Za-z._-][\w.-]{0,24}[\\/]){1,20}[A-Za-z._-]?[\w.-]{0,24}$/;
/** `=` only pads the end; within a run it ties a name to a value. */
const TOKEN_CHARACTERS = /^[A-Za-z0-9+/_.~%|:*-]+={0,2}$/;
const SOURCE_LINE = /\.\w{1,6}:\d{1,6}(?::\d{1,6})?$/;

/** Measured on real log lines and fixtures (facts on redaction, section 5): random tokens of 20 lie above this. */
const RANDOM_BITS_PER_CHARACTER = 3.2;

/** Takes a value and returns Shannon's entropy of its first 4,096 characters, in bits per character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  const sample = value.slice(0, 4096);
  for (const unit of sample) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits;
}

export function isUuid(value: string): boolean {
  return value.length <= 40 && UUID.test(value);
}

/** Takes a value and returns whether it holds a letter with a digit, or a letter or digit with a password's sign. */
export function isMixed(value: string): boolean {
  if (/\d/.test(value) && /\p{L}/u.test(value)) return true;
  return /[\p{L}\d]/u.test(value) && /[!#$%&*+^~?@§]/.test(value);
}

/** Takes a value and returns whether it names a thing: a constant, a dotted name, a path, a file. */
export function isName(value: string): boolean {
  if (value.length > 200) return false;
  if (CONSTANT_CASE.test(value) && !/[A-Z]\d[A-Z]|\d[A-Z]\d/.test(value)) return true;
  return DOTTED_WORDS.test(value) || isRowOfWords(value) || isFileOrPath(value);
}

/** Takes a value and returns whether it is a file's name, a path, or a place in source code. */
export function isFileOrPath(value: string): boolean {
  return value.length <= 300 && (FILE_NAME.test(value) || SOURCE_LINE.test(value) || isPath(value));
}

/** `tenants/42/orders/4500012345`, `session:orders:4711`: words and numbers in a row, at least two of them words. */
function isRowOfWords(value: string): boolean {
  const parts = value.split(/[/:.]/).filter(Boolean);
  const words = parts.filter((part) => /^[A-Za-z][A-Za-z_-]{1,23}\d{0,3}$/.test(part)).length;
  return words >= 2 && parts.every((part) => /^\d+$|^[A-Za-z][A-Za-z_-]{0,23}\d{0,3}$/.test(part));
}

function isPath(value: string): boolean {
  return /[\\/]/.test(value) && PATH.test(value) && !/[a-z]\d[A-Z]|[A-Z]\d[a-z]|\d[a-zA-Z]\d/.test(value);
}

/** Takes a value and returns whether it looks like a machine-made token of at least `least` characters. */
export function isRandom(value: string, least = 20): boolean {
  if (value.length < least || value.length > 8192) return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || !TOKEN_CHARACTERS.test(value)) return false;
  if (isUuid(value) || isName(value)) return false;
  return entropy(value) >= RANDOM_BITS_PER_CHARACTER - (least < 20 ? 0.4 : 0);
}

/** Takes a value and returns whether its letters alone look drawn at random: at least 16, in changing case. */
export function isRandomLetters(value: string): boolean {
  const sample = value.slice(0, 512);
  if (sample.length < 16 || !/^[A-Za-z+/=_-]+$/.test(sample)) return false;
  const changes = sample.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
  return changes * 4 >= sample.length && entropy(sample) >= RANDOM_BITS_PER_CHARACTER;
}

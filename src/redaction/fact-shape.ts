// Values that support needs to read and that stand beside secrets' names: dates, numbers, versions, addresses, references.
import { isFileOrPath, isName } from './value-shape.ts';

const FACTS: readonly RegExp[] = [
  // dates, times, counts such as 3/5
  /^\d{4}-\d{2}-\d{2}(?:[T ]|$)|^\d{1,2}[.:/]\d{1,2}(?:[.:/]\d{2,4})?$/,
  // memory addresses
  /^0x[0-9a-f]{1,16}$/i,
  // E-1045, SO-2024-000813
  /^[A-Z]{1,6}[-_#]?\d{1,10}(?:[-_]\d{1,10}){0,3}$/,
  // URLs, mail addresses, IPv4 with port
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|mailto:|arn:|urn:)|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/i,
  // object ids of shops and payments: named in error messages, worth nothing without the key
  /^(?:wc_order|tok|pm|pi|cus|req|ch|evt|sub|price|seti|acct|card|src|txn|pmc)_[A-Za-z0-9]{6,40}$/,
  // Twilio's ids: two letters say of what; only SK is a key
  /^(?!SK)[A-Z]{2}[0-9a-f]{32}$/,
  /^v?\d+(?:\.\d+){1,3}$/i,
  // names of standards
  /^(?:rfc|sha|md|hmac|rs|hs|es|aes|utf|oauth|iso|http|https|base|tls|ipv|x\.?)-?\d{1,4}(?:[-_/.]\w{1,10})?$/i,
  /^\d+$/,
];

/** Takes a value and returns whether it is a fact rather than a token. */
export function isFact(value: string): boolean {
  return isPlainFact(value) || isFileOrPath(value) || (isName(value) && !/[!#$%&*+^~?@]/.test(value));
}

/** Takes a value beside a password's name; people choose names with capitals and digits ("Luna-Llena9"), so those are none. */
export function isFactNotPassword(value: string): boolean {
  if (isPlainFact(value) || isFileOrPath(value)) return true;
  const chosen = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  return !chosen && isFact(value);
}

function isPlainFact(value: string): boolean {
  return value.length <= 300 && FACTS.some((fact) => fact.test(value));
}

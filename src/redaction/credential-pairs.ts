// User and password written as one pair: `"basic_auth": ["u", "p"]`, `user/pw: svc/x`, `Zugangsdaten: u / p`, `auth=("u", "p")`.
import { isFactNotPassword } from './fact-shape.ts';
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord, isSentence } from './plain-word.ts';
import { rank, type Span } from './span.ts';
import { isMixed } from './value-shape.ts';

/** A list or tuple of two strings under a name for credentials. */
const LIST =
  /\b(?:basic[_-]?auth|http[_-]?auth|http[_-]?basic|auth|credentials?|creds|login|user_?pass|digest[_-]?auth)["'\\]{0,9}\s{0,4}(?::|=>|=)\s{0,4}[[(]\s{0,40}\\{0,8}["']([^"'\\\n]{0,256})\\{0,8}["'],\s{0,40}\\{0,8}(["'])/gi;

/** Names for both halves at once; the pair follows as `a / b`, `a:b`, `a | b` or `a, b`. */
const USER_WORD =
  'user(?:name)?|login|benutzer(?:name)?|usr|email|id|account|nutzer|gebruiker|utilisateur|usuario|client[_ -]?id|key';
const PASSWORD_WORD =
  'pass(?:word|wort|wd)?|pwd?|kennwort|wachtwoord|contrase\u00f1a|mot de passe|secret|client[_ -]?secret';
const BOTH_WORD =
  'zugangsdaten|anmeldedaten|logindaten|login[ -]daten|credentials?|creds|logins?|log(?:ged)?[- ]?in|identifiants|inloggegevens|credenciales|credenziali|inloggning|api[- ]?login|basic[- ]auth|sftp|ftp';
const PAIR_NAME = new RegExp(
  String.raw`\b(?:(?:${USER_WORD})\s?(?:[/:|+&,]|and|und|et|y|en)\s?(?:${PASSWORD_WORD})|(?:${BOTH_WORD})(?:\s(?:with|as|mit|als|using|via|access|data|details|zugang|is|are)){0,1}(?:\s(?:from|of|for|in|the|our|your|new|old|mail|e-mail|email|portal|ticket|aus|der|dem|vom)){0,4})(?:["'*_\x60]{0,3}\s{0,4}(?::|=|->|\u2192|\||is\b|are\b|sind\b|lauten\b)["'*_\x60]{0,3}|[ \t])[ \t]{0,4}`,
  'giu',
);
const PAIR =
  /["'\x60(]?([\p{L}\d_.@+\\-]{2,64})["'\x60]?(?:\s{0,3}[/|,]\s{0,3}|\s?:\s?|\s{1,4}(?:and|und|et|y|en)\s{1,4}|\s{1,2})["'\x60]?([^\s"'\x60]{4,128})/uy;

/** `u: feed p: sommer9`, and a mailbox with its password as lists of accounts have it: `relay@acme.example:sommer9`. */
const SHORT_NAMES =
  /(?<![A-Za-z\d])u(?:ser)?\s?[:=]\s?["'\x60]?[\w.@+-]{2,64}["'\x60]?[ \t,;/|]{1,4}p(?:w|ass)?\s?[:=]\s?["'\x60]?([^\s"'\x60,;]{5,128})/gi;
const MAILBOX =
  /(?<![\w.+-])(?!git@)[\w.+-]{2,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}:([^\s:/"'\x60<>,;]{6,128})(?=[\s"'\x60,;<]|$)/g;

/** `auth: 'svc:sommer9'`: one string for both, as HTTP clients take it. */
const JOINED =
  /\b(?:auth|basic_?auth|credentials?|creds|user_?pwd|login)["'\\]{0,4}\s{0,4}(?:[:=]|=>)\s{0,4}\\{0,4}["'`][\w.@+-]{2,64}:([^\s"'`\\]{4,128})["'`\\]/gi;

/** Takes prepared text and returns the password half of each pair. */
export function credentialPairs(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(LIST)) {
    const start = hit.index + hit[0].length;
    const value = (text.slice(start, start + 4096).split(hit[2] ?? '"', 1)[0] ?? '').replace(/\\+$/, '');
    if (value.length < 3 || isPlaceholder(value) || isPlainWord(value) || isSentence(value)) continue;
    spans.push({ start, end: start + value.length, kind: 'password', rank: rank.placed });
  }
  return [...spans, ...namedPairs(text), ...shortPairs(text)];
}

function shortPairs(text: string): Span[] {
  return [SHORT_NAMES, MAILBOX, JOINED].flatMap((form) =>
    [...text.matchAll(form)].flatMap((hit) => {
      const value = (hit[1] ?? '').replace(/[.)]+$/, '');
      if (!isMixed(value) || isPlaceholder(value) || isFactNotPassword(value)) return [];
      const start = hit.index + hit[0].lastIndexOf(hit[1] ?? '');
      return [{ start, end: start + value.length, kind: 'password', rank: rank.placed }];
    }),
  );
}

function namedPairs(text: string): Span[] {
  const spans: Span[] = [];
  for (const hit of text.matchAll(PAIR_NAME)) {
    const at = hit.index + hit[0].length;
    PAIR.lastIndex = at;
    const pair = PAIR.exec(text);
    if (pair === null) continue;
    const value = (pair[2] ?? '').replace(/[.,;)]+$/, '');
    const start = at + pair[0].length - (pair[2] ?? '').length;
    const spelledOut = /[/:|+&,]\s?\p{L}.*[:=]/u.test(hit[0]) && /[/:|]/.test(pair[0]);
    if (isPairedPassword(pair[1] ?? '', value, spelledOut)) {
      spans.push({ start, end: start + value.length, kind: 'password', rank: rank.placed });
    }
  }
  return spans;
}

/** Prose follows these names too ("login failed / error E-1045"), so unless "user/password:" is spelled out both halves must look the part. */
function isPairedPassword(user: string, value: string, spelledOut: boolean): boolean {
  if (isPlainWord(user) && !/^(?:admin|root|test|api|bot|user|guest|client|system)$/i.test(user))
    return false;
  if (isPlaceholder(value) || isPlainWord(value) || isFactNotPassword(value)) return false;
  if (/^(?:https?:|\/|\d{1,4}[-./:]\d|\d+(?:\/|$)|0x)|[=(]|^\d+[a-z]{0,3}$|^\S+@\S+\.\w+$/i.test(value))
    return false;
  // user:password@host is an address without a scheme.
  if (/@[\w-]{1,63}\.[\w.-]{2,}/.test(value)) return false;
  return value.length >= 4 && (spelledOut || (value.length >= 5 && isMixed(value)));
}

// Passwords among the arguments of calls, in code and in stack traces that print arguments.
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord, isSentence } from './plain-word.ts';
import { rank, type Span } from './span.ts';

/** Which argument (from 0) holds the password: after the user, after address and user, or after a connection and user. */
const CALLS: readonly (readonly [RegExp, readonly number[]])[] = [
  [
    /\b(?:login|log_?in|authenticate|auth|sign_?in|setAuth|set_auth|setCredentials|setBasicAuth|set_basic_auth|SetBasicAuth|basic_?auth|basicAuth|withBasicAuth|HTTPBasicAuth|HTTPDigestAuth|BasicAuth|httpBasic|Credentials\.basic|basicAuthentication|UsernamePasswordCredentials|UsernamePasswordAuthenticationToken|PasswordAuthentication|PasswordCredential|NetworkCredential|PSCredential|(?<=->|ldap\.)bind|simple_bind_s|authorize|UserPassword|url\.UserPassword|BasicAuthentication(?:Interceptor)?|HttpBasicAuthenticator|PasswordCredentials)\(/g,
    [1],
  ],
  [
    /(?:\bPDO->__construct|\bnew PDO|\bDriverManager\.getConnection|\bgetConnection|\bmysqli(?:->__construct|_connect|->real_connect)|\bnew mysqli|\bmysql_p?connect|\bpymysql\.connect|\bMySQLdb\.connect|\boci_connect|\bodbc_connect|\b(?:ftp_login|ldap_bind|imap_open|ssh2_auth_password)|->(?:connect)|\bcx_Oracle\.connect|\bsmtplib\.PlainAuth|\bsmtp\.PlainAuth|\bhash_hmac)\(/g,
    [2],
  ],
  [/\b(?:createHmac|jwt\.sign|jwt\.verify|jwt\.encode|jwt\.decode)\(/g, [1]],
];
const RUBY =
  /\b(?:basic_auth|http_basic_authenticate_with|digest_auth)\s{1,4}(?:["'][^"'\n]{1,120}["']|:?\w{1,40}),\s{0,4}["']([^"'\n]{3,256})["']/g;
const ARGUMENT =
  /\s{0,20}(?:"((?:[^"\\\n]|\\.){0,512})"|'((?:[^'\\\n]|\\.){0,512})'|([^,()'"\n]{0,120}(?:\([^()\n]{0,120}\))?[^,()'"\n]{0,40}))\s{0,8}([,)]?)/y;
/** `btoa('user:password')`: the pair that Basic authentication encodes. */
const ENCODED_PAIR =
  /\b(?:btoa|b64encode|base64_encode|Base64\.(?:strict_)?encode\w{0,8}|Buffer\.from|encodeToString|StdEncoding\.EncodeToString)\(\s{0,4}(?:b|\[\]byte\()?["'`][\w.@+-]{1,64}:([^"'`\n]{3,256})["'`]/g;
const OCI = /oci_connect|cx_Oracle|\boci/;

/** Takes prepared text and returns string arguments in the password's place of calls that log in or connect. */
export function callArguments(text: string): Span[] {
  const spans: Span[] = [];
  for (const [calls, places] of CALLS) {
    for (const call of text.matchAll(calls)) {
      const shift = OCI.test(call[0]) ? -1 : 0;
      const wanted = places.map((place) => place + shift);
      spans.push(...argumentsAt(text, call.index + call[0].length, wanted));
    }
  }
  for (const hit of [...text.matchAll(RUBY), ...text.matchAll(ENCODED_PAIR)]) {
    const value = hit[1] ?? '';
    const end = hit.index + hit[0].length - 1;
    if (isSecret(value)) spans.push({ start: end - value.length, end, kind: 'password', rank: rank.placed });
  }
  return spans;
}

function argumentsAt(text: string, from: number, wanted: readonly number[]): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (let place = 0; place <= Math.max(...wanted); place += 1) {
    ARGUMENT.lastIndex = at;
    const hit = ARGUMENT.exec(text);
    if (hit === null || hit[0] === '') return spans;
    const value = hit[1] ?? hit[2] ?? '';
    if (wanted.includes(place) && isSecret(value)) {
      const start = at + hit[0].search(/["']/) + 1;
      spans.push({ start, end: start + value.length, kind: 'password', rank: rank.placed });
    }
    if (hit[4] !== ',') return spans;
    at += hit[0].length;
  }
  return spans;
}

function isSecret(value: string): boolean {
  return value.length >= 3 && !isPlaceholder(value) && !isPlainWord(value) && !isSentence(value);
}

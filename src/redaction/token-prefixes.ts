// Tokens known by their own form that the library lacks or recognises too narrowly.
import { isPlaceholder } from './placeholder.ts';
import { rank, type Span } from './span.ts';

/** One row per issuer: the word in the marker and the form, anchored on a fixed prefix so that the scan stays linear. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  [
    'jwt',
    /(?<![A-Za-z0-9_])eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{8,16384}(?:\.[A-Za-z0-9_-]{0,8192}){0,3}/g,
  ],
  ['aws-access-key', /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/g],
  [
    'google-token',
    /\bya29\.[A-Za-z0-9_.-]{20,2048}|\b1\/\/0[A-Za-z0-9_-]{20,512}|\bGOCSPX-[A-Za-z0-9_-]{20,64}|\bAIza[A-Za-z0-9_-]{30,40}|\b4\/0A[A-Za-z0-9_-]{30,256}/g,
  ],
  [
    'amazon-token',
    /\bAtz[ar]\|[A-Za-z0-9_%+/=-]{20,2048}|\bamzn1\.oa2-cs\.v1\.[a-f0-9]{32,128}|\bamzn\.mws\.[0-9a-f-]{36}/g,
  ],
  [
    'ebay-token',
    /\bv\^1\.1#i\^1#[^\s"'<>`\\]{20,4096}|\bv%5E1\.1%23i%5E1%23[^\s"'<>&`\\]{20,4096}|\bAgAAAA\*\*[^\s"'<>`\\]{20,4096}|\b(?:PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\b/g,
  ],
  ['twilio-token', /(?<=\bAC[0-9a-f]{32}["' ]{0,3}[:,/|]["' ]{0,3})[0-9a-f]{32}\b/g],
  ['telegram-token', /(?<![0-9])[0-9]{8,12}:AA[A-Za-z0-9_-]{32,34}/g],
  ['stripe-token', /\b(?:sk|rk|ek)_(?:live|test|prod)_[A-Za-z0-9_]{10,247}|\bwhsec_[A-Za-z0-9+/=]{20,128}/g],
  ['shopify-token', /\bshp(?:at|ca|pa|ss|tka|ua|it)_[A-Za-z0-9]{16,64}|\batkn_[A-Za-z0-9]{32,128}/g],
  ['github-token', /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,255}|\bgithub_pat_\w{22,255}/g],
  ['gitlab-token', /\bgl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|wt)-[A-Za-z0-9_.-]{20,300}/g],
  [
    'slack-token',
    /\bxox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,255}|\bxapp-\d-[A-Za-z0-9-]{20,255}|\bxwfp-[A-Za-z0-9-]{20,255}/g,
  ],
  [
    'openai-token',
    /\bsk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]{2,12}-|or-v1-)?[A-Za-z0-9_-]{20,256}(?=$|[^A-Za-z0-9_-])/gm,
  ],
  ['azure-secret', /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}/g],
  ['discord-token', /\b[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,45}/g],
  ['woocommerce-key', /\bc[ks]_[a-f0-9]{32,40}\b/g],
  ['paypal-token', /\baccess_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/g],
  [
    'password-hash',
    /\$(?:1|2[abxy]|5|6|apr1|y)\$[A-Za-z0-9./$=,]{20,200}|\$argon2(?:id?|d)\$[A-Za-z0-9+/$=,]{20,300}|\bpbkdf2_sha\d{1,3}\$\d{1,8}\$[A-Za-z0-9+/$=]{20,200}/g,
  ],
  [
    'provider-token',
    /\bdo[opr]_v1_[a-f0-9]{32,64}|\bshippo_(?:live|test)_[a-f0-9]{32,40}|\bNRAK-[A-Za-z0-9]{20,32}|\bPMAK-[a-f0-9]{20,24}-[a-f0-9]{30,34}|\bkey-[a-f0-9]{32}\b|\bSK[a-f0-9]{32}\b|\bpypi-[A-Za-z0-9_-]{40,512}|\bsntry[su]_[A-Za-z0-9_=+/-]{40,512}|\bATATT3[A-Za-z0-9_=-]{40,512}|\bATCTT3[A-Za-z0-9_=-]{40,512}|\bATBB[A-Za-z0-9]{24,64}|\bEAAA[A-Za-z0-9_-]{30,256}|\bEAA[A-Za-z0-9]{60,300}|(?<=\b\d{13,17}\|)[A-Za-z0-9_-]{27}\b|\bpat-(?:na|eu)\d-[0-9a-f-]{36}|\bsq0(?:atp|csp)-[A-Za-z0-9_-]{20,60}|\b(?:live|test)_[A-Za-z0-9]{30,64}\b|(?<![A-Z])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}|\bxkeysib-[a-f0-9]{40,80}(?:-\w{10,30})?|\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{16,32}|\b[a-f0-9]{32}-us\d{1,2}\b|\bhv[sbr]\.[A-Za-z0-9_-]{20,300}|\bsecret_[A-Za-z0-9]{40,50}\b|\bntn_[A-Za-z0-9]{40,60}|\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}|\bfigd_[A-Za-z0-9_-]{30,60}|\bnpm_[A-Za-z0-9]{30,60}|\brdme_[a-z0-9]{60,80}|\bhf_[A-Za-z0-9]{30,40}|\bgsk_[A-Za-z0-9]{40,60}|\bglsa_[A-Za-z0-9]{30,40}_[a-f0-9]{8}|\bdapi[a-f0-9]{32}(?:-\d)?|\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,64}|\blin_api_[A-Za-z0-9]{30,60}|\bAPP_USR-\d{6,20}-\d{6}-[a-f0-9]{32}-\d{1,12}|\bsbp_[a-f0-9]{40}|\bsb_secret_[A-Za-z0-9_-]{20,64}|\bNGROK_[A-Za-z0-9]{30,60}|\btk_[a-f0-9]{32,64}|\bphc_[A-Za-z0-9]{40,60}|\bphx_[A-Za-z0-9]{40,60}|\bR_[a-f0-9]{32}\b|\bAGE-SECRET-KEY-1[A-Z0-9]{50,70}|\bops_eyJ[A-Za-z0-9_=-]{100,4096}|\btskey-[a-z]{2,12}-[A-Za-z0-9-]{10,80}|\bv2\.local\.[A-Za-z0-9_-]{40,2048}/g,
  ],
];

/** Takes text whose earlier markers are opaque and returns every token whose own form gives it away. */
export function tokenPrefixes(text: string): Span[] {
  const spans: Span[] = [];
  for (const [kind, form] of FORMS) {
    for (const hit of text.matchAll(form)) {
      const value = hit[0].replace(/[.]+$/, '');
      if (isPlaceholder(value) || isWords(value)) continue;
      spans.push({ start: hit.index, end: hit.index + value.length, kind, rank: rank.exact });
    }
  }
  return spans;
}

/** `sk-fading-circle-animation-wrapper` is a class name: words and dashes without one digit or capital. */
function isWords(value: string): boolean {
  return /^[a-z]+(?:[-_.][a-z]+)+$/.test(value);
}

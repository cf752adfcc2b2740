// Beginnings by which issuers mark their tokens, for tokens that stand free of any name.
import { rank, type Span } from './span.ts';

/** Digits of hexadecimal follow, at least so many. */
const HEX: readonly (readonly [prefix: string, least: number])[] = [
  ['pul-', 40],
  ['rubygems_', 48],
  ['bk(?:ua|aj|ut)_', 40],
  ['sgp_(?:[a-f0-9]{16}_)?', 40],
  ['sq[apu]_', 40],
  ['CCIPRJ_', 40],
  ['fc-', 32],
  ['p8e-', 32],
];

/** Letters and digits follow, at least so many. */
const WORD: readonly (readonly [prefix: string, least: number])[] = [
  ['AKCp', 60],
  ['cmVmd', 55],
  ['LTAI', 18],
  ['CLOJARS_', 50],
  ['r8_', 30],
  ['oy2', 43],
  ['4b1d', 38],
  ['pnu_', 36],
  ['fw_', 20],
  ['e2b_', 36],
  ['pplx-', 40],
  ['xai-', 60],
  ['API-', 26],
];

/** Letters, digits, dashes, underscores and dots follow, at least so many. */
const LOOSE: readonly (readonly [prefix: string, least: number])[] = [
  ['xsmtpsib-', 60],
  ['CFPAT-', 40],
  ['CCIPAT_', 40],
  ['HRKU-', 30],
  ['EZ[AT]K', 50],
  ['pscale_(?:tkn|pw|oauth)_', 32],
  ['tfp_', 40],
  ['dp\\.(?:pt|st|sa|ct|scim|audit)\\.', 35],
  ['dt0c01\\.', 60],
  ['duffel_(?:test|live)_', 40],
  ['fio-u-', 60],
  ['f[om][12][ar]?_', 40],
  ['dnkey-', 60],
  ['ico-', 32],
  ['lsv2_(?:pt|sk)_', 30],
  ['nvapi-', 40],
  ['napi_', 40],
  ['nfp_', 36],
  ['vc[pkiar]_', 40],
  ['rnd_', 28],
  ['tvly-', 28],
  ['pcsk_', 40],
  ['n8n_api_', 36],
  ['cal_(?:live|test)?_?', 30],
  ['mlsn\\.', 50],
  ['waka_', 36],
  ['snyk_(?:uat|sat)\\.', 40],
  ['sm_(?:aat|pat|sat)_', 16],
  ['essu_', 40],
  ['sha256~', 40],
  ['(?:sdk|mob|api)-(?=[0-9a-f]{8}-[0-9a-f]{4}-4)', 36],
  ['[A-Za-z0-9]{14}\\.atlasv1\\.', 40],
];

const FORMS: readonly RegExp[] = [
  formOf(HEX, 'a-f0-9'),
  formOf(WORD, 'A-Za-z0-9'),
  formOf(LOOSE, 'A-Za-z0-9_.~+/=-'),
];

/** Takes text whose earlier markers are opaque and returns every token that begins as its issuer's do. */
export function issuedPrefixes(text: string): Span[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)]
      .map((hit) => ({ start: hit.index, value: hit[0].replace(/\.+$/, '') }))
      // Names of classes and files can begin alike; they have no digits.
      .filter(({ value }) => /\d[\s\S]{0,500}\d/.test(value.slice(4)))
      .map(({ start, value }) => ({
        start,
        end: start + value.length,
        kind: 'provider-token',
        rank: rank.exact,
      })),
  );
}

function formOf(rows: readonly (readonly [string, number])[], letters: string): RegExp {
  const each = rows.map(([prefix, least]) => `${prefix}[${letters}]{${least},512}`);
  return new RegExp(`(?<![A-Za-z0-9_-])(?:${each.join('|')})`, 'g');
}

// All rules in one list, and how their finds become the spans that are masked.
import { authorization, freeBasic, freeBearer } from './authorization.ts';
import { awsSecrets } from './aws-secrets.ts';
import { callArguments } from './call-arguments.ts';
import { commandFlags } from './command-flags.ts';
import { cookies } from './cookies.ts';
import { credentialPairs } from './credential-pairs.ts';
import { issuedPrefixes } from './issued-prefixes.ts';
import { findKeys } from './key-finder.ts';
import { kubernetesSecrets } from './kubernetes-secrets.ts';
import { namedValues } from './named-values.ts';
import { nearbyValues } from './nearby-values.ts';
import { passphrases } from './passphrases.ts';
import { prefixedTokens } from './prefixed-tokens.ts';
import { OPAQUE, type PreparedText } from './prepared-text.ts';
import { privateKeys } from './private-keys.ts';
import { providerTokens } from './provider-tokens.ts';
import { repeatedValues } from './repeated-values.ts';
import { reversedPairs } from './reversed-pairs.ts';
import { secretMaps } from './secret-maps.ts';
import { mergeSpans, type Rule, type Span } from './span.ts';
import { sqlInserts } from './sql-inserts.ts';
import { tableColumns } from './table-columns.ts';
import { tokenPrefixes } from './token-prefixes.ts';
import { urlUserinfo } from './url-userinfo.ts';

/** Tokens known by their own form; they are looked for even inside templates. */
const TOKEN_RULES: readonly Rule[] = [
  providerTokens,
  tokenPrefixes,
  issuedPrefixes,
  prefixedTokens,
  awsSecrets,
  privateKeys,
];

/** Values known by the place they stand in: a header, an address, a command, a call. */
const PLACE_RULES: readonly Rule[] = [
  authorization,
  freeBearer,
  freeBasic,
  cookies,
  urlUserinfo,
  commandFlags,
  callArguments,
  credentialPairs,
  reversedPairs,
  sqlInserts,
  kubernetesSecrets,
  secretMaps,
];

/** Values known by a name beside, above or near them; the names are searched once for all three. */
const NAME_RULES = [namedValues, passphrases, tableColumns, nearbyValues];

/** Takes prepared text and returns the spans of all secrets, sorted and disjoint; text behind earlier markers has none. */
export function findSecrets({ forTokens, forNames }: PreparedText): Span[] {
  const keys = findKeys(forNames);
  const spans = [
    ...TOKEN_RULES.flatMap((rule) => rule(forTokens)),
    ...PLACE_RULES.flatMap((rule) => rule(forNames)),
    ...NAME_RULES.flatMap((rule) => rule(forNames, keys)),
  ];
  const whole = spans.filter(
    ({ start, end }) => start < end && !forTokens.slice(start, end).includes(OPAQUE),
  );
  return mergeSpans([...whole, ...repeatedValues(forTokens, whole)]);
}

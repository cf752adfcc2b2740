// What a secret's own form tells about the fault, said without any part of the secret.
import type { CredentialHint } from '../core/credential-hint.ts';
import type { Span } from './span.ts';

export interface LabelledSecret {
  readonly span: Span;
  readonly label: string;
  readonly value: string;
}

const TEST =
  /^(?:sk|rk|pk|ek|shippo|whsec|key|api|live|sq0)?[_-]?(?:test|sandbox|sbx|sand|staging|dev)[_-]|[_-](?:test|sandbox|sbx)[_-]|^SBX-|^sandbox|[$]sandbox[$]/i;
const LIVE =
  /^(?:sk|rk|pk|ek|shippo|key|api)?[_-]?(?:live|prod|production)[_-]|[_-](?:live|prd|prod|production)[_-]|^PRD-|[$]production[$]/i;

/** Kinds of which a request has one; two values under one name are a finding. */
const COMPARABLE = new Set(['api-key', 'authorization', 'xauthorization', 'accesskey', 'user']);

/** Takes the secrets of one text and the present (undefined: expiry is not judged) and returns what they tell. */
export function hintsFrom(secrets: readonly LabelledSecret[], now: Date | undefined): CredentialHint[] {
  const hints = secrets.flatMap((secret) => ownHints(secret, now));
  const different = differentKeys(secrets);
  if (different !== undefined) hints.push(different);
  const seen = new Set<string>();
  const distinct = hints.filter((hint) => {
    const key = JSON.stringify(hint);
    return !seen.has(key) && seen.add(key);
  });
  return oneOfEachFirst(distinct);
}

/** Ten live keys must not push the stray space out of sight: whoever shows only some shows one of each kind. */
function oneOfEachFirst(hints: readonly CredentialHint[]): CredentialHint[] {
  const isFirst = (hint: CredentialHint) => hints.find(({ kind }) => kind === hint.kind) === hint;
  return [...hints.filter(isFirst), ...hints.filter((hint) => !isFirst(hint))];
}

function ownHints({ span, label, value }: LabelledSecret, now: Date | undefined): CredentialHint[] {
  const hints: CredentialHint[] = [];
  const signs = span.signs ?? [];
  if (signs.includes('edge-space') || hidesEdgeSpace(span, value)) hints.push({ kind: 'edge-space', label });
  if (signs.includes('invisible-character')) hints.push({ kind: 'invisible-character', label });
  if (signs.includes('no-scheme')) hints.push({ kind: 'no-scheme', label });
  if (TEST.test(value.slice(0, 64))) hints.push({ kind: 'test-key', label });
  else if (LIVE.test(value.slice(0, 64))) hints.push({ kind: 'live-key', label });
  const expiry = expiryOf(value);
  if (now !== undefined && expiry !== undefined && expiry < now)
    hints.push({ kind: 'expired', label, at: expiry.toISOString() });
  return hints;
}

/** `echo` adds a line break before `base64` encodes it: the commonest reason why a Basic credential fails. */
function hidesEdgeSpace(span: Span, value: string): boolean {
  if (span.kind !== 'basic-auth' || value.length > 1024) return false;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return /^[^\s:]+:/.test(pair) && pair.trim() !== pair;
}

/** Reads `exp` (seconds since 1970, RFC 7519) from a JSON web token; undefined when there is none. */
function expiryOf(value: string): Date | undefined {
  const payload = /^eyJ[\w-]+\.([\w-]+)\./.exec(value)?.[1];
  if (payload === undefined || payload.length > 8192) return undefined;
  const seconds = /"exp"\s*:\s*(\d{9,11})(?!\d)/.exec(
    Buffer.from(payload, 'base64url').toString('utf8'),
  )?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

/** A key that its provider's form gives away has that kind; what it was used as, its name tells. */
function comparableName({ kind, name }: Span): string | undefined {
  if (name === undefined) return undefined;
  return kind === 'api-key' || /(?:api|subscription)(?:key|token)s?$/.test(name) ? 'api-key' : name;
}

function differentKeys(secrets: readonly LabelledSecret[]): CredentialHint | undefined {
  const byName = new Map<string, Set<string>>();
  for (const { span, label } of secrets) {
    const name = comparableName(span);
    if (name === undefined || !COMPARABLE.has(name)) continue;
    byName.set(name, (byName.get(name) ?? new Set()).add(label));
  }
  for (const labels of byName.values())
    if (labels.size > 1) return { kind: 'different-keys', labels: [...labels] };
  return undefined;
}

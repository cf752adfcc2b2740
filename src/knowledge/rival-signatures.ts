/** The rule that one signature speaks for one kind, in a guide and between guides. */
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { textsOf } from './signature-text.ts';
import { errorAt, type WrittenGuide, warningAt } from './written-guide.ts';

/** One signature of one cause, and where it stands. */
interface Claim {
  readonly written: WrittenGuide;
  readonly kind: string;
  readonly cause: string;
  readonly path: Path;
}

/**
 * Takes sound guides and returns each signature that an earlier cause of another kind has too. Between guides of two
 * different products it is a warning, because the product usually decides before the signature does.
 */
export function rivalSignatures(all: readonly WrittenGuide[]): readonly Problem[] {
  const claims = new Map<string, Claim[]>();
  const problems: Problem[] = [];
  for (const { claim, texts } of all.flatMap((written) => claimsOf(written))) {
    const found = firstRival(claim, texts, claims);
    if (found) problems.push(rivalProblem(claim, found));
    for (const text of texts) claims.set(text, [...(claims.get(text) ?? []), claim]);
  }
  return problems;
}

/** An earlier claim on one of the texts for another kind. */
interface Rival {
  readonly claim: Claim;
  readonly text: string;
}

function firstRival(
  { kind }: Claim,
  texts: readonly string[],
  claims: ReadonlyMap<string, readonly Claim[]>,
): Rival | null {
  for (const text of texts) {
    const claim = claims.get(text)?.find((earlier) => earlier.kind !== kind);
    if (claim) return { claim, text };
  }
  return null;
}

function claimsOf(
  written: WrittenGuide,
): readonly { readonly claim: Claim; readonly texts: readonly string[] }[] {
  return written.guide.causes.flatMap(({ id, kind, signatures }, index) =>
    signatures.map((signature, number) => ({
      claim: { written, kind, cause: id, path: ['causes', index, 'signatures', number] },
      texts: textsOf(signature),
    })),
  );
}

function rivalProblem({ written, kind, path }: Claim, { claim, text }: Rival): Problem {
  const { line } = claim.written.places.of(claim.path);
  const message =
    `"${text}" speaks for ${kind} here and for ${claim.kind} in the cause "${claim.cause}" ` +
    `(${claim.written.file}:${line}); keep it where it is more telling`;
  const products = [written, claim.written].map(({ guide }) => guide.product?.id ?? null);
  const isSettledByProduct = !products.includes(null) && products[0] !== products[1];
  return isSettledByProduct ? warningAt(written, path, message) : errorAt(written, path, message);
}

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
    const rival = texts
      .flatMap((text) => claims.get(text) ?? [])
      .find((earlier) => earlier.kind !== claim.kind);
    if (rival) problems.push(rivalProblem(claim, rival));
    for (const text of texts) claims.set(text, [...(claims.get(text) ?? []), claim]);
  }
  return problems;
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

function rivalProblem({ written, kind, path }: Claim, rival: Claim): Problem {
  const { line } = rival.written.places.of(rival.path);
  const message =
    `the signature speaks for ${kind} here and for ${rival.kind} in the cause "${rival.cause}" ` +
    `(${rival.written.file}:${line}); keep it where it is more telling`;
  const products = [written, rival.written].map(({ guide }) => guide.product?.id ?? null);
  const isSettledByProduct = !products.includes(null) && products[0] !== products[1];
  return isSettledByProduct ? warningAt(written, path, message) : errorAt(written, path, message);
}

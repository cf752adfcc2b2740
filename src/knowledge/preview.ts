/** What a change of the guides does to texts that people have pasted: which gain a match, change it or lose it. */
import type { Guide } from '../core/guide.ts';
import type { Answer, Judge } from './examples.ts';

/** A text to be held against the guides before and after, and where it comes from. */
export interface Sample {
  readonly text: string;
  readonly product: string | null;
  readonly from: 'report' | 'example';
}

/** A text that is answered otherwise than before; null is silence. */
export type Difference =
  | { readonly kind: 'gains'; readonly sample: Sample; readonly before: null; readonly after: Answer }
  | { readonly kind: 'changes'; readonly sample: Sample; readonly before: Answer; readonly after: Answer }
  | { readonly kind: 'loses'; readonly sample: Sample; readonly before: Answer; readonly after: null };

/** The differences that concern one guide: those that it gains or gets, and those that it loses. */
export interface GuidePreview {
  readonly guide: string;
  readonly differences: readonly Difference[];
}

/** Takes guides; returns the examples of their causes, each for its guide's own product. */
export function samplesIn(guides: readonly Guide[]): readonly Sample[] {
  return guides.flatMap(({ causes, product }) =>
    causes.flatMap(({ examples }) =>
      examples.map((text): Sample => ({ text, product: product?.id ?? null, from: 'example' })),
    ),
  );
}

/** Takes samples and a judge for the guides before and after; returns what differs, each text once. */
export function compareAnswers(
  samples: readonly Sample[],
  before: Judge,
  after: Judge,
): readonly Difference[] {
  const once = new Map(samples.map((sample) => [JSON.stringify([sample.text, sample.product]), sample]));
  return [...once.values()].flatMap((sample): readonly Difference[] => {
    const was = answerOf(before, sample);
    const is = answerOf(after, sample);
    if (was === null) return is === null ? [] : [{ kind: 'gains', sample, before: null, after: is }];
    if (is === null) return [{ kind: 'loses', sample, before: was, after: null }];
    const isSame = was.guide === is.guide && was.cause === is.cause;
    return isSame ? [] : [{ kind: 'changes', sample, before: was, after: is }];
  });
}

function answerOf(judge: Judge, { text, product }: Sample): Answer | null {
  const { speaks, guide, cause, kind } = judge(text, product);
  return speaks && guide !== null && cause !== null && kind !== null ? { guide, cause, kind } : null;
}

/** Groups differences by the guide that answers now, or that answered before where nothing does; by name. */
export function byGuide(differences: readonly Difference[]): readonly GuidePreview[] {
  const groups = Map.groupBy(differences, ({ before, after }) => (after ?? before)?.guide ?? '');
  return [...groups]
    .map(([guide, own]) => ({ guide, differences: own }))
    .toSorted((a, b) => (a.guide < b.guide ? -1 : 1));
}

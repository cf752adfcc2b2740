/** The rule that guides which fit the same text say how people tell them apart. */
import { marginOf, SURE_MARGIN } from '../core/matcher.ts';
import type { Judge, ScoredAnswer } from './examples.ts';
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { errorAt, type WrittenGuide } from './written-guide.ts';

/** Enough of a text to know it by. */
const MOST_QUOTED = 60;

/** A text that two guides fit, and where it stands. */
interface Tie {
  readonly other: string;
  readonly text: string;
  readonly from: WrittenGuide;
  readonly path: Path;
}

/**
 * Takes sound guides and a judge; holds every example of every guide against all of them as if nobody had named a
 * product. Where the best two causes of different guides lie closer than the matcher's margin, the person has to choose:
 * returns each guide of such a pair that asks nothing by which it is told apart, once, with the first such text.
 */
export function unsettledTies(all: readonly WrittenGuide[], judge: Judge): readonly Problem[] {
  const ties = new Map<string, Tie>();
  const silent = new Set(all.flatMap(({ guide }) => (guide.tell_apart === undefined ? [guide.id] : [])));
  for (const { from, path, text } of silent.size === 0 ? [] : all.flatMap(examplesOf)) {
    const [one, other] = tiedGuides(judge(text, null).candidates);
    if (one === undefined || other === undefined) continue;
    if (silent.has(one) && !ties.has(one)) ties.set(one, { other, text, from, path });
    if (silent.has(other) && !ties.has(other)) ties.set(other, { other: one, text, from, path });
  }
  return all.flatMap((written) => {
    const tie = ties.get(written.guide.id);
    return tie === undefined ? [] : [tieProblem(written, tie)];
  });
}

function examplesOf(from: WrittenGuide): readonly Omit<Tie, 'other'>[] {
  return from.guide.causes.flatMap(({ examples }, index) =>
    examples.map((text, number) => ({ from, text, path: ['causes', index, 'examples', number] })),
  );
}

function tiedGuides(candidates: readonly ScoredAnswer[]): readonly string[] {
  const [best] = candidates;
  const rival = candidates.find(({ guide }) => guide !== best?.guide);
  if (best === undefined || rival === undefined || marginOf([best, rival]) >= SURE_MARGIN) return [];
  return [best.guide, rival.guide];
}

function tieProblem(written: WrittenGuide, { other, text, from, path }: Tie): Problem {
  const line = text.trim().replace(/\s+/g, ' ');
  const quote = line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED).toWellFormed()}…` : line;
  const place = `${from.file}:${from.places.of(path).line}`;
  const question = `Do you see this error in ${written.guide.product?.name ?? 'an API of your own'}?`;
  const message =
    `the guide ties with "${other}" on texts such as "${quote}" (${place}); add tell_apart, a question to ` +
    `which only its readers say yes, for example tell_apart: ${question}`;
  return errorAt(written, ['id'], message);
}

/** A preview as people read it: guide by guide, with the beginning of each text that is answered otherwise. */
import type { Answer } from './examples.ts';
import { byGuide, type Difference } from './preview.ts';

/** Enough of a text to know it by. */
const MOST_QUOTED = 70;
/** Nobody reads more of a kind at once; --json has all. */
const MOST_SHOWN = 10;

const KINDS = ['loses', 'changes', 'gains'] as const;

/** Takes differences and the number of texts that were compared; returns lines. */
export function previewText(differences: readonly Difference[], compared: number): string {
  const same = `${compared - differences.length} of ${compared} texts are answered as before.`;
  return [
    ...byGuide(differences).flatMap(({ guide, differences: own }) => guideLines(guide, own)),
    same,
  ].join('\n');
}

function guideLines(guide: string, differences: readonly Difference[]): readonly string[] {
  const counts = KINDS.map((kind) => `${differences.filter((one) => one.kind === kind).length} ${kind}`);
  return [
    `${guide}: ${counts.join(', ')}`,
    ...KINDS.flatMap((kind) => {
      const own = differences.filter((one) => one.kind === kind);
      const left = own.length - MOST_SHOWN;
      return [
        ...own.slice(0, MOST_SHOWN).map(differenceLine),
        ...(left > 0 ? [`  ${kind} ${left} more`] : []),
      ];
    }),
    '',
  ];
}

function differenceLine({ kind, sample, before, after }: Difference): string {
  const line = sample.text.trim().replace(/\s+/g, ' ');
  const quote = line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED).toWellFormed()}…` : line;
  return `  ${kind} ${named(before)} -> ${named(after)}  ${sample.from} "${quote}"`;
}

function named(answer: Answer | null): string {
  return answer === null ? 'no reply' : `${answer.guide}/${answer.cause}`;
}

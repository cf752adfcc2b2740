/** The answer to "why this?": what the text says, how close the causes are, what spoke for and against. */
import type { KnownBlock, ModalView, RichTextSection } from '@slack/types';
import type { Explanation, Span, Spans } from '../../core/explanation.ts';
import type { Triage } from '../../core/triage.ts';
import { clip, LIMITS } from '../limits.ts';
import { line, list, person, plain, rich, say, small } from './blocks.ts';
import { textLength } from './fitting.ts';
import { cardWords, versionWords } from './wording/card.ts';
import { choiceWords } from './wording/choice.ts';
import { commonWords } from './wording/common.ts';
import {
  moreQuotes,
  onLine,
  productFound,
  quoteCountered,
  quoteMet,
  quoteOverruled,
  quoteWorth,
  rankedCause,
  runnerUpWords,
  tierWords,
  whyWords,
} from './wording/why.ts';

// With these, everything that an explanation may hold fits into one view.
const LONGEST_QUOTE = 300;
const LONGEST_NAME = 300;

/** Draws the explanation of a match; of a triage also who chose its cause, and which guide in which version speaks. */
export function whyModal(explanation: Explanation, triage: Triage | null): ModalView {
  return {
    type: 'modal',
    title: plain(triage === null ? choiceWords.whyChoice : cardWords.why, LIMITS.modalTitle),
    close: plain(commonWords.close, LIMITS.modalTitle),
    blocks: [
      ...(triage === null ? [] : chosenBlocks(triage)),
      ...quoteBlocks(explanation),
      ...rankingBlocks(explanation),
      ...listed(whyWords.whyFor, explanation.for.map(said)),
      ...listed(whyWords.whyAgainst, againstLines(explanation)),
      small(tierWords(explanation.tier)),
      ...(triage === null ? [] : [small(versionWords(triage.guide.title, triage.guide.version))]),
    ],
  };
}

function chosenBlocks({ reason: { pickedBy } }: Triage): readonly KnownBlock[] {
  return pickedBy === null ? [] : [rich(line(say(`${cardWords.chosenByHand} `), person(pickedBy)))];
}

function quoteBlocks({ spans, product, productName }: Explanation): readonly KnownBlock[] {
  const named = product.from === 'nothing' ? '' : clip(productName ?? product.id, LONGEST_NAME);
  return [
    ...(spans.shown.length === 0
      ? [rich(line(say(whyWords.whyNoQuotes)))]
      : listed(whyWords.whyQuotes, spanLines(spans, quoteMet))),
    rich(line(say(productFound(product.from, named)))),
  ];
}

function rankingBlocks({ ranking, runnerUp, margin }: Explanation): readonly KnownBlock[] {
  if (ranking.length === 0) return [rich(line(say(whyWords.whyNoRanking)))];
  const lead =
    runnerUp === null ? whyWords.whyAlone : runnerUpWords(clip(runnerUp.name, LONGEST_NAME), margin);
  const names = ranking.map(({ name, score }) => said(rankedCause(clip(name, LONGEST_NAME), score)));
  return [...listed(whyWords.whyRanking, names, 'ordered'), rich(line(say(lead)))];
}

function againstLines({ against, countered, overruled }: Explanation): readonly RichTextSection[] {
  return [
    ...against.map(said),
    ...spanLines(countered, quoteCountered),
    ...spanLines(overruled, quoteOverruled),
  ];
}

function spanLines({ shown, more }: Spans, met: (signatures: string) => string): readonly RichTextSection[] {
  return [...shown.map((span) => spanLine(span, met)), ...(more === 0 ? [] : [said(moreQuotes(more))])];
}

function spanLine(span: Span, met: (signatures: string) => string): RichTextSection {
  const signatures = clip(span.met.join(' · '), LONGEST_QUOTE);
  return line(
    say(onLine(span.line)),
    say(clip(span.quote, LONGEST_QUOTE), { code: true }),
    say(met(signatures)),
    say(quoteWorth(span.kind, span.weight, span.times), { italic: true }),
  );
}

function said(text: string): RichTextSection {
  return line(say(text));
}

// One block may not hold a long list, so it is cut between items.
function listed(
  title: string,
  items: readonly RichTextSection[],
  style: 'bullet' | 'ordered' = 'bullet',
): readonly KnownBlock[] {
  const head = line(say(title, { bold: true }));
  const groups: RichTextSection[][] = [[]];
  for (const item of items.length === 0 ? [said(whyWords.whyNothing)] : items) {
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && textLength(last) + textLength(item) > LIMITS.richText) groups.push([item]);
    else last.push(item);
  }
  return groups.map((group, at) => {
    const before = groups.slice(0, at).flat().length;
    return rich(...(at === 0 ? [head] : []), list(style, group, style === 'ordered' ? before : 0));
  });
}

/** What a matcher's answers to labelled pastes are worth. */
import { type Share, shareOf } from '../../src/core/insights/share.ts';
import type { Paste } from './paste-set.ts';

/** What a matcher said about one paste. `kinds` are its candidates' kinds, best first, as an addressed request gets them. */
export interface Answer {
  readonly speaks: boolean;
  readonly tier: 'confident' | 'ambiguous' | 'none';
  /** The best candidate's, between 0 and 1; 0 without one. */
  readonly score: number;
  readonly kinds: readonly string[];
}

export interface Judged {
  readonly paste: Paste;
  readonly answer: Answer;
}

export interface Figures {
  readonly spokenRight: Share;
  readonly spokenTo: Share;
  readonly falseReplies: Share;
  readonly first: Share;
  readonly amongThree: Share;
  readonly confidentRight: Share;
  readonly ambiguousLists: Share;
  readonly confused: number;
  /** How right and how complete the replies are, as one number between 0 and 1. */
  readonly f1: number;
}

/** Adds up the answers. */
export function figuresOf(all: readonly Judged[]): Figures {
  const errors = all.filter(({ paste }) => paste.accept.length > 0);
  const others = all.filter(({ paste }) => paste.accept.length === 0);
  const spoken = errors.filter(({ answer }) => answer.speaks);
  const confident = all.filter(({ answer }) => answer.tier === 'confident');
  const ambiguous = all.filter(({ answer }) => answer.tier === 'ambiguous');
  const right = spoken.filter(isRight).length;
  const noise = others.filter(({ answer }) => answer.speaks).length;
  return {
    spokenRight: shareOf(right, spoken.length),
    spokenTo: shareOf(spoken.length, errors.length),
    falseReplies: shareOf(noise, others.length),
    first: shareOf(errors.filter(isRight).length, errors.length),
    amongThree: shareOf(errors.filter((one) => isAmong(one, 3)).length, errors.length),
    confidentRight: shareOf(confident.filter(isRight).length, confident.length),
    ambiguousLists: shareOf(ambiguous.filter((one) => isAmong(one, 5)).length, ambiguous.length),
    confused: spoken.filter(isConfused).length,
    f1:
      errors.length + spoken.length + noise === 0 ? 0 : (2 * right) / (errors.length + spoken.length + noise),
  };
}

/** Whether the first kind is one that would be accepted. */
export function isRight({ paste, answer }: Judged): boolean {
  return paste.accept.includes(answer.kinds[0] ?? '');
}

function isAmong({ paste, answer }: Judged, count: number): boolean {
  return answer.kinds.slice(0, count).some((kind) => paste.accept.includes(kind));
}

// A 401 sent to the 403 steps or the other way round: the two need opposite remedies.
function isConfused({ paste, answer }: Judged): boolean {
  const pair = ['unauthorised-401', 'forbidden-403'];
  const kind = answer.kinds[0] ?? '';
  const other = pair.find((one) => one !== kind) ?? '';
  return pair.includes(kind) && paste.accept.includes(other) && !paste.accept.includes(kind);
}

/** Lower ends of the bands in which confident answers are looked at. */
const BANDS = [0, 0.6, 0.7, 0.8, 0.9] as const;

/** For each band of scores that has any: how many of the confident answers in it are right. */
export function reliabilityOf(
  all: readonly Judged[],
): readonly { readonly from: number; readonly below: number; readonly right: Share }[] {
  const confident = all.filter(({ answer }) => answer.tier === 'confident');
  return BANDS.map((from, at) => {
    const below = BANDS[at + 1] ?? 1;
    const inBand = confident.filter(({ answer: { score } }) => bandOf(score) === from);
    return { from, below, right: shareOf(inBand.filter(isRight).length, inBand.length) };
  }).filter(({ right }) => right.of > 0);
}

function bandOf(score: number): number {
  return BANDS.findLast((from) => score >= from) ?? 0;
}

/** Expected kind (the first accepted) by found kind, for everything that was spoken to or should have been. */
export function confusionOf(all: readonly Judged[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const one of all) {
    const found = one.answer.speaks ? (one.answer.kinds[0] ?? 'nothing') : 'silence';
    const expected = isRight(one) && one.answer.speaks ? found : (one.paste.accept[0] ?? 'silence');
    const row = rows.get(expected) ?? new Map<string, number>();
    rows.set(expected, row.set(found, (row.get(found) ?? 0) + 1));
  }
  return rows;
}

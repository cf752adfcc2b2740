/** What each stage of the matcher is worth: the figures with one of them taken away. */
import type { Guide } from '../../src/core/guide.ts';
import type { Match } from '../../src/core/match.ts';
import { buildMatcher, type MatchContext, type Matcher, SURE_MARGIN } from '../../src/core/matcher.ts';
import type { Signature } from '../../src/core/signature.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { LEARNED_FROM_PASTES } from '../../src/core/word-evidence.ts';
import type { WordReading } from '../../src/core/word-model.ts';
import { type Figures, figuresOf } from './figures.ts';
import { judgeAll } from './judging.ts';
import type { Paste } from './paste-set.ts';

/** The matcher without one of its stages, and its figures. */
export interface Ablated {
  readonly name: string;
  readonly rule: string;
  readonly figures: Figures;
}

/** Judges the pastes with the whole matcher, then without each stage. The gate is the shipped one throughout. */
export function ablate(guides: readonly Guide[], pastes: readonly Paste[]): readonly Ablated[] {
  return STAGES.map(({ name, without }) => ({
    name,
    rule: '',
    figures: figuresOf(judgeAll(without(guides), pastes)),
  }));
}

const STAGES: readonly { readonly name: string; readonly without: (guides: readonly Guide[]) => Matcher }[] =
  [
    { name: 'the whole matcher', without: (guides) => buildMatcher(guides) },
    { name: 'without statuses', without: (guides) => buildMatcher(keeping(guides, (one) => !isStatus(one))) },
    {
      name: 'without error codes',
      without: (guides) => buildMatcher(keeping(guides, (one) => !isCode(one))),
    },
    {
      name: 'without phrases',
      without: (guides) => buildMatcher(keeping(guides, (one) => isStatus(one) || isCode(one))),
    },
    { name: 'without counter-signatures', without: (guides) => buildMatcher(guides.map(withoutCounters)) },
    { name: 'without correcting slips', without: (guides) => buildMatcher(guides, () => (word) => word) },
    { name: 'without the gate', without: (guides) => changed(buildMatcher(guides), speakOnAnything) },
    {
      name: 'without learned words',
      without: (guides) => buildMatcher(guides, buildCorrector, () => NO_WORDS),
    },
    { name: 'without soft evidence', without: (guides) => overhearing(buildMatcher(guides)) },
  ];

function isStatus(signature: Signature): boolean {
  return typeof signature === 'object' && 'status' in signature;
}

function isCode(signature: Signature): boolean {
  return typeof signature === 'object' && 'code' in signature;
}

function keeping(guides: readonly Guide[], wanted: (signature: Signature) => boolean): readonly Guide[] {
  return guides.map((guide) => ({
    ...guide,
    causes: guide.causes.map((cause) => ({ ...cause, signatures: cause.signatures.filter(wanted) })),
  }));
}

function withoutCounters(guide: Guide): Guide {
  return { ...guide, causes: guide.causes.map((cause) => ({ ...cause, counter_signatures: [] })) };
}

function changed(matcher: Matcher, change: (match: Match) => Match): Matcher {
  return { match: (report, context) => change(matcher.match(report, context)) };
}

const NO_WORDS: WordReading = { trouble: 0, troubled: [], kinds: new Map() };

// Words alone never speak.
function speakOnAnything(match: Match): Match {
  const speaks = match.evidence.some(({ met }) => met !== LEARNED_FROM_PASTES);
  const spoken = match.margin >= SURE_MARGIN ? ('confident' as const) : ('ambiguous' as const);
  return { ...match, speaks, tier: speaks ? spoken : 'none' };
}

// Only whoever addresses the bot is offered what a text resembles.
function overhearing(matcher: Matcher): Matcher {
  const overheard = (context: MatchContext): MatchContext => ({ ...context, audience: 'overheard' });
  return { match: (report, context) => matcher.match(report, overheard(context)) };
}

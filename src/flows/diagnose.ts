/** The intention "what is this error?": holds a report against the guides and decides what the asker gets. */
import type { ChannelSettings } from '../core/channel-settings.ts';
import type { CredentialHint } from '../core/credential-hint.ts';
import type { Effect } from '../core/effect.ts';
import { asId, type DiagnosisId, type UserId } from '../core/ids.ts';
import type { Audience, Match } from '../core/match.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { CauseKey } from '../core/sighting.ts';
import type { Place, Triage } from '../core/triage.ts';
import { arrivingOf, mayGoOn } from './arriving.ts';
import { HABITS, type Habits } from './habits.ts';
import { begin } from './pick-cause.ts';
import { inPrivate, type Placing, placeReport } from './place-report.ts';
import type { Claim, Diagnosis, Knowledge, KnowledgeSource, TriageStore, World } from './ports.ts';
import { textKeyOf } from './text-key.ts';
import { type Patience, watchesOf } from './watch-triage.ts';

export interface DiagnoseRequest {
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
  readonly audience: Audience;
  readonly asker: UserId;
  readonly place: Place;
  /** The message that the report came with; null for a command or a form. */
  readonly claim: Claim | null;
  /** Whether an app posted it: it has no next lines, and nobody to remind. */
  readonly byApp?: boolean;
  /** What is owed to the asker whatever the verdict. */
  readonly owed: readonly Effect[];
}

/** What the asker gets. `unknown` carries what the text resembles, which may be nothing. */
export type Verdict =
  | { readonly kind: 'silent' }
  /** The message was taken on before, by this process or another one. */
  | { readonly kind: 'taken-before' }
  | { readonly kind: 'opened'; readonly triage: Triage }
  /** Nothing public: whoever asked was told in private why. */
  | { readonly kind: 'told' }
  /** It belongs to a triage that is running: as its next line, as the same error elsewhere, or as somebody else who has it. */
  | { readonly kind: 'joined' | 'pointed' | 'noted'; readonly triage: Triage }
  /** Confident, but the place has no thread yet: one is about to begin, with the triage in it. */
  | { readonly kind: 'sure'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'choice' | 'unknown'; readonly diagnosis: Diagnosis };

export interface DiagnoseNeeds {
  readonly store: TriageStore;
  readonly knowledge: KnowledgeSource;
  readonly world: World;
  /** How long a triage is left alone before somebody is reminded, and before it is closed; never when left out. */
  readonly patience?: Patience;
  /** How much is said unasked, and what belongs together; `HABITS` when left out. */
  readonly habits?: Habits;
  /** The destinations that every ticket goes to; none when left out. */
  readonly destinations?: readonly string[];
}

/** The thread of a place where nobody has posted yet, as when a command was typed. */
export const NO_THREAD = '';

/**
 * Judges a report and writes in one step what follows from it: the claim on its message, the diagnosis, the triage when the
 * match is confident, and what must be shown; or how a running triage changes that it belongs to. A second delivery of the
 * message finds the claim and changes nothing.
 */
export async function diagnose(needs: DiagnoseNeeds, request: DiagnoseRequest): Promise<Verdict> {
  const { place, audience, text } = request;
  const { habits = HABITS } = needs;
  const settings = await needs.store.readChannel(place.workspace, place.channel);
  const { match, knowledge } = judge(needs, request, settings);
  const now = needs.world.now();
  if (audience === 'overheard' && !(await mayMatter(needs, request, { match, mode: settings.mode, now })))
    return await staySilent(needs, request);
  const diagnosis = toDiagnosis(needs.world, request, match);
  if (settings.mode === 'off')
    return await tellOff(needs, request, inPrivate({ request, diagnosis }, 'channel-off'));
  const textKey = textKeyOf(text);
  // No app reads a reminder.
  const patience =
    request.byApp && needs.patience !== undefined
      ? { ...needs.patience, remindAfterMs: null }
      : needs.patience;
  const placing: Placing = {
    request,
    match,
    diagnosis,
    textKey,
    patience,
    habits,
    destinations: needs.destinations ?? [],
    cause: sureCause(match),
    points: habits.points && settings.pointerMinutes > 0,
    rejudge: (report) => {
      const judged = judge(needs, { ...request, text: report }, settings);
      return { match: judged.match, guides: judged.knowledge.guides };
    },
    alone: () => decide({ world: needs.world, patience }, knowledge, diagnosis),
    decide: (grown, judged) => decide({ world: needs.world, patience }, judged, grown),
  };
  const verdict = await needs.store.takeInBeside(
    arrivingOf(placing, settings, now),
    (around) => placeReport(placing, around),
    now,
  );
  if (verdict?.kind === 'silent') return await staySilent(needs, request);
  return verdict ?? { kind: 'taken-before' };
}

function sureCause({ tier, best }: Match): CauseKey | null {
  return tier === 'confident' && best !== null ? { guide: best.guide, cause: best.cause } : null;
}

interface Overheard {
  readonly match: Match;
  readonly mode: ChannelSettings['mode'];
  readonly now: Date;
}

// Nearly everything that is said ends here, so nothing is written before.
async function mayMatter(
  needs: DiagnoseNeeds,
  request: DiagnoseRequest,
  { match, mode, now }: Overheard,
): Promise<boolean> {
  if (mode !== 'confident') return false;
  return match.tier !== 'none' || (await mayGoOn(needs, request, now));
}

// Addressed always gets a reason, also where authfix is switched off.
async function tellOff(
  { store, world }: DiagnoseNeeds,
  { claim, owed }: DiagnoseRequest,
  reason: Effect,
): Promise<Verdict> {
  const intake = { claim, diagnosis: null, triage: null, effects: [reason, ...owed] };
  return (await store.takeIn(intake, world.now())) ? { kind: 'told' } : { kind: 'taken-before' };
}

interface Judged {
  readonly match: Match;
  /** What it was judged by: another knowledge may serve a moment later. */
  readonly knowledge: Knowledge;
}

function judge(
  needs: Pick<DiagnoseNeeds, 'knowledge'>,
  { text, audience }: Pick<DiagnoseRequest, 'text' | 'audience'>,
  { product }: Pick<ChannelSettings, 'product'>,
): Judged {
  const knowledge = needs.knowledge.current();
  const match = knowledge.matcher.match(text, {
    product: product === null ? null : { id: product, from: 'channel' },
    audience,
  });
  return { match, knowledge };
}

// Most messages end here, and leave nothing behind: somebody may still ask about them later.
async function staySilent(needs: DiagnoseNeeds, { owed }: DiagnoseRequest): Promise<Verdict> {
  if (owed.length > 0) await needs.store.want(owed);
  return { kind: 'silent' };
}

interface Beginnings {
  readonly world: World;
  readonly patience: Patience | undefined;
}

/** What a report leads to by itself. */
export interface Decision {
  readonly verdict: Verdict;
  readonly triage: Triage | null;
  readonly effects: readonly Effect[];
}

/** Decides what a judged report leads to by itself: a triage, a question, or a thread that has to begin first. */
export function decide(
  needs: Beginnings,
  knowledge: Pick<Knowledge, 'guides'>,
  diagnosis: Diagnosis,
): Decision {
  const { match, id, place } = diagnosis;
  const hasThread = place.thread !== NO_THREAD;
  if (match.tier !== 'confident' || match.best === null) {
    const kind = match.tier === 'ambiguous' ? 'choice' : 'unknown';
    const effects: Effect[] = hasThread ? [{ kind: 'ask-choice', diagnosis: id }] : [];
    return { verdict: { kind, diagnosis }, triage: null, effects };
  }
  if (!hasThread) {
    const { guide, cause } = match.best;
    const effects: Effect[] = [{ kind: 'begin-thread', diagnosis: id, guide, cause, by: null }];
    return { verdict: { kind: 'sure', diagnosis }, triage: null, effects };
  }
  const triage = begin(needs.world, knowledge, { diagnosis, candidate: match.best, pickedBy: null });
  const effects: Effect[] = [{ kind: 'show-card', triage: triage.id }, ...watchesOf(triage, needs.patience)];
  return { verdict: { kind: 'opened', triage }, triage, effects };
}

function toDiagnosis(world: World, request: DiagnoseRequest, match: Match): Diagnosis {
  const { place, asker, text, hints } = request;
  return {
    id: asId<DiagnosisId>(world.newId()),
    place,
    asker,
    report: text,
    hints,
    parts: [],
    match,
    at: world.now(),
    triage: null,
    rejectedAt: null,
  };
}

/** Where a judged report belongs: to a triage that is running, to a new one, or nowhere. */
import type { Effect, Saying } from '../core/effect.ts';
import type { UserId } from '../core/ids.ts';
import type { Match, Tier } from '../core/match.ts';
import { relate, relateToQuestion } from '../core/same-problem.ts';
import type { CauseKey, ReplyKind, Sighting, Surroundings } from '../core/sighting.ts';
import type { Triage } from '../core/triage.ts';
import { comeBack } from '../core/triage-life.ts';
import { followMatch, noteOther, withPart } from '../core/triage-report.ts';
import type { Decision, DiagnoseRequest, Verdict } from './diagnose.ts';
import { type Following, followQuestion } from './follow-question.ts';
import type { Habits } from './habits.ts';
import type { Around, Decided, Diagnosis, RevisedQuestion } from './ports.ts';
import { watchCrowd } from './watch-crowd.ts';
import { type Patience, watchesOf } from './watch-triage.ts';

/** A report with all that was found out about it before its surroundings were read. */
export interface Placing extends Following {
  readonly request: DiagnoseRequest;
  readonly match: Match;
  readonly diagnosis: Diagnosis;
  readonly textKey: string;
  readonly patience: Patience | undefined;
  readonly habits: Habits;
  /** The destinations that every ticket goes to. */
  readonly destinations: readonly string[];
  /** The cause, when the match is sure of one. */
  readonly cause: CauseKey | null;
  /** Whether others with the same error are pointed to a running triage. */
  readonly points: boolean;
  /** What would follow if nothing stood around it. */
  readonly alone: () => Decision;
}

type Placed = Decided<Verdict>;

/** Decides about a report by what stands around it. */
export function placeReport(placing: Placing, around: Around): Placed {
  const placed = placeAlone(placing, around);
  // An app is no crowd.
  if (placed.intake === null || placing.request.byApp || !placing.habits.outages) return placed;
  const { destinations, cause, diagnosis } = placing;
  const needs = { destinations, cause, crowd: around.crowd, now: diagnosis.at };
  return { ...placed, intake: watchCrowd(placed.intake, needs) };
}

function placeAlone(placing: Placing, around: Around): Placed {
  if (placing.request.audience === 'addressed') return placeAddressed(placing, around);
  return isReply(placing) ? placeReply(placing, around) : placePost(placing, around);
}

/** Whether a report stands in a thread that somebody else, or another message, began. */
function isReply({ request }: Placing): boolean {
  const { claim, place } = request;
  return claim !== null && place.thread !== claim.message;
}

const SILENT: Placed = { intake: null, result: { kind: 'silent' } };

// The person's next line belongs to what they have begun, or were asked, unless it shows another error that is as telling.
function placePost(placing: Placing, around: Around): Placed {
  const { own, asked, same, replies, silenced } = around;
  const relation = own === null ? null : relate(own, placing.match);
  // What an app posts next is another alert.
  if (own !== null && !placing.request.byApp && relation !== 'other') return join(placing, own);
  const more = own === null && asked !== null ? tellMore(placing, asked) : null;
  if (more !== null) return more;
  if (placing.match.tier === 'none' || silenced || isTooMuch(placing, replies)) return SILENT;
  if (same === null || !placing.points) return open(placing);
  // An app repeats itself: people have been told once.
  return placing.request.byApp ? SILENT : point(placing, same);
}

// Replies are a conversation of people: only an error that is new in the thread is answered, beside a triage only a sure one.
function placeReply(placing: Placing, { inThread, replies, silenced }: Surroundings): Placed {
  const { match, request } = placing;
  if (match.tier === 'none' || silenced) return SILENT;
  const known = inThread.find((triage) => relate(triage, match) !== 'other');
  if (known !== undefined)
    return request.asker === known.asker ? wakeUp(placing, known) : note(placing, known);
  if ((inThread.length > 0 && match.tier !== 'confident') || isTooMuch(placing, replies)) return SILENT;
  return open(placing);
}

// Whoever asks gets an answer: the checklist that is there already, or their own.
function placeAddressed(placing: Placing, { inThread, same, replies }: Surroundings): Placed {
  const { match, request, habits } = placing;
  if (isBeyond(habits.mostAsked, replies))
    return written(placing, {
      verdict: { kind: 'told' },
      reply: 'none',
      triage: null,
      effects: [inPrivate(placing, 'too-many-replies')],
    });
  const isSame = (triage: Triage) =>
    (triage.state === 'open' || triage.state === 'escalated') && relate(triage, match) === 'same';
  const here = inThread.find(isSame);
  if (here !== undefined) return note(placing, here, [inPrivate(placing, 'already-here')]);
  const canPoint = same !== null && placing.points && request.claim !== null && !isReply(placing);
  return canPoint && match.tier !== 'none' ? point(placing, same) : open(placing);
}

function isTooMuch({ habits }: Placing, { thread, channel }: Surroundings['replies']): boolean {
  return isBeyond(habits.mostUnasked, { thread, channel });
}

function isBeyond(most: Habits['mostAsked'], { thread, channel }: Surroundings['replies']): boolean {
  return thread >= most.inThread || channel >= most.inChannelAnHour;
}

function open(placing: Placing): Placed {
  const { verdict, triage, effects } = placing.alone();
  const asks = effects.some(({ kind }) => kind === 'ask-choice');
  const reply = triage === null ? (asks ? 'choice' : 'none') : 'card';
  const diagnosis = { ...placing.diagnosis, triage: triage?.id ?? null };
  return written(placing, { verdict, diagnosis, opened: triage, reply, triage, effects });
}

function point(placing: Placing, to: Triage): Placed {
  const { diagnosis, request } = placing;
  const { changes, effects } = noted(to, request.asker, diagnosis.at);
  const pointer: Effect = { kind: 'point-to', diagnosis: diagnosis.id, triage: to.id };
  const triage = changes[0] ?? to;
  return written(placing, {
    verdict: { kind: 'pointed', triage },
    diagnosis,
    reply: 'pointer',
    triage,
    changes,
    effects: [pointer, ...effects],
  });
}

function join(placing: Placing, own: Triage): Placed {
  const { claim, text, hints } = placing.request;
  // Words to somebody else are no line of a paste.
  if (claim === null || text.startsWith('@')) return SILENT;
  const change = withPart(own, { message: claim.message, text, hints });
  if (change.kind !== 'changed') return SILENT;
  return goesOn(placing, followMatch(change.triage, placing.rejudge(change.triage.report)));
}

const TIERS: readonly Tier[] = ['none', 'ambiguous', 'confident'];

/** The person's next line tells more about what they were asked; null when it belongs to something else. */
function tellMore(placing: Placing, asked: Diagnosis): Placed | null {
  const { claim, text, hints, byApp } = placing.request;
  if (claim === null || byApp || text.startsWith('@')) return null;
  if (relateToQuestion(asked.match, placing.match) === 'other') return null;
  const followed = followQuestion(asked, { message: claim.message, text, hints }, placing);
  // What is surer by itself is no part of that report, and would be lost in it.
  if (followed === null || TIERS.indexOf(followed.tier) < TIERS.indexOf(placing.match.tier)) return null;
  const { triage, tier: _judged, ...rest } = followed;
  return written(placing, { ...rest, opened: triage, reply: 'none', triage });
}

/** Somebody else met the error of a triage: it counts, and needs no second answer. */
function note(placing: Placing, known: Triage, said: readonly Effect[] = []): Placed {
  const { changes, effects } = noted(known, placing.request.asker, placing.diagnosis.at);
  if (changes.length + said.length === 0) return SILENT;
  const triage = changes[0] ?? known;
  const verdict: Verdict = { kind: 'noted', triage };
  return written(placing, { verdict, triage, changes, reply: 'none', effects: [...effects, ...said] });
}

/** The asker met the error again in the thread: what was thought to be over goes on with its history. */
function wakeUp(placing: Placing, known: Triage): Placed {
  const change = comeBack(known, { by: placing.request.asker, at: placing.diagnosis.at });
  if (change.kind !== 'changed') return SILENT;
  const { triage } = change;
  return goesOn(placing, triage, watchesOf(triage, placing.patience));
}

function goesOn(placing: Placing, triage: Triage, effects: readonly Effect[] = []): Placed {
  const card: Effect = { kind: 'show-card', triage: triage.id };
  return written(placing, {
    verdict: { kind: 'joined', triage },
    triage,
    changes: [triage],
    reply: 'none',
    effects: [card, ...effects],
  });
}

function noted(triage: Triage, by: UserId, at: Date) {
  const change = noteOther(triage, { by, at });
  if (change.kind !== 'changed') return { changes: [], effects: [] };
  const card: Effect = { kind: 'show-card', triage: triage.id };
  return { changes: [change.triage], effects: [card] };
}

/** A sentence for whoever asks, that nobody else sees. */
export function inPrivate(
  { request, diagnosis }: Pick<Placing, 'request' | 'diagnosis'>,
  saying: Saying,
): Effect {
  const { place, asker } = request;
  return { kind: 'say', saying, place, to: asker, about: diagnosis.id };
}

interface Writing {
  readonly verdict: Verdict;
  /** Kept only where somebody may still choose from it. */
  readonly diagnosis?: Diagnosis;
  readonly opened?: Triage | null;
  readonly changes?: readonly Triage[];
  readonly question?: RevisedQuestion;
  readonly reply: ReplyKind;
  /** The triage that the report belongs to. */
  readonly triage: Triage | null;
  readonly effects: readonly Effect[];
}

function written(placing: Placing, writing: Writing): Placed {
  const { request, diagnosis, textKey } = placing;
  const { verdict, opened = null, changes = [], reply, triage, effects } = writing;
  const sighting: Sighting = {
    place: request.place,
    message: request.claim?.message ?? `diagnosis:${diagnosis.id}`,
    person: request.asker,
    cause: triage === null ? placing.cause : { guide: triage.guide.id, cause: triage.guide.cause.id },
    textKey,
    reply,
    triage: triage?.id ?? null,
  };
  const intake = {
    diagnosis: writing.diagnosis ?? null,
    triage: opened,
    changes,
    ...(writing.question === undefined ? {} : { question: writing.question }),
    sighting,
    effects: [...effects, ...request.owed],
  };
  return { intake, result: verdict };
}

/** Arbitrary triages, reached from an arbitrary guide by the moves that people make, and the tickets that they become. */
import fc from 'fast-check';
import { type Answer, type Answers, escalationForm } from '../../../src/core/escalation.ts';
import type { Guide } from '../../../src/core/guide.ts';
import { asId, type GuideId, type TriageId, type UserId } from '../../../src/core/ids.ts';
import type { Match } from '../../../src/core/match.ts';
import { readStoredText } from '../../../src/core/redacted-text.ts';
import type { Ticket } from '../../../src/core/ticket.ts';
import { draftTicket } from '../../../src/core/ticket-draft.ts';
import {
  answerQuestion,
  askAgain,
  type Change,
  currentStep,
  escalateTriage,
  type Outcome,
  rateTriage,
  type Triage,
  takeStep,
  undoStep,
} from '../../../src/core/triage.ts';
import { openTriage } from '../../../src/core/triage-opening.ts';
import { anyGuide } from './any-guide.ts';
import { anyText } from './any-text.ts';

const ADA = asId<UserId>('U0ASKER01');
const NOW = new Date('2026-11-21T10:00:00.000Z');
const OUTCOMES: readonly Outcome[] = ['no_change', 'not_applicable', 'blocked', 'fixed'];

/** One click, by number: what the number means depends on what the card offers then. */
interface Click {
  readonly kind: 'outcome' | 'exit' | 'answer' | 'ask-again' | 'undo' | 'escalate' | 'rate';
  readonly which: number;
}

function click(triage: Triage, { kind, which }: Click): Change {
  const step = currentStep(triage);
  const unchanged: Change = { kind: 'outdated', triage };
  if (kind === 'undo') return undoStep(triage);
  if (kind === 'escalate') return escalateTriage(triage, which + 1, NOW);
  if (kind === 'rate') return rateTriage(triage, which % 2 === 0);
  if (step === null) return unchanged;
  if (kind === 'ask-again') return askAgain(triage, step.id);
  const record = { step: step.id, by: ADA, at: NOW };
  if (kind === 'outcome')
    return takeStep(triage, { ...record, outcome: OUTCOMES[which % OUTCOMES.length] ?? 'blocked' });
  if (kind === 'exit') {
    const exit = step.exits[which % Math.max(step.exits.length, 1)];
    return exit === undefined
      ? unchanged
      : takeStep(triage, { ...record, outcome: 'blocked', exit: exit.id });
  }
  const given = Object.hasOwn(triage.answers, step.id) ? (triage.answers[step.id] ?? {}) : {};
  const open = step.decision?.questions.find(({ id }) => !Object.hasOwn(given, id));
  const choice = open?.choices[which % open.choices.length];
  return open === undefined || choice === undefined
    ? unchanged
    : answerQuestion(triage, { step: step.id, question: open.id, choice: choice.id });
}

const anyClick: fc.Arbitrary<Click> = fc.record({
  kind: fc.constantFrom<Click['kind'][]>(
    'answer',
    'answer',
    'exit',
    'outcome',
    'outcome',
    'ask-again',
    'undo',
    'rate',
    'escalate',
  ),
  which: fc.nat({ max: 20 }),
});

const through: fc.Arbitrary<readonly Click[]> = fc
  .nat({ max: 20 })
  .map((steps) => Array.from({ length: steps }, (_, at): Click => ({ kind: 'exit', which: at })));

const clicks = fc
  .tuple(through, fc.array(anyClick, { maxLength: 8 }))
  .map(([first, then]) => [...first, ...then]);

function matchFor(guide: Guide, quotes: readonly string[]): Match {
  const cause = guide.causes[0];
  if (cause === undefined) throw new Error('a guide has at least one cause');
  const id = asId<GuideId>(guide.id);
  const candidate = { guide: id, cause: cause.id, kind: cause.kind, score: 9 };
  return {
    tier: 'confident',
    speaks: true,
    product: guide.product === undefined ? { from: 'nothing' } : { from: 'channel', id: guide.product.id },
    best: candidate,
    candidates: [candidate, { guide: id, cause: 'another', kind: 'x'.repeat(60), score: 8 }],
    evidence: quotes.map((quote) => ({
      start: 0,
      end: 1,
      quote,
      met: 'phrase',
      kind: cause.kind,
      guide: id,
      cause: cause.id,
      weight: 1,
      times: 1,
    })),
    evidenceLeft: 0,
    countered: { evidence: [], left: 0 },
    overruled: { evidence: [], left: 0 },
    margin: 1,
    for: [],
    against: [],
  };
}

/** Opens a triage for the guide's first cause. */
export function openFor(
  guide: Guide,
  {
    report,
    quotes,
    isPicked,
  }: { readonly report: string; readonly quotes: readonly string[]; readonly isPicked: boolean },
): Triage {
  const match = matchFor(guide, quotes);
  if (match.best === null) throw new Error('the match was made with a best candidate');
  return openTriage(guide, {
    id: asId<TriageId>('7d0a2f0e-5a53-4a9d-9d63-0d4b6c6f7a11'),
    place: { workspace: 'T0WORK', channel: 'C0INTEGRA', thread: '1772357400.000100' },
    asker: ADA,
    report: readStoredText(report),
    hints: [],
    parts: [],
    match,
    candidate: match.best,
    pickedBy: isPicked ? ADA : null,
    guides: [guide],
    now: NOW,
  });
}

const anyReport = fc.oneof(
  anyText(40_000),
  fc.constant('GET /orders for Shopify at 1999-12-31T23:59:59Z: 401'),
  fc.constant(''),
);

/** Triages in any state that clicks can lead to. */
export const anyTriage: fc.Arbitrary<Triage> = fc
  .record({
    guide: anyGuide,
    report: anyReport,
    quotes: fc.array(anyText(300), { maxLength: 4 }),
    isPicked: fc.boolean(),
    clicks,
  })
  .map(({ guide, clicks: made, ...opening }) =>
    made.reduce((triage, one) => click(triage, one).triage, openFor(guide, opening)),
  );

const anyFile = fc.record({
  id: fc.constant('F1'),
  name: anyText(255),
  url: fc.constantFrom(
    'https://example.slack.com/files/F1',
    '',
    'not an address',
    `https://e.com/${'x'.repeat(4000)}`,
  ),
});

const anyAnswer = fc.oneof(anyText(3000), fc.constant(null));

/** Tickets that triages become with any answers. */
export const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    triage: anyTriage,
    texts: fc.array(anyAnswer, { minLength: 20, maxLength: 20 }),
    files: fc.array(anyFile, { maxLength: 10 }),
    permalink: fc.constantFrom(null, 'https://example.slack.com/archives/C1/p1'),
  })
  .map(({ triage, texts, files, permalink }) => {
    const answers: Answers = Object.fromEntries(
      escalationForm(triage).map(({ field }, at): [string, Answer] => {
        const text = texts[at] ?? null;
        if (field.type === 'files') return [field.id, { type: 'files', value: files }];
        if (field.type === 'date-time')
          return [field.id, { type: 'moment', value: text === null ? null : NOW }];
        return [field.id, { type: 'text', value: text === null ? null : readStoredText(text) }];
      }),
    );
    return { ...draftTicket(triage, { answers, requester: ADA, permalink, now: NOW }), number: 1_234_567 };
  });

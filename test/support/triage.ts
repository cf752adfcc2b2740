/** Builders of diagnoses, triages and tickets for tests: complete values with ids of their own, any part of which can be replaced. */

import { deliveriesOf, type Effect } from '../../src/core/effect.ts';
import { explain } from '../../src/core/explanation.ts';
import { asId, type DiagnosisId, type GuideId, type TriageId, type UserId } from '../../src/core/ids.ts';
import type { Candidate, Evidence, Match } from '../../src/core/match.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Ticket } from '../../src/core/ticket.ts';
import { escalateTriage, type GuideSnapshot, type Triage } from '../../src/core/triage.ts';
import type { Diagnosis, Intake, TicketDraft } from '../../src/flows/ports.ts';

const report = readStoredText('POST /orders -> HTTP 401 Unauthorized: access token [redacted] has expired');
const asker = asId<UserId>('U-asker');
const guide = asId<GuideId>('example-authentication');
const openedAt = new Date('2026-03-01T09:30:00.000Z');

const candidate: Candidate = { guide, cause: 'token-expired', kind: 'token-expired', score: 12.5 };
const runnerUp: Candidate = { guide, cause: 'unauthorised', kind: 'unauthorised-401', score: 7 };
const evidence: Evidence = {
  start: 42,
  end: 53,
  quote: 'has expired',
  met: 'token has expired',
  kind: 'token-expired',
  guide,
  cause: 'token-expired',
  weight: 12.5,
  times: 1,
};

const match: Match = {
  tier: 'confident',
  speaks: true,
  product: { from: 'text', id: 'example', quote: 'Example' },
  best: candidate,
  candidates: [candidate, runnerUp],
  evidence: [evidence],
  evidenceLeft: 0,
  countered: { evidence: [], left: 0 },
  overruled: { evidence: [], left: 0 },
  margin: 5.5,
  for: ['machine text'],
  against: ['nothing names the product'],
};

let made = 0;

function nextId(prefix: string): string {
  made += 1;
  return `${prefix}-${process.pid}-${made}`;
}

/** Makes a diagnosis that nobody has opened a triage from. */
export function aDiagnosis(change: Partial<Diagnosis> = {}): Diagnosis {
  return {
    id: asId<DiagnosisId>(nextId('diagnosis')),
    place: { workspace: 'T1', channel: 'C1', thread: '1772357400.000100' },
    asker,
    report,
    hints: [],
    parts: [],
    match,
    at: openedAt,
    triage: null,
    rejectedAt: null,
    ...change,
  };
}

/** A guide with two steps, the second of which asks a question and has a side exit. */
function aSnapshot(): GuideSnapshot {
  return {
    id: guide,
    version: 3,
    title: 'Example: authentication errors',
    product: { id: 'example', name: 'Example', words: ['Example'] },
    cause: {
      id: 'token-expired',
      kind: 'token-expired',
      error: 'Token expired',
      reason: 'The token is old.',
    },
    notes: [{ kind: 'tip', text: 'Read the whole message first.' }],
    steps: [renewToken, checkTestMode],
    escalation: {
      contact: 'Example support team',
      intro: 'Please tell us:',
      fields: [{ id: 'error', label: 'The error', type: 'long-text', need: 'required', fill: 'error' }],
    },
  };
}

const empty = {
  checks: [],
  causes: [],
  procedures: [],
  formats: [],
  not_affected: [],
  notes: [],
  exits: [],
  links: [],
};

const renewToken: GuideSnapshot['steps'][number] = {
  ...empty,
  id: 'renew-token',
  title: 'Get a new token',
  label: 'Step 1',
  who: 'asker',
  checks: ['The token is younger than an hour.'],
  procedures: [{ title: 'To renew the token', steps: ['Open Settings.', 'Select Renew.'] }],
  formats: [{ title: 'Bearer', text: 'Authorization: Bearer TOKEN', source: 'RFC 6750' }],
};

const checkTestMode: GuideSnapshot['steps'][number] = {
  ...empty,
  id: 'check-test-mode',
  title: 'Check Test Mode',
  who: 'administrator',
  decision: {
    questions: [
      {
        id: 'mode',
        ask: 'Is Test Mode on?',
        choices: [
          { id: 'on', label: 'On' },
          { id: 'off', label: 'Off' },
        ],
      },
    ],
    rows: [
      { when: { mode: 'on' }, works: false, result: 'It fails.', advice: 'Switch it off.' },
      { when: { mode: 'off' }, works: true, result: 'It works.' },
    ],
  },
  exits: [{ id: 'legacy', label: 'I use the legacy app', text: 'Ask support.', leads_to: 'escalate' }],
  links: [{ title: 'Test Mode', url: 'https://example.com/test-mode' }],
};

/** Makes an open triage on which nothing has been done. */
export function aTriage(change: Partial<Triage> = {}): Triage {
  return {
    id: asId<TriageId>(nextId('triage')),
    version: 1,
    place: { workspace: 'T1', channel: 'C1', thread: '1772357400.000100' },
    asker,
    report,
    hints: [],
    reason: {
      candidate,
      evidence: [evidence],
      product: match.product,
      runnerUp,
      runnerUpName: 'Mintsoft: 401 Unauthorised',
      margin: 5.5,
      pickedBy: null,
      explanation: explain({ report, match, guides: [] }),
    },
    guide: aSnapshot(),
    state: 'open',
    records: [],
    answers: {},
    openedAt,
    closedAt: null,
    card: null,
    permalink: null,
    ticket: null,
    helpful: null,
    remark: null,
    focus: null,
    helper: null,
    asks: [],
    earlier: [],
    left: [],
    cameBack: [],
    parts: [],
    others: [],
    outage: null,
    rejected: null,
    ...change,
  };
}

/** Makes the draft of a ticket for a triage. */
export function aTicketDraft(triage: Triage = aTriage(), change: Partial<TicketDraft> = {}): TicketDraft {
  return {
    schema: 1,
    version: 1,
    state: 'open',
    priority: 'normal',
    assignee: null,
    guide: {
      id: triage.guide.id,
      version: triage.guide.version,
      title: triage.guide.title,
      cause: triage.guide.cause.id,
      kind: triage.guide.cause.kind,
      error: triage.guide.cause.error,
    },
    contact: triage.guide.escalation.contact,
    report: triage.report,
    credential_hints: [],
    integration: 'Shop connector',
    platform: null,
    first_seen: '2026-03-01T10:00:00+01:00',
    fields: [
      {
        id: 'error',
        label: 'The error',
        type: 'long-text',
        need: 'required',
        value: triage.report,
        files: [],
      },
    ],
    files: [{ id: 'F1', name: 'screen.png', url: 'https://files.example.com/F1' }],
    steps_tried: [
      {
        step: 'renew-token',
        title: 'Get a new token',
        outcome: 'no_change',
        by: triage.asker,
        at: '2026-03-01T09:40:00Z',
      },
    ],
    requester: triage.asker,
    workspace: triage.place.workspace,
    channel: triage.place.channel,
    thread: triage.place.thread,
    permalink: 'https://example.slack.com/archives/C1/p1772357400000100',
    history: [{ state: 'open', at: '2026-03-01T09:45:00Z', by: triage.asker, event: 'opened' }],
    questions: [],
    resolution: null,
    merged_into: null,
    duplicates: [],
    feedback: null,
    conversation: null,
    outage: null,
    targets: { first_response: null, resolution: null },
    evidence: triage.reason.evidence.map(({ quote, met, kind }) => ({ quote, met, kind })),
    completeness: {
      required: { present: ['error'], missing: [] },
      when_available: { present: [], missing: [] },
    },
    triage: triage.id,
    created_at: '2026-03-01T09:45:00Z',
    ...change,
  };
}

/** Takes a triage and returns what a ticket makes of it, as the store asks for it. */
export function closing(triage: Triage): (ticket: number) => Triage {
  return (ticket) => escalateTriage(triage, ticket, new Date('2026-03-01T09:45:00.000Z')).triage;
}

/** An intake of nothing but this diagnosis. */
export function anIntake(diagnosis: Diagnosis, change: Partial<Intake> = {}): Intake {
  return { claim: null, diagnosis, triage: null, effects: [], ...change };
}

/** What follows from a ticket that goes to these destinations. */
export function deliveredTo(...destinations: readonly string[]): (ticket: Ticket) => readonly Effect[] {
  return ({ number }) => deliveriesOf(number, destinations);
}

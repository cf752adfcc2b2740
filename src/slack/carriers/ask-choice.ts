/** Carries out "ask which cause fits": posts the question in the thread of the report, and from then on draws it anew from the record. */

import type { DiagnosisId } from '../../core/ids.ts';
import type { Triage } from '../../core/triage.ts';
import { type CarryOut, Hopeless, type LeasedEffect, type Receipt } from '../../flows/effect-ports.ts';
import { choicesOf } from '../../flows/named-causes.ts';
import type { Diagnosis, KnowledgeSource, TriageStore } from '../../flows/ports.ts';
import { diagnosisEvent } from '../ids.ts';
import { type MarkedMessage, type Outgoing, type Posted, postedAt } from '../outgoing.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { answeredMessage, choiceMessage } from '../views/choice-message.ts';
import { sentence } from '../views/sentence.ts';
import { choiceWords } from '../views/wording/choice.ts';

interface Needs {
  readonly outgoing: Outgoing;
  readonly store: TriageStore;
  readonly knowledge: KnowledgeSource;
}

/** Builds the carrier. */
export function askChoice(outgoing: Outgoing, store: TriageStore, knowledge: KnowledgeSource): CarryOut {
  const needs = { outgoing, store, knowledge };
  return async (leased) => {
    if (leased.effect.kind !== 'ask-choice') throw new Error(`a ${leased.effect.kind} is no choice`);
    const { diagnosis } = leased.effect;
    const question = await read(store, diagnosis);
    if (question === null && leased.receipt === null)
      throw new Hopeless('what was to be asked about was erased');
    if (question === null) return leased.receipt ?? NOTHING_ASKED;
    const posted = await show(needs, question, leased);
    if (posted === null) return NOTHING_ASKED;
    // A click writes its answer before it draws it: one that came while we drew stands in the record by now, or draws after us.
    const now = question.isOpen ? await read(store, diagnosis) : null;
    if (now !== null && !now.isOpen) await outgoing.update(posted, drawn(needs, now));
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  };
}

const NOTHING_ASKED: Receipt = { reference: 'none', url: null };

/** A question as the record has it. */
interface Question {
  readonly diagnosis: Diagnosis;
  readonly triage: Triage | null;
  readonly isOpen: boolean;
}

async function read(store: TriageStore, id: DiagnosisId): Promise<Question | null> {
  const diagnosis = await store.findDiagnosis(id);
  if (diagnosis === null) return null;
  const triage = diagnosis.triage === null ? null : await store.findTriage(diagnosis.triage);
  return { diagnosis, triage, isOpen: diagnosis.triage === null && diagnosis.rejectedAt === null };
}

/** Posts or draws the question; answers where it stands, or null when it was answered before anybody was asked. */
async function show(needs: Needs, question: Question, leased: LeasedEffect): Promise<Posted | null> {
  const { outgoing } = needs;
  const { diagnosis, isOpen } = question;
  const { channel, thread } = diagnosis.place;
  const message = drawn(needs, question);
  const earlier = await standing(outgoing, message, { diagnosis, leased });
  if (earlier === null) return isOpen ? await outgoing.post({ channel, thread }, message) : null;
  // Whoever turned it away has drawn what that leaves, unless a try that was not heard of drew over it.
  const isLeft = diagnosis.triage === null && !isOpen && leased.attempts === 1;
  if (!isLeft) await outgoing.update(earlier, message);
  return earlier;
}

interface Standing {
  readonly diagnosis: Diagnosis;
  readonly leased: LeasedEffect;
}

// A try that was not heard of may have posted all the same.
async function standing(
  outgoing: Outgoing,
  { mark }: MarkedMessage,
  { diagnosis, leased }: Standing,
): Promise<Posted | null> {
  const { receipt, attempts } = leased;
  if (receipt !== null && receipt.reference !== NOTHING_ASKED.reference) return postedAt(receipt.reference);
  const { channel, thread } = diagnosis.place;
  return attempts === 1 ? null : await outgoing.find({ channel, thread }, mark, diagnosis.at);
}

function drawn({ knowledge }: Needs, question: Question): MarkedMessage {
  const { id } = question.diagnosis;
  const mark = { event_type: diagnosisEvent, event_payload: { diagnosis: id, says: 'choice' } };
  return { ...messageOf(knowledge, question), mark };
}

function messageOf(knowledge: KnowledgeSource, { diagnosis, triage, isOpen }: Question): CardMessage {
  if (triage !== null) return answeredMessage(triage);
  if (!isOpen) return sentence(diagnosis.triage === null ? choiceWords.noneReply : choiceWords.goneChoice);
  return choiceMessage({
    diagnosis: diagnosis.id,
    offers: choicesOf(knowledge.current(), diagnosis),
    recognised: diagnosis.match.tier === 'ambiguous',
  });
}

/** What was tried in a triage, as a ticket carries it. */
import type { StepTried } from './ticket.ts';
import type { StepRecord, Triage } from './triage.ts';

/** Lists what was done, in the order in which it was done; first what was tried under earlier guides, each with its guide. */
export function stepsTried(triage: Triage): StepTried[] {
  const before = triage.earlier.flatMap(({ title, tried }) => tried.map((one) => ({ ...one, guide: title })));
  return [...before, ...ownStepsTried(triage)];
}

/** The same for the guide that is worked through now. */
export function ownStepsTried(triage: Triage): StepTried[] {
  return triage.records.map((record) => toStepTried(triage, record));
}

function toStepTried(triage: Triage, record: StepRecord): StepTried {
  const step = triage.guide.steps.find((one) => one.id === record.step);
  const exit = step?.exits.find((one) => one.id === record.exit);
  return {
    step: record.step,
    title: step?.title ?? record.step,
    outcome: record.outcome,
    by: record.by,
    at: record.at.toISOString(),
    ...(exit === undefined ? {} : { note: exit.label }),
  };
}

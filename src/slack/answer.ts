/** How a verdict is shown in private to whoever asked by command or form; what belongs in a thread is an effect. */
import type { Verdict } from '../flows/diagnose.ts';
import { choicesOf } from '../flows/named-causes.ts';
import type { Knowledge } from '../flows/ports.ts';
import type { CardMessage } from './views/checklist-card.ts';
import { choiceMessage } from './views/choice-message.ts';

/** The choice or the "I do not know" of a verdict; null when there is nothing to ask. */
export function askFor(knowledge: Knowledge, verdict: Verdict): CardMessage | null {
  if (verdict.kind !== 'choice' && verdict.kind !== 'unknown') return null;
  return choiceMessage({
    diagnosis: verdict.diagnosis.id,
    offers: choicesOf(knowledge, verdict.diagnosis),
    recognised: verdict.kind === 'choice',
  });
}

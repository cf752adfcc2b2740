/** Listens to the buttons of a checklist card. Every click is judged on the stored triage, never on the message it came from. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { asId, type TriageId, type UserId } from '../../core/ids.ts';
import type { Outcome, Triage } from '../../core/triage.ts';
import { type Move, type MoveVerdict, makeMove } from '../../flows/take-step.ts';
import { card } from '../ids.ts';
import { AnswerKey, ExitKey, readKey, StepKey, TriageKey, UndoKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { sentence } from '../views/sentence.ts';
import { cardWords } from '../views/wording/card.ts';
import { whisper } from '../whisper.ts';
import { startsWith } from './action-id.ts';
import { openEscalationForm } from './escalation.ts';

const OUTCOMES: readonly (readonly [string, Outcome])[] = [
  [card.fixed, 'fixed'],
  [card.noChange, 'no_change'],
  [card.notApplicable, 'not_applicable'],
  [card.blocked, 'blocked'],
];

type Click = BlockAction<ButtonAction>;

/** Registers the listeners for the card. */
export function listenToCard(app: App, room: SlackRoom): void {
  const onClick = (
    id: string | RegExp,
    read: (value: string | undefined) => { readonly triage: TriageId; readonly move: Move },
  ) =>
    app.action<Click>(id, async ({ ack, action, body, client }) => {
      await ack();
      const { triage, move } = read(action.value);
      await show(client, {
        body,
        verdict: await makeMove(room, { triage, move, by: asId<UserId>(body.user.id) }),
      });
    });
  for (const [id, outcome] of OUTCOMES) {
    onClick(id, (value) => {
      const { triage, step } = readKey(StepKey, value);
      return { triage, move: { kind: 'outcome', step, outcome } };
    });
  }
  onClick(startsWith(card.answer), (value) => {
    const { triage, ...answer } = readKey(AnswerKey, value);
    return { triage, move: { kind: 'answer', ...answer } };
  });
  onClick(card.askAgain, (value) => {
    const { triage, step } = readKey(StepKey, value);
    return { triage, move: { kind: 'ask-again', step } };
  });
  onClick(card.undo, (value) => {
    const { triage, records } = readKey(UndoKey, value);
    return { triage, move: { kind: 'undo', records } };
  });
  onClick(card.helpful, (value) => ({ ...readKey(TriageKey, value), move: { kind: 'rate', helpful: true } }));
  onClick(card.notHelpful, (value) => ({
    ...readKey(TriageKey, value),
    move: { kind: 'rate', helpful: false },
  }));
  listenToExits(app, room);
}

interface Shown {
  readonly body: BlockAction;
  readonly verdict: MoveVerdict;
}

/** Whoever clicked too late is told so in private; the card itself is drawn by what the move has written. */
export async function show(client: WebClient, { body, verdict }: Shown): Promise<void> {
  const apology = apologies()[verdict.kind];
  const channel = body.channel?.id;
  if (apology === undefined || channel === undefined) return;
  const thread = verdict.kind === 'gone' ? undefined : verdict.triage.place.thread;
  await whisper(
    client,
    { channel, user: body.user.id, ...(thread === undefined ? {} : { thread }) },
    sentence(apology),
  );
}

/** The private sentence for each refusal. */
export const apologies = (): Readonly<Partial<Record<MoveVerdict['kind'], string>>> => ({
  outdated: cardWords.outdated,
  closed: cardWords.closedCard,
  'nothing-to-undo': cardWords.nothingToUndo,
  gone: cardWords.goneCard,
});

// Some exits lead straight to the form, which must open before anything else: its trigger lives three seconds.
function listenToExits(app: App, room: SlackRoom): void {
  app.action<Click>(startsWith(card.exit), async ({ ack, action, body, client }) => {
    await ack();
    const { triage: id, ...exit } = readKey(ExitKey, action.value);
    const verdict = await makeMove(room, {
      triage: id,
      move: { kind: 'exit', ...exit },
      by: asId<UserId>(body.user.id),
    });
    if (verdict.kind === 'changed' && leadsToForm(verdict.triage, exit)) {
      await openEscalationForm(room, client, { body, triage: id });
    }
    await show(client, { body, verdict });
  });
}

function leadsToForm(triage: Triage, exit: { readonly step: string; readonly exit: string }): boolean {
  const step = triage.guide.steps.find((one) => one.id === exit.step);
  return step?.exits.some((one) => one.id === exit.exit && one.leads_to === 'escalate') ?? false;
}

/** Knows how a press goes: ask first when the app wants that, then send it, and meanwhile take no second one. */
import { type ReactNode, useState } from 'react';
import { type Fields, fieldsAt, textAt } from '../../json.ts';
import type { InputValue } from '../../protocol.ts';
import { useBlockScope } from './block-scope.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { usePending } from './pending.ts';

export interface Pressing {
  readonly pending: boolean;
  /** Starts a press, with what was chosen by it. */
  readonly press: (input?: InputValue) => void;
  /** The question to draw while it is asked, else nothing. */
  readonly question: ReactNode;
}

/** Returns how the element of a block is pressed. `onAgreed` runs once a press counts, before it is sent. */
export function usePressing(
  blockId: string,
  element: Fields,
  onAgreed?: (input?: InputValue) => void,
): Pressing {
  const scope = useBlockScope();
  const [pending, run] = usePending();
  const [asked, setAsked] = useState<{ readonly input: InputValue | undefined } | null>(null);
  const confirm = fieldsAt(element, 'confirm');
  const actionId = textAt(element, 'action_id') ?? '';

  function send(input: InputValue | undefined): void {
    onAgreed?.(input);
    run(() => scope.press({ blockId, actionId, ...(input === undefined ? {} : { input }) }));
  }

  function answer(agreed: boolean): void {
    setAsked(null);
    if (agreed) send(asked?.input);
  }

  return {
    pending,
    press: (input) => (confirm && !pending ? setAsked({ input }) : send(input)),
    question: confirm && asked ? <ConfirmDialog confirm={confirm} onAnswer={answer} /> : null,
  };
}

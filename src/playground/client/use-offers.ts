/** The list of commands or people above the composer, and the keys that move in it. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Offer, offersFor } from './completion.ts';
import { useDesk } from './desk.ts';

export interface Offers {
  readonly shown: readonly Offer[];
  readonly active: number;
  /** Must be told whenever the text or the caret changes. */
  readonly look: (field: HTMLTextAreaElement) => void;
  readonly take: (offer: Offer) => void;
  readonly dismiss: () => void;
  /** Returns true when the key was for the list. */
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/** Takes the field and how to change its text. */
export function useOffers(
  field: RefObject<HTMLTextAreaElement | null>,
  write: (text: string) => void,
): Offers {
  const { snapshot, directory } = useDesk();
  const [shown, setShown] = useState<readonly Offer[]>([]);
  const [active, setActive] = useState(0);
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const dismiss = (): void => setShown([]);
  const take = (offer: Offer): void => {
    caret.current = offer.caret;
    write(offer.text);
    dismiss();
    field.current?.focus();
  };
  const look = ({ value, selectionStart }: HTMLTextAreaElement): void => {
    const { commands } = snapshot;
    setShown(offersFor(value, selectionStart, { commands, people: directory.people }));
    setActive(0);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const current = shown[active];
    if (current === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + shown.length) % shown.length);
    else if (event.key === 'Escape') dismiss();
    // A command typed to its end is sent by Enter, not completed again.
    else if (event.key === 'Enter' && event.currentTarget.value === current.label) return false;
    else if (event.key === 'Tab' || event.key === 'Enter') take(current);
    else return false;
    event.preventDefault();
    return true;
  };
  return { shown, active, look, take, dismiss, press };
}

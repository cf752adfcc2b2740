/** Knows where the keyboard is while a dialog is open: inside it, and afterwards where it was before. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** The dialogs on the page, topmost last: only that one listens to the keyboard. */
const openDialogs: HTMLElement[] = [];

/**
 * Keeps the keyboard in a dialog: moves the focus to what is marked `data-first-focus` (else to the first field, else to
 * the dialog), keeps Tab inside, calls `onEscape`, and gives the focus back when the dialog goes.
 */
export function useDialogFocus(ref: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const leave = useEffectEvent(onEscape);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const before = document.activeElement;
    const listen = (event: KeyboardEvent) => {
      if (openDialogs.at(-1) !== dialog) return;
      if (event.key === 'Tab') keepInside(dialog, event);
      if (event.key === 'Escape') {
        event.stopPropagation();
        leave();
      }
    };
    openDialogs.push(dialog);
    firstStop(dialog).focus({ preventScroll: true });
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      openDialogs.splice(openDialogs.indexOf(dialog), 1);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [ref]);
}

function firstStop(dialog: HTMLElement): HTMLElement {
  const marked = dialog.querySelector<HTMLElement>('[data-first-focus]');
  return marked ?? dialog.querySelector<HTMLElement>('input, select, textarea') ?? dialog;
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  const first = stops[0] ?? dialog;
  const last = stops.at(-1) ?? dialog;
  const now = document.activeElement;
  const outside = !dialog.contains(now) || now === dialog;
  if (event.shiftKey && (outside || now === first)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (now === last || !dialog.contains(now))) {
    event.preventDefault();
    first.focus();
  }
}

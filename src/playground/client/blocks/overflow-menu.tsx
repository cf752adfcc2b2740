/** Draws the menu behind three dots. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Fields, listAt, textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { choicesOf } from './choices.ts';
import type { ElementProps } from './press-button.tsx';
import { usePressing } from './pressing.tsx';
import { safeHref } from './safe-link.ts';

/** Draws an `overflow` element; an option with an address opens it beside the page and still tells the app. */
export function OverflowMenu({ blockId, element }: ElementProps) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { pending, press, question } = usePressing(blockId, element, (input) =>
    openAddress(element, input?.selected_option?.value),
  );

  function close(): void {
    setOpen(false);
    toggle.current?.focus();
  }

  return (
    <div className="bk-overflow">
      <button
        ref={toggle}
        type="button"
        className="bk-button bk-dots"
        aria-label={textAt(element, 'accessibility_label') ?? 'More actions'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-busy={pending}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <MenuList
          id={id}
          element={element}
          onClose={close}
          onChoose={(value) => {
            close();
            press({ selected_option: { value } });
          }}
        />
      )}
      {question}
    </div>
  );
}

function openAddress(element: Fields, value: string | undefined): void {
  const option = listAt(element, 'options').find((one) => one['value'] === value);
  const href = safeHref(textAt(option, 'url') ?? '');
  if (href !== undefined) window.open(href, '_blank', 'noopener,noreferrer');
}

interface MenuListProps {
  readonly id: string;
  readonly element: Fields;
  readonly onClose: () => void;
  readonly onChoose: (value: string) => void;
}

function MenuList({ id, element, onClose, onChoose }: MenuListProps) {
  const { directory } = useBlockScope();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, []);

  function steer(event: KeyboardEvent): void {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const next = nextStop(
      event.key,
      items.findIndex((item) => item.matches(':focus')),
      items.length,
    );
    if (event.key === 'Escape') onClose();
    else if (next !== undefined) items[next]?.focus();
    else return;
    event.preventDefault();
    // Escape closes the menu only, not the dialog around it.
    event.nativeEvent.stopImmediatePropagation();
  }

  return (
    <div
      id={id}
      ref={list}
      className="bk-menu"
      role="menu"
      tabIndex={-1}
      onKeyDown={steer}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) onClose();
      }}
    >
      {choicesOf(element, directory)
        .flatMap(({ choices }) => choices)
        .map(({ value, label, description }) => (
          <button
            key={value}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="bk-menu-item"
            onClick={() => onChoose(value)}
          >
            {label}
            {description !== '' && <span className="bk-choice-more">{description}</span>}
          </button>
        ))}
    </div>
  );
}

function nextStop(key: string, now: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (now + 1) % count;
  if (key === 'ArrowUp') return (now - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

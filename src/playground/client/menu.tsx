/** A button that opens a short list of things to do, reachable with the arrow keys. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Icon, type IconName } from './icons.tsx';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onChoose: () => void;
  readonly isGrave?: boolean;
}

interface MenuProps {
  readonly name: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
  readonly className?: string;
}

const gap = 6;

/** Draws the button and, in the browser's top layer, its list. Escape and a click elsewhere close it. */
export function Menu({ name, icon, items, className = 'tool' }: MenuProps): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const show = (isOpen: boolean): void => {
    if (!isOpen || !button.current || !list.current) return;
    placeBeside(button.current, list.current);
    list.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
  const choose = (item: MenuItem): void => {
    list.current?.hidePopover();
    button.current?.focus();
    item.onChoose();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        popoverTarget={id}
      >
        <Icon name={icon} />
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        aria-label={name}
        popover="auto"
        tabIndex={-1}
        onKeyDown={moveFocus}
        onToggle={(event) => show(event.newState === 'open')}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            className="menu-item"
            data-grave={item.isGrave || undefined}
            onClick={() => choose(item)}
          >
            <Icon name={item.icon} />
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Above or below the button, wherever there is room, and never beyond the window's edge. */
function placeBeside(button: HTMLElement, list: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = anchor.bottom + gap;
  const top = below + height < innerHeight ? below : anchor.top - gap - height;
  const left = anchor.left + width < innerWidth ? anchor.left : anchor.right - width;
  list.style.top = `${Math.max(gap, top)}px`;
  list.style.left = `${Math.max(gap, left)}px`;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items.at((at + step) % items.length)?.focus();
}

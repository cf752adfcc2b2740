/** The drawer for those who want to look behind the page: what goes over the wire, and what shall go wrong there. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { FaultPanel } from './fault-panel.tsx';
import { ToolButton } from './tool-button.tsx';
import { TrafficTable } from './traffic-table.tsx';
import { useKept } from './use-kept.ts';

const tabs = [
  { id: 'wire', name: 'On the wire' },
  { id: 'faults', name: 'Misfortunes' },
] as const;

type Tab = (typeof tabs)[number]['id'];

/** Draws the drawer with its two tabs; left and right move between them. */
export function Inspector({ onClose }: { readonly onClose: () => void }): ReactNode {
  const id = useId();
  const [tab, setTab] = useKept<Tab>('inspector-tab', 'wire');
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'wire' ? 'faults' : 'wire';
    setTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section className="inspector" aria-label="Inspector">
      <header className="inspector-head">
        <div className="tabs" role="tablist" aria-label="Inspector" onKeyDown={move} tabIndex={-1}>
          {tabs.map(({ id: one, name }) => (
            <button
              key={one}
              id={`${id}-${one}`}
              type="button"
              role="tab"
              className="tab"
              aria-selected={tab === one}
              aria-controls={`${id}-panel`}
              tabIndex={tab === one ? 0 : -1}
              onClick={() => setTab(one)}
            >
              {name}
            </button>
          ))}
        </div>
        <p>
          {tab === 'wire'
            ? 'Everything the local Slack and the app said to each other'
            : 'What shall go wrong next'}
        </p>
        <ToolButton name="Close the inspector" icon="close" onPress={onClose} />
      </header>
      <div
        id={`${id}-panel`}
        className="inspector-lines"
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {tab === 'wire' ? <TrafficTable /> : <FaultPanel />}
      </div>
    </section>
  );
}

/** The lines of the inspector, newest first; each opens to show what was sent and what was answered. */
import { type ReactNode, useEffect, useState } from 'react';
import type { TrafficEntry } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { Icon } from './icons.tsx';
import { loadTraffic, type TrafficDetail } from './wire.ts';

/** Draws the table. */
export function TrafficTable(): ReactNode {
  const { traffic } = useDesk().snapshot;
  const [open, setOpen] = useState<number | null>(null);
  if (traffic.length === 0)
    return <p className="inspector-empty">Nothing yet. Write a message and watch it pass here.</p>;
  return (
    <table className="traffic">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Direction</th>
          <th scope="col">Event or method</th>
          <th scope="col">Outcome</th>
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        {traffic.toReversed().map((entry) => (
          <TrafficRow
            key={entry.id}
            entry={entry}
            isOpen={open === entry.id}
            onToggle={() => setOpen(open === entry.id ? null : entry.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TrafficRowProps {
  readonly entry: TrafficEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function TrafficRow({ entry, isOpen, onToggle }: TrafficRowProps): ReactNode {
  const { id, at, direction, name, outcome, tookMs } = entry;
  return (
    <>
      <tr>
        <td>{clockTime(at)}</td>
        <td>
          <span className="direction" data-direction={direction}>
            {direction === 'to-app' ? 'Slack → app' : 'app → Slack'}
          </span>
        </td>
        <td className="traffic-name">
          <button type="button" className="traffic-toggle" aria-expanded={isOpen} onClick={onToggle}>
            <Icon name="chevron" />
            {name}
          </button>
        </td>
        <td>
          <span className="outcome" data-good={isGood(outcome) || undefined}>
            {outcome}
          </span>
        </td>
        <td className="traffic-took">{tookMs.toFixed(1)} ms</td>
      </tr>
      {isOpen && (
        <tr className="traffic-detail">
          <td colSpan={5}>
            <Detail id={id} />
          </td>
        </tr>
      )}
    </>
  );
}

function Detail({ id }: { readonly id: number }): ReactNode {
  const [detail, setDetail] = useState<TrafficDetail | null | 'loading'>('loading');
  useEffect(() => {
    let isOver = false;
    void loadTraffic(id).then((found) => {
      if (!isOver) setDetail(found);
    });
    return () => {
      isOver = true;
    };
  }, [id]);
  if (detail === 'loading') return <p>Looking it up…</p>;
  if (detail === null) return <p>This line is too old: what lay behind it is forgotten.</p>;
  return (
    <div className="traffic-bodies">
      <Body name="Sent" body={detail.sent} />
      <Body name="Answered" body={detail.answer} />
    </div>
  );
}

function Body({ name, body }: { readonly name: string; readonly body: unknown }): ReactNode {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {body === undefined || body === null ? (
        <p>Nothing beside the outcome.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse (WCAG 2.1.1)
        <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>
      )}
    </section>
  );
}

function clockTime(at: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB');
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The Web API answers "ok"; the app acknowledges, with or without a word on what to do next. */
function isGood(outcome: string): boolean {
  return outcome === 'ok' || outcome.startsWith('acknowledged');
}

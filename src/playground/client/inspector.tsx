/** What went over the wire between the local Slack and the app, newest first. */
import type { ReactNode } from 'react';
import type { TrafficEntry } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { ToolButton } from './tool-button.tsx';

/** Draws the drawer. */
export function Inspector({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { traffic } = useDesk().snapshot;
  return (
    <section className="inspector" aria-label="Inspector">
      <header className="inspector-head">
        <h2>Inspector</h2>
        <p>Everything the local Slack and the app said to each other, newest first</p>
        <ToolButton name="Close the inspector" icon="close" onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <div className="inspector-lines" tabIndex={0}>
        {traffic.length === 0 ? (
          <p className="inspector-empty">Nothing yet. Write a message and watch it pass here.</p>
        ) : (
          <table>
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
                <TrafficRow key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function TrafficRow({ entry }: { readonly entry: TrafficEntry }): ReactNode {
  const { at, direction, name, outcome, tookMs } = entry;
  return (
    <tr>
      <td>{clockTime(at)}</td>
      <td>
        <span className="direction" data-direction={direction}>
          {direction === 'to-app' ? 'Slack → app' : 'app → Slack'}
        </span>
      </td>
      <td className="traffic-name">{name}</td>
      <td>
        <span className="outcome" data-good={isGood(outcome) || undefined}>
          {outcome}
        </span>
      </td>
      <td className="traffic-took">{tookMs.toFixed(1)} ms</td>
    </tr>
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

/** Orders misfortunes, as Slack has them on a bad day, and shows those that wait for their moment. */
import type { ReactNode } from 'react';
import type { ArmedFault } from '../faults.ts';
import { FaultForm } from './fault-form.tsx';
import { faultWords } from './fault-wording.ts';
import { useFaults } from './use-faults.ts';

/** Draws the panel. */
export function FaultPanel(): ReactNode {
  const { state, order } = useFaults();
  return (
    <div className="faults">
      <FaultForm onOrder={(fault) => void order('faults', fault)} />
      <section className="faults-waiting" aria-label="Waiting for their moment">
        <h3>Waiting for their moment</h3>
        <Waiting
          faults={state?.faults ?? []}
          onClear={(id) => void order('faults/clear', id === undefined ? {} : { id })}
        />
      </section>
      <section className="faults-line" aria-label="The connection">
        <h3>The connection</h3>
        <p>{connectionWords(state?.connections)}</p>
        <div className="faults-buttons">
          <button
            type="button"
            className="plain-button"
            onClick={() => void order('connections', { action: 'drop' })}
          >
            Cut it
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => void order('connections', { action: 'refresh_requested' })}
          >
            Ask to reconnect
          </button>
        </div>
        <label className="faults-check">
          <input
            type="checkbox"
            checked={state?.isLimiting ?? false}
            onChange={(event) => void order('rate-limits', { on: event.target.checked })}
          />
          Hold Slack's documented rate limits
        </label>
      </section>
    </div>
  );
}

interface WaitingProps {
  readonly faults: readonly ArmedFault[];
  /** Without an id: all of them. */
  readonly onClear: (id?: number) => void;
}

function Waiting({ faults, onClear }: WaitingProps): ReactNode {
  if (faults.length === 0) return <p>None. All is well.</p>;
  return (
    <>
      <ul>
        {faults.map(({ id, fault, left }) => (
          <li key={id}>
            <span>
              {faultWords(fault)}
              {left > 1 && ` (${left} times)`}
            </span>
            <button
              type="button"
              className="link-button"
              aria-label={`Take back: ${faultWords(fault)}`}
              onClick={() => onClear(id)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      {faults.length > 1 && (
        <button type="button" className="link-button" onClick={() => onClear()}>
          Take all back
        </button>
      )}
    </>
  );
}

function connectionWords(count: number | undefined): string {
  if (count === undefined) return 'Looking…';
  if (count === 0) return 'The app is not connected by a socket.';
  return count === 1 ? 'The app has one socket open.' : `The app has ${count} sockets open.`;
}

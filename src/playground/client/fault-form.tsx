/** The form in which a misfortune is put together. */
import { type ReactNode, useState } from 'react';
import { type FaultChoice, faultChoices, faultFrom, faultTargets, targetWords } from './fault-wording.ts';

interface FaultFormProps {
  readonly onOrder: (fault: Readonly<Record<string, unknown>>) => void;
}

/** Draws the form; it keeps what was chosen, because one misfortune seldom comes alone. */
export function FaultForm({ onOrder }: FaultFormProps): ReactNode {
  const [choice, setChoice] = useState<FaultChoice>(faultChoices[0] as FaultChoice);
  const [target, setTarget] = useState('');
  const [times, setTimes] = useState(1);
  const [amount, setAmount] = useState(0);
  const choose = (kind: string): void => {
    const next = faultChoices.find((one) => one.kind === kind) ?? choice;
    if (next.on !== choice.on) setTarget('');
    setAmount(next.amount?.usual ?? 0);
    setChoice(next);
  };
  return (
    <form
      className="faults-form"
      aria-label="Order a misfortune"
      onSubmit={(event) => {
        event.preventDefault();
        onOrder(faultFrom({ choice, target, times, amount }));
      }}
    >
      <label>
        What happens
        <select value={choice.kind} onChange={(event) => choose(event.target.value)}>
          <Kinds on="delivery" label="To what the app is sent" />
          <Kinds on="call" label="To what the app asks" />
        </select>
      </label>
      <label>
        To which
        <select value={target} onChange={(event) => setTarget(event.target.value)}>
          {faultTargets[choice.on].map((one) => (
            <option key={one} value={one}>
              {targetWords(choice.on, one)}
            </option>
          ))}
        </select>
      </label>
      <NumberField label="How often" least={1} value={times} onChange={setTimes} />
      {choice.amount && (
        <NumberField label={choice.amount.label} least={1} value={amount} onChange={setAmount} />
      )}
      <button type="submit" className="main-button">
        Order it
      </button>
    </form>
  );
}

function Kinds({ on, label }: { readonly on: FaultChoice['on']; readonly label: string }): ReactNode {
  return (
    <optgroup label={label}>
      {faultChoices
        .filter((choice) => choice.on === on)
        .map(({ kind, words }) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
    </optgroup>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly least: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, least, value, onChange }: NumberFieldProps): ReactNode {
  return (
    <label className="faults-number">
      {label}
      <input
        type="number"
        min={least}
        required
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber || least)}
      />
    </label>
  );
}

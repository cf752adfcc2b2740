/** A choice about the page itself that outlives a reload. */
import { useState } from 'react';

/** Works like `useState`, and keeps the value in the browser under a name. */
export function useKept<Value extends string | boolean>(
  name: string,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const storedAs = `authfix.${name}`;
  const [value, setValue] = useState<Value>(() => {
    const stored = localStorage.getItem(storedAs);
    return stored === null ? initial : (JSON.parse(stored) as Value);
  });
  const keep = (next: Value): void => {
    localStorage.setItem(storedAs, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep];
}

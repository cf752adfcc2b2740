/** Sentences that appear for a while at the edge of the page. */
import { useCallback, useRef, useState } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
}

const shownForMs = 9_000;

export interface Toasts {
  readonly shown: readonly Toast[];
  /** Shows a sentence, unless it is there already: a refused deed answers with the words that also come as a notice. */
  readonly show: (text: string) => void;
  readonly dismiss: (id: number) => void;
}

/** Holds the sentences on show. */
export function useToasts(): Toasts {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (text: string) => {
      count.current += 1;
      const id = count.current;
      setShown((all) => (all.some((toast) => toast.text === text) ? all : [...all, { id, text }]));
      setTimeout(() => dismiss(id), shownForMs);
    },
    [dismiss],
  );
  return { shown, show, dismiss };
}

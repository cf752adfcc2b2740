/** Sentences at the edge of the page: Slack's own, and what went wrong. */
import type { ReactNode } from 'react';
import { ToolButton } from './tool-button.tsx';
import type { Toasts } from './use-toasts.ts';

/** Draws the sentences on show; screen readers hear each as it comes. */
export function ToastList({ toasts }: { readonly toasts: Toasts }): ReactNode {
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label="Notices">
      {toasts.shown.map(({ id, text }) => (
        <div key={id} className="toast">
          <p>{text}</p>
          <ToolButton name="Dismiss" icon="close" onPress={() => toasts.dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

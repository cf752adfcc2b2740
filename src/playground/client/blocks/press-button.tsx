/** Draws a button of an app, with the look it asks for and its waiting state. */
import { type Fields, fieldsAt, textAt } from '../../json.ts';
import { usePressing } from './pressing.tsx';
import { safeHref } from './safe-link.ts';
import { wordsOf } from './text-object.tsx';

export interface ElementProps {
  readonly blockId: string;
  readonly element: Fields;
}

const looks: Readonly<Record<string, string>> = { primary: ' bk-primary', danger: ' bk-danger' };

/** Draws a button; one with an address opens it beside the page and still tells the app. */
export function PressButton({ blockId, element }: ElementProps) {
  const href = safeHref(textAt(element, 'url') ?? '');
  const { pending, press, question } = usePressing(blockId, element, () => {
    if (href !== undefined) window.open(href, '_blank', 'noopener,noreferrer');
  });
  return (
    <>
      <button
        type="button"
        className={`bk-button${looks[textAt(element, 'style') ?? ''] ?? ''}`}
        aria-label={textAt(element, 'accessibility_label')}
        aria-busy={pending}
        aria-disabled={pending}
        onClick={() => press()}
      >
        <span className="bk-button-words">{wordsOf(fieldsAt(element, 'text'))}</span>
        {href !== undefined && <span aria-hidden="true"> ↗</span>}
      </button>
      {question}
    </>
  );
}

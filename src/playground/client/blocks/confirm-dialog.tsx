/** Draws the question that an app asks before a press counts. */
import { useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type Fields, fieldsAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { TextObject, wordsOf } from './text-object.tsx';

export interface ConfirmDialogProps {
  readonly confirm: Fields;
  readonly onAnswer: (agreed: boolean) => void;
}

/** Asks a confirm object's question above everything else and answers once. */
export function ConfirmDialog({ confirm, onAnswer }: ConfirmDialogProps) {
  const { directory } = useBlockScope();
  const dialog = useRef<HTMLDivElement>(null);
  const id = useId();
  useDialogFocus(dialog, () => onAnswer(false));
  const text = fieldsAt(confirm, 'text');
  const danger = confirm['style'] === 'danger';
  return createPortal(
    <div className="bk-backdrop bk-backdrop-centred">
      <div
        className="bk-dialog bk-dialog-small"
        ref={dialog}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
      >
        <h2 className="bk-dialog-title" id={`${id}-title`}>
          {wordsOf(fieldsAt(confirm, 'title')) || 'Are you sure?'}
        </h2>
        <div id={`${id}-text`}>{text && <TextObject text={text} directory={directory} />}</div>
        <div className="bk-dialog-foot">
          <button type="button" className="bk-button" data-first-focus onClick={() => onAnswer(false)}>
            {wordsOf(fieldsAt(confirm, 'deny')) || 'Cancel'}
          </button>
          <button
            type="button"
            className={`bk-button ${danger ? 'bk-danger' : 'bk-primary'}`}
            onClick={() => onAnswer(true)}
          >
            {wordsOf(fieldsAt(confirm, 'confirm')) || 'Yes'}
          </button>
        </div>
      </div>
    </div>,
    document.body,
  );
}

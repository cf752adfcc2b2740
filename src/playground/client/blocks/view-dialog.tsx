/** Draws a modal of the app: its blocks as a form, what is wrong with it, and the ways out. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Fields, fieldsAt, listAt } from '../../json.ts';
import type { InputValue, InputValues } from '../../protocol.ts';
import type { Press, ViewDialogProps } from '../surface.ts';
import { BlockList } from './block.tsx';
import { BlockScopeProvider } from './block-scope.ts';
import './blocks.css';
import { useDialogFocus } from './dialog-focus.ts';
import { usePending } from './pending.ts';
import { wordsOf } from './text-object.tsx';
import { readValues, withValue } from './typed-values.ts';

/** What was typed since a view came, and what the app found wrong with it. */
interface Progress {
  readonly typed: InputValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: string;
}

const untouched: Progress = { typed: {}, errors: {}, problem: '' };

/** Draws an open view. What was typed stays while block id and action id stay, also when the app updates the view. */
export function ViewDialog({ open, directory, onPress, onSubmit, onClose, onUpload }: ViewDialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [progress, setProgress] = useProgress(open.id);
  const [pending, run] = usePending();
  useDialogFocus(dialog, onClose);
  const blocks = listAt(open.view, 'blocks');
  const values = readValues(blocks, fieldsAt(fieldsAt(open.view, 'state'), 'values') ?? {}, progress.typed);
  const errors = { ...open.errors, ...progress.errors };

  async function submit(): Promise<void> {
    const answer = await onSubmit(values);
    const wrong = answer.ok ? {} : (answer.errors ?? {});
    const problem = answer.ok || Object.keys(wrong).length > 0 ? '' : answer.error;
    setProgress((before) => ({ ...before, errors: wrong, problem }));
    const first = Object.keys(wrong)[0];
    if (first !== undefined) focusField(dialog.current, first);
  }

  const scope = {
    directory,
    press: (press: Press) => onPress({ values, ...press }),
    valueOf: (blockId: string, actionId: string) => values[blockId]?.[actionId] ?? {},
    change: (blockId: string, actionId: string, value: InputValue) =>
      setProgress((before) => ({ ...before, typed: withValue(before.typed, { blockId, actionId }, value) })),
    errorOf: (blockId: string) => errors[blockId],
    upload: onUpload,
  };

  return createPortal(
    <div className="bk-backdrop">
      <div
        className="bk-dialog"
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
      >
        <DialogHead id={titleId} view={open.view} onClose={onClose} />
        <BlockScopeProvider value={scope}>
          <form
            className="bk-form"
            noValidate
            aria-busy={pending}
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              run(submit);
            }}
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse (WCAG 2.1.1) */}
            <div className="bk-dialog-body bk-blocks" tabIndex={0}>
              <BlockList blocks={blocks} />
            </div>
            <DialogFoot view={open.view} pending={pending} problem={progress.problem} onClose={onClose} />
          </form>
        </BlockScopeProvider>
      </div>
    </div>,
    document.body,
  );
}

type Change = (progress: Progress) => Progress;

/** Keeps one progress per view: a view pushed on top and closed again gives back what was typed below. */
function useProgress(viewId: string): readonly [Progress, (change: Change) => void] {
  const [all, setAll] = useState<Readonly<Record<string, Progress>>>({});
  const change = (update: Change) =>
    setAll((before) => ({ ...before, [viewId]: update(before[viewId] ?? untouched) }));
  return [all[viewId] ?? untouched, change];
}

function focusField(dialog: HTMLElement | null, blockId: string): void {
  requestAnimationFrame(() => {
    const block = dialog?.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
    block?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
    // Label and sentence belong to the field: all of them shall be in sight.
    block?.scrollIntoView({ block: 'center' });
  });
}

interface DialogHeadProps {
  readonly id: string;
  readonly view: Fields;
  readonly onClose: () => void;
}

function DialogHead({ id, view, onClose }: DialogHeadProps) {
  return (
    <div className="bk-dialog-head">
      <h2 className="bk-dialog-title" id={id}>
        {wordsOf(fieldsAt(view, 'title'))}
      </h2>
      <button type="button" className="bk-close" aria-label="Close" onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

interface DialogFootProps {
  readonly view: Fields;
  readonly pending: boolean;
  readonly problem: string;
  readonly onClose: () => void;
}

function DialogFoot({ view, pending, problem, onClose }: DialogFootProps) {
  const submit = fieldsAt(view, 'submit');
  return (
    <div className="bk-dialog-foot">
      <p className="bk-dialog-problem" role="alert">
        {problem}
      </p>
      <button type="button" className="bk-button" onClick={onClose}>
        {wordsOf(fieldsAt(view, 'close')) || (submit ? 'Cancel' : 'Close')}
      </button>
      {submit && (
        <button type="submit" className="bk-button bk-primary" aria-busy={pending} aria-disabled={pending}>
          <span className="bk-button-words">{wordsOf(submit)}</span>
        </button>
      )}
    </div>
  );
}

/** The field in which a message is changed in its place. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useGrowing } from './use-growing.ts';

interface MessageEditorProps {
  readonly initial: string;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Draws the field with Save and Cancel; Enter saves, Escape cancels. */
export function MessageEditor({ initial, onSave, onCancel }: MessageEditorProps): ReactNode {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  const isEmpty = text.trim() === '';
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!isEmpty) void onSave(text);
  };
  return (
    <div className="editor">
      <textarea
        ref={field}
        aria-label="Edit message"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className="editor-foot">
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="main-button" disabled={isEmpty} onClick={() => void onSave(text)}>
          Save
        </button>
      </div>
    </div>
  );
}

/** Draws the field that takes files: each is uploaded at once and can be taken away again. */
import { type ChangeEvent, useState } from 'react';
import type { Fields } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import type { FieldProps } from './field.ts';
import { usePending } from './pending.ts';

/** A `file_input` takes ten files unless it says otherwise (docs …/file-input-element). */
const MOST_FILES = 10;

/** Draws a `file_input`. */
export function FileField({ element, value, names, onChange }: FieldProps) {
  const { upload } = useBlockScope();
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState('');
  const [pending, run] = usePending();
  const files = value.files ?? [];
  const most = mostFiles(element);

  async function take(picked: readonly File[]): Promise<void> {
    setProblem('');
    let ids = files;
    for (const file of picked.slice(0, most - files.length)) {
      try {
        const shared = await upload?.(file);
        if (!shared) continue;
        ids = [...ids, shared.id];
        setKnown((names) => ({ ...names, [shared.id]: shared.name }));
        onChange({ files: ids }, true);
      } catch {
        setProblem(`${file.name} could not be uploaded. Please try again.`);
      }
    }
    if (picked.length + files.length > most)
      setProblem(`Only ${most} ${most === 1 ? 'file fits' : 'files fit'} here.`);
  }

  return (
    <div className="bk-files">
      <FileList
        files={files}
        known={known}
        onRemove={(id) => onChange({ files: files.filter((one) => one !== id) }, true)}
      />
      {files.length < most && (
        <FilePicker
          element={element}
          names={names}
          pending={pending}
          onPick={(picked) => run(() => take(picked))}
        />
      )}
      {problem !== '' && (
        <p className="bk-field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function mostFiles(element: Fields): number {
  const most = element['max_files'];
  return typeof most === 'number' ? most : MOST_FILES;
}

interface FilePickerProps {
  readonly element: Fields;
  readonly names: FieldProps['names'];
  readonly pending: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

function FilePicker({ element, names, pending, onPick }: FilePickerProps) {
  function pick(event: ChangeEvent<HTMLInputElement>): void {
    const picked = [...(event.target.files ?? [])];
    // The same file can be chosen again after it was taken away.
    event.target.value = '';
    if (picked.length > 0) onPick(picked);
  }
  const types = element['filetypes'];
  const accept = Array.isArray(types) ? types.map((type) => `.${String(type)}`).join(',') : undefined;
  return (
    <label className="bk-button bk-file-picker" aria-busy={pending}>
      <input
        {...names}
        type="file"
        className="bk-hidden"
        multiple={mostFiles(element) > 1}
        accept={accept}
        disabled={pending}
        onChange={pick}
      />
      <span aria-hidden="true">📎 </span>
      {pending ? 'Uploading…' : 'Choose files'}
    </label>
  );
}

interface FileListProps {
  readonly files: readonly string[];
  readonly known: Readonly<Record<string, string>>;
  readonly onRemove: (id: string) => void;
}

function FileList({ files, known, onRemove }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <ul className="bk-file-list">
      {files.map((id) => (
        <li key={id} className="bk-file">
          <span className="bk-file-name">{known[id] ?? id}</span>
          <button
            type="button"
            className="bk-remove"
            aria-label={`Remove ${known[id] ?? id}`}
            onClick={() => onRemove(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

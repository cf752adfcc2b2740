/** The files that wait in the composer. */
import type { ReactNode } from 'react';
import { fileSize } from './file-size.ts';
import { Icon } from './icons.tsx';
import { ToolButton } from './tool-button.tsx';
import type { Attachments } from './use-attachments.ts';

/** Draws each file as a chip that can be taken out again. */
export function AttachmentList({ attachments }: { readonly attachments: Attachments }): ReactNode {
  if (attachments.all.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attached files">
      {attachments.all.map(({ key, name, size, file }) => (
        <li key={key} className="attachment">
          <Icon name="file" />
          <span className="file-name">{name}</span>
          <span className="file-size">{file ? fileSize(size) : 'Uploading…'}</span>
          <ToolButton name={`Remove ${name}`} icon="close" onPress={() => attachments.remove(key)} />
        </li>
      ))}
    </ul>
  );
}

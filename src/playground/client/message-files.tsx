/** The files of a message: pictures as pictures, texts with their first lines, anything else by name. */
import type { ReactNode } from 'react';
import type { SharedFile } from '../protocol.ts';
import { fileSize } from './file-size.ts';
import { Icon } from './icons.tsx';

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Draws all files of a message below each other. */
export function MessageFiles({ files }: { readonly files: readonly SharedFile[] }): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id} className="file">
          <a className="file-head" href={file.url} download={file.name}>
            <Icon name="file" />
            <span className="file-name">{file.name}</span>
            <span className="file-size">{fileSize(file.size)}</span>
          </a>
          {pictures.has(file.mimetype) && <img src={file.url} alt={file.name} loading="lazy" />}
          {file.preview !== undefined && <pre>{file.preview}</pre>}
        </li>
      ))}
    </ul>
  );
}

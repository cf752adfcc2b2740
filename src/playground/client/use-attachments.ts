/** The files that will go with the next message: uploaded as soon as they are chosen. */
import { useRef, useState } from 'react';
import type { SharedFile } from '../protocol.ts';
import { useDesk } from './desk.ts';
import { uploadFile } from './wire.ts';

export interface Attachment {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Missing while the upload runs. */
  readonly file?: SharedFile;
}

export interface Attachments {
  readonly all: readonly Attachment[];
  readonly isUploading: boolean;
  readonly add: (files: Iterable<File>) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void;
}

/** Holds the files of one composer; a file that cannot be uploaded is taken out again with a sentence. */
export function useAttachments(): Attachments {
  const { me, say } = useDesk();
  const [all, setAll] = useState<readonly Attachment[]>([]);
  const count = useRef(0);
  const remove = (key: number): void => setAll((before) => before.filter((one) => one.key !== key));
  const addOne = async (chosen: File): Promise<void> => {
    count.current += 1;
    const attachment = { key: count.current, name: chosen.name, size: chosen.size };
    setAll((before) => [...before, attachment]);
    try {
      const file = await uploadFile(me.id, chosen);
      setAll((before) => before.map((one) => (one.key === attachment.key ? { ...one, file } : one)));
    } catch (fault) {
      remove(attachment.key);
      say(`${chosen.name} was not uploaded. ${fault instanceof Error ? fault.message : ''}`);
    }
  };
  return {
    all,
    isUploading: all.some(({ file }) => file === undefined),
    add: (files) => {
      for (const file of files) void addOne(file);
    },
    remove,
    clear: () => setAll([]),
  };
}

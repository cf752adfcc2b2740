/** Knows the files that people and the app brought in, and how Slack describes a file. */
import type { Clock } from './clock.ts';
import type { Fields } from './json.ts';
import type { SharedFile } from './protocol.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly user: string;
  readonly createdAt: number;
  readonly bytes: Uint8Array;
}

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  bytes: Uint8Array | null;
}

/** Slack's preview of a snippet is its first few lines; the exact cut is not documented. */
const previewLines = 5;
const previewCharacters = 1_000;

export class Files {
  readonly #clock: Clock;
  readonly #files = new Map<string, StoredFile>();
  readonly #uploads = new Map<string, Upload>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps a file that a person brought in. */
  add(file: Omit<StoredFile, 'id' | 'createdAt' | 'title'>): StoredFile {
    return this.#keep(this.#clock.id('F'), { ...file, title: file.name });
  }

  #keep(id: string, file: Omit<StoredFile, 'id' | 'createdAt'>): StoredFile {
    const stored = { ...file, id, createdAt: this.#clock.now() };
    this.#files.set(id, stored);
    return stored;
  }

  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** Step one of an app's upload: promises a file of this name and length in bytes. */
  promise(name: string, length: number): string {
    const id = this.#clock.id('F');
    this.#uploads.set(id, { id, name, length, bytes: null });
    return id;
  }

  /** Step two: takes the bytes; false when nothing was promised under this id or the length differs. */
  receive(id: string, bytes: Uint8Array): boolean {
    const upload = this.#uploads.get(id);
    if (upload?.length !== bytes.byteLength) return false;
    upload.bytes = bytes;
    return true;
  }

  /** Step three: turns a received upload into a file; undefined when the bytes never came. */
  complete(id: string, owner: { readonly user: string; readonly title?: string }): StoredFile | undefined {
    const upload = this.#uploads.get(id);
    if (!upload?.bytes) return undefined;
    this.#uploads.delete(id);
    const { name, bytes } = upload;
    return this.#keep(id, {
      name,
      title: owner.title ?? name,
      mimetype: mimetypeOf(name),
      user: owner.user,
      bytes,
    });
  }
}

const mimetypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  jsonl: 'application/json',
  har: 'application/json',
  xml: 'application/xml',
  yaml: 'application/x-yaml',
  yml: 'application/x-yaml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** Guesses the type of a file from its name. */
export function mimetypeOf(name: string): string {
  return mimetypes[extension(name)] ?? 'application/octet-stream';
}

/** Describes a file as Slack does in messages, `files.info` and `file_input` values [@slack/types file object]. */
export function wireFile(
  file: StoredFile,
  place: { readonly origin: string; readonly team: string },
): Fields {
  const path = `${place.origin}/files-pri/${place.team}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: Math.floor(file.createdAt / 1000),
    timestamp: Math.floor(file.createdAt / 1000),
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: filetype(file),
    pretty_type: filetype(file).toUpperCase(),
    user: file.user,
    user_team: place.team,
    editable: isText(file),
    size: file.bytes.byteLength,
    mode: isText(file) ? 'snippet' : 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${path}/${name}`,
    url_private_download: `${path}/download/${name}`,
    permalink: `${place.origin}/files/${file.user}/${file.id}/${name}`,
    has_rich_preview: false,
    file_access: 'visible',
    ...(isText(file) ? snippetFields(file) : {}),
  };
}

/** Describes a file as the page draws it. */
export function pageFile(file: StoredFile): SharedFile {
  return {
    id: file.id,
    name: file.name,
    mimetype: file.mimetype,
    size: file.bytes.byteLength,
    url: `/playground/files/${file.id}`,
    ...(isText(file) ? { preview: previewOf(file) } : {}),
  };
}

function snippetFields(file: StoredFile): Fields {
  const text = textOf(file);
  const preview = previewOf(file);
  const lines = text.split('\n').length;
  const shown = preview.split('\n').length;
  return { preview, preview_is_truncated: preview.length < text.length, lines, lines_more: lines - shown };
}

function previewOf(file: StoredFile): string {
  return textOf(file).split('\n').slice(0, previewLines).join('\n').slice(0, previewCharacters);
}

function textOf(file: StoredFile): string {
  return new TextDecoder().decode(file.bytes);
}

function isText(file: StoredFile): boolean {
  return /^text\/|json|xml|yaml/.test(file.mimetype);
}

function filetype(file: StoredFile): string {
  const end = extension(file.name);
  if (end === 'txt' || end === 'log' || end === '') return isText(file) ? 'text' : 'binary';
  return end === 'jpeg' ? 'jpg' : end;
}

function extension(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

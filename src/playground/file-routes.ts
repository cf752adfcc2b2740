/** Files over HTTP: the second step of an upload, the download that needs a token, and the page's own way to a file. */
import type { ServerResponse } from 'node:http';
import { answerText, type Exchange, readBody } from './exchange.ts';
import type { StoredFile } from './files.ts';
import type { World } from './world.ts';

/** `POST /upload/<id>`: takes the bytes, raw or as the only file of a multipart form. */
export async function serveUpload(world: World, { request, response, url }: Exchange): Promise<void> {
  const id = url.pathname.replace('/upload/', '');
  const body = await readBody(request);
  const bytes = await fileBytes(request.headers['content-type'] ?? '', body);
  const isTaken = bytes && world.grants.worlds().some(({ files }) => files.receive(id, bytes));
  if (bytes && isTaken) answerText(response, 200, `OK - ${bytes.byteLength}`);
  else answerText(response, 400, 'The upload does not have the promised length.');
}

async function fileBytes(contentType: string, body: Buffer): Promise<Uint8Array | undefined> {
  if (!contentType.startsWith('multipart/form-data')) return new Uint8Array(body);
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  for (const part of form.values()) if (typeof part !== 'string') return part.bytes();
  return undefined;
}

/**
 * `GET /files-pri/<team>-<file>/...`: the file for a token with `files:read`; anybody else gets a sign-in page with status 200,
 * as in Slack (bolt-js#2585).
 */
export function serveDownload(world: World, { request, response, url }: Exchange): void {
  const [, team = '', id = ''] = /^\/files-pri\/([^/-]+)-([^/]+)\//.exec(url.pathname) ?? [];
  const own = world.grants.team(team) ?? world;
  const mayRead = world.settings.app.scopes?.has('files:read') ?? true;
  const token = world.grants.tokenOf(own);
  const isKnown = token !== null && request.headers.authorization === `Bearer ${token}`;
  if (!isKnown || !mayRead) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!DOCTYPE html><html><head><title>Sign in to Slack</title></head><body>Sign in</body></html>',
    );
    return;
  }
  const file = own.files.find(id);
  if (file) sendFile(response, file, 'attachment');
  else answerText(response, 404, 'There is no such file.');
}

/** Pictures that the page may show in place; everything else is only ever saved, so that it can run nothing. */
const shownInPlace = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** `GET /playground/files/<file>`: the file for the people at the page. */
export function servePageFile(world: World, { response, url }: Exchange): void {
  const file = world.files.find(url.pathname.replace('/playground/files/', ''));
  if (!file) answerText(response, 404, 'There is no such file.');
  else sendFile(response, file, shownInPlace.has(file.mimetype) ? 'inline' : 'attachment');
}

/** `GET /files/<user>/<file>/<name>`: a file's permalink; as in Slack, the name at its end may be missing. */
export function servePermalink(world: World, { response, url }: Exchange): void {
  const [, , , id = ''] = url.pathname.split('/');
  const found = world.grants.worlds().map(({ files }) => files.find(id));
  const file = found.find((one) => one !== undefined);
  if (!file) answerText(response, 404, 'There is no such file.');
  else sendFile(response, file, shownInPlace.has(file.mimetype) ? 'inline' : 'attachment');
}

function sendFile(response: ServerResponse, file: StoredFile, disposition: 'inline' | 'attachment'): void {
  const isPicture = shownInPlace.has(file.mimetype);
  response.writeHead(200, {
    'content-type': disposition === 'inline' || isPicture ? file.mimetype : downloadType(file),
    'content-length': file.bytes.byteLength,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  response.end(file.bytes);
}

/** A type with line breaks in it would break the header; such a file is just bytes. */
function downloadType(file: StoredFile): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(file.mimetype) ? file.mimetype : 'application/octet-stream';
}

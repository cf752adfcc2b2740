/** Serves the built page from its folder; every path that is no file gets the page itself, which finds its own way. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { answerText, type Exchange } from './exchange.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Answers a GET with a file of the folder, or with a sentence when no page was built. */
export async function serveStatic(folder: string | null, { response, url }: Exchange): Promise<void> {
  if (folder === null) return answerText(response, 404, 'This local Slack was started without a page.');
  const path = filePath(folder, url.pathname);
  const body = path === null ? undefined : await readIfThere(path);
  if (path === null || body === undefined)
    return answerText(response, 404, 'There is no such file; was the page built?');
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(body);
}

/** Names the file for a path; null when it would leave the folder. */
function filePath(folder: string, pathname: string): string | null {
  if (extname(pathname) === '') return join(folder, 'index.html');
  const path = normalize(join(folder, decodePath(pathname)));
  return path.startsWith(normalize(folder) + sep) ? path : null;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

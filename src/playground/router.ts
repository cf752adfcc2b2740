/** Knows which part of the local Slack answers which path, and who is turned away at the door. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveApi } from './api-route.ts';
import { answerJson, answerText, BodyTooLarge, type Exchange, isForeign, isLoopback } from './exchange.ts';
import { serveDownload, servePermalink, serveUpload } from './file-routes.ts';
import { serveInstallation } from './installations.ts';
import { servePage } from './page-api.ts';
import { serveResponse } from './response-route.ts';
import { serveStatic } from './static-files.ts';
import type { World } from './world.ts';

/** Answers one request; a bug becomes an answer with status 500 that names it, so that a test sees it. */
export async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!isLoopback(request)) return answerText(response, 403, 'This server answers only to this machine.');
    if (request.method !== 'GET' && isForeign(request))
      return answerText(response, 403, 'Another web page may not act here.');
    await route(world, { request, response, url: new URL(request.url ?? '/', world.origin) });
  } catch (fault) {
    if (response.headersSent || response.destroyed) return;
    if (fault instanceof BodyTooLarge) return answerText(response, 413, fault.message);
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    answerJson(response, { ok: false, error: 'fatal_error', detail }, 500);
  }
}

async function route(world: World, exchange: Exchange): Promise<void> {
  const { pathname } = exchange.url;
  const isPost = exchange.request.method === 'POST';
  if (pathname.startsWith('/api/')) return serveApi(world, exchange);
  if (pathname === '/oauth/v2/authorize') return serveInstallation(world, exchange);
  if (pathname.startsWith('/response/') && isPost) return serveResponse(world, exchange);
  if (pathname.startsWith('/upload/') && isPost) return serveUpload(world, exchange);
  if (pathname.startsWith('/files-pri/')) return serveDownload(world, exchange);
  if (pathname.startsWith('/playground/')) return servePage(world, exchange);
  if (pathname.startsWith('/files/')) return servePermalink(world, exchange);
  if (isPost) return answerText(exchange.response, 404, 'Nothing here takes a POST.');
  return serveStatic(world.settings.pageFolder, exchange);
}

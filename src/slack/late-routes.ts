/** Addresses that answer from the start, though what answers there is only known later. */
import type { CustomRoute } from '@slack/bolt';

export interface LateRoutes {
  readonly routes: readonly (CustomRoute & { readonly method: string[] })[];
  /** Has these routes answer from now on. */
  lead(routes: readonly CustomRoute[]): void;
}

/** Builds routes for these paths. Until they lead somewhere they answer that nothing serves there yet. */
export function lateRoutes(paths: readonly string[]): LateRoutes {
  let known: readonly CustomRoute[] = [];
  const at = (path: string): LateRoutes['routes'][number] => ({
    path,
    method: ['GET'],
    handler: (request, response) => {
      const route = known.find((one) => one.path === path);
      if (route === undefined) response.writeHead(503).end();
      else route.handler(request, response);
    },
  });
  return {
    routes: paths.map(at),
    lead: (routes) => {
      known = routes;
    },
  };
}

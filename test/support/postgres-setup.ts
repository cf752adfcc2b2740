/** One PostgreSQL for a whole test run, started when the first test asks for it and ended with the run. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers the address of the run's PostgreSQL, or with status 500 why there is none. */
    readonly postgresDesk: string;
  }
}

/** Vitest calls this before the run, and what it returns after the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | null = null;
  const desk = createServer((_request, response) => {
    server ??= startPostgres();
    server.then(
      ({ url }) => response.end(url),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  }).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  const { port } = desk.address() as AddressInfo;
  project.provide('postgresDesk', `http://127.0.0.1:${port}/`);
  return async () => {
    desk.close();
    await server?.then(
      (started) => started.stop(),
      () => {},
    );
  };
}

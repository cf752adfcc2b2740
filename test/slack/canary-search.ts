/** Secrets that can be told apart, and the search for them in every place that keeps or sends anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStoreForReading } from '../../src/store/store.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, SAM, SUPPORT } from '../support/desk.ts';

/** A secret in the form of a real provider's live key, put together here so that no scanner takes this file for a leak. */
export function canary(number: number): string {
  return ['sk', 'live', `51Qx${number}vRbT8mZk2LwNcYpHd7J`].join('_');
}

/** Every place that keeps or sends anything, by name; the database is three files while authfix runs. */
export async function placesSearched(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(desk.folder).filter((file) => !file.endsWith('.key'));
  const shown = [...desk.slack.messages(SUPPORT), ...desk.slack.messages(INTEGRATIONS)].filter(
    (one) => one.user === desk.slack.botUserId,
  );
  const tickets = await exportedTickets(desk);
  return new Map([
    ...files.map((file) => [file, readFileSync(join(desk.folder, file), 'latin1')] as const),
    ['log', desk.logged()],
    [
      'requests to Slack',
      desk.slack
        .calls()
        .map((call) => JSON.stringify(call))
        .join('\n'),
    ],
    ['messages of the bot', JSON.stringify(shown)],
    ['private messages', JSON.stringify([ADA, NOOR, SAM].map((user) => desk.slack.ephemerals(user)))],
    ['modals', JSON.stringify([ADA, NOOR, SAM].map((user) => desk.slack.viewOf(user) ?? null))],
    ['exported tickets', tickets],
  ]);
}

async function exportedTickets(desk: Desk): Promise<string> {
  const store = await openStoreForReading({ folder: desk.folder });
  const tickets = await store.listTickets();
  await store.close();
  return JSON.stringify(tickets);
}

/** No piece of a secret that is long enough to know it by is in any of these places. */
export async function expectNoCanary(desk: Desk, ...secrets: readonly string[]): Promise<void> {
  for (const [place, text] of await placesSearched(desk)) {
    for (const secret of secrets) {
      for (let at = 0; at + 12 <= secret.length; at += 1)
        expect(text.includes(secret.slice(at, at + 12)), `${place} holds a piece of ${secret}`).toBe(false);
    }
  }
}

/** What support needs is still somewhere. */
export async function expectFacts(desk: Desk, ...facts: readonly string[]): Promise<void> {
  const all = [...(await placesSearched(desk)).values()].join('\n');
  for (const fact of facts) expect(all).toContain(fact);
}

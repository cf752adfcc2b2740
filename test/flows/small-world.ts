/** A real store, the shipped guides and a clock that tests move by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Audience } from '../../src/core/match.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Triage } from '../../src/core/triage.ts';
import { type DiagnoseRequest, diagnose } from '../../src/flows/diagnose.ts';
import type { Knowledge, World } from '../../src/flows/ports.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedGuides } from '../core/small-guide.ts';

export const ADA = asId<UserId>('U-ada');
export const NOOR = asId<UserId>('U-noor');
export const THREAD = { workspace: 'T1', channel: 'C1', thread: '1772357400.000100' };

const guides = await shippedGuides();
export const KNOWLEDGE: Knowledge = { guides, matcher: buildMatcher(guides) };

export interface SmallWorld {
  readonly store: Store;
  readonly world: World;
  /** What serves now; a test may put other knowledge in its place. */
  readonly knowledge: { current(): Knowledge; serve(knowledge: Knowledge): void };
  pass(ms: number): void;
}

/** Opens a store of its own that is closed and removed when the running test ends. */
export async function smallWorld(): Promise<SmallWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'authfix-flows-'));
  const store = await openStore({ folder });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let now = Date.parse('2026-03-01T09:30:00.000Z');
  let made = 0;
  let serving = KNOWLEDGE;
  return {
    store,
    world: {
      now: () => new Date(now),
      newId: () => {
        made += 1;
        return `id-${made}`;
      },
    },
    knowledge: {
      current: () => serving,
      serve: (next) => {
        serving = next;
      },
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

/** What somebody posted into the thread. */
export function posted(text: string, audience: Audience = 'addressed'): DiagnoseRequest {
  return {
    text: readStoredText(text),
    hints: [],
    audience,
    asker: ADA,
    place: THREAD,
    claim: null,
    owed: [],
  };
}

/** Opens the triage of an expired eBay token. */
export async function openedTriage(needs: SmallWorld): Promise<Triage> {
  const verdict = await diagnose(
    needs,
    posted('Mintsoft: eBay UK connection, Authorisation token is hard expired'),
  );
  if (verdict.kind !== 'opened') throw new Error(`expected a triage, got ${verdict.kind}`);
  return verdict.triage;
}

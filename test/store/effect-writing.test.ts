/** Effects are added by one statement, whatever the moment: each other text would have to be prepared anew. */
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { expect, it } from 'vitest';
import { asId, type TriageId } from '../../src/core/ids.ts';
import { addEffects } from '../../src/store/effect-writing.ts';
import type { Tables } from '../../src/store/tables.ts';

it('adding an effect later is the same statement with other values', async () => {
  const statements: string[] = [];
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (known) => new SqliteIntrospector(known),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => void statements.push(query.sql),
  });
  const card = { kind: 'show-card', triage: asId<TriageId>('one') } as const;
  await addEffects(db, [card], { now: new Date(1_000), workspace: 'T1' });
  await addEffects(db, [card], { now: new Date(2_000), workspace: 'T1' });
  expect(statements).toHaveLength(2);
  expect(statements[1]).toBe(statements[0]);
});

/** How effects come into the database: with the change that causes them, each under its key. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { dueFrom, type Effect, effectKey, isRepeatable, waitsFor } from '../core/effect.ts';
import { ownerOf } from './effect-owner.ts';
import type { Tables } from './tables.ts';

type Row = Tables['effects'];

export interface Adding {
  readonly now: Date;
  /** Whose effects they are; when left out, the records that they name are asked. */
  readonly workspace?: string | undefined;
}

/** Takes a transaction, the effects that its change causes, the time and whose they are, and adds them; one that exists already is wanted once more, if it can happen again. */
export async function addEffects(
  trx: Kysely<Tables>,
  effects: readonly Effect[],
  { now, workspace }: Adding,
): Promise<void> {
  for (const effect of effects) {
    if (!(await isNews(trx, effect, now))) continue;
    const added = trx.insertInto('effects').values({
      ...freshRow(effect, now.getTime()),
      workspace: workspace ?? (await ownerOf(trx, effect)),
    });
    await added
      .onConflict((conflict) => {
        const known = conflict.column('key');
        return isRepeatable(effect) ? known.doUpdateSet(wantedAgain(now.getTime())) : known.doNothing();
      })
      .execute();
  }
}

/** Notes what a person is told, and answers whether any of it is new to them. What is always said is always new. */
async function isNews(trx: Kysely<Tables>, effect: Effect, now: Date): Promise<boolean> {
  if (effect.kind !== 'say' || effect.news === undefined || effect.to === null) return true;
  const { to, place, saying } = effect;
  const told = effect.news.map((message) => ({
    workspace: place.workspace,
    channel: to,
    message,
    purpose: saying,
    at: now.getTime(),
  }));
  if (told.length === 0) return false;
  const added = trx.insertInto('claims').values(told);
  return (
    (
      await added
        .onConflict((known) => known.doNothing())
        .returning('message')
        .execute()
    ).length > 0
  );
}

function freshRow(effect: Effect, now: number): Omit<Row, 'workspace'> {
  return {
    key: effectKey(effect),
    kind: effect.kind,
    ticket: effect.kind === 'deliver-ticket' ? effect.ticket : null,
    body: JSON.stringify(effect),
    after: waitsFor(effect),
    state: 'ready',
    wish: 1,
    attempts: 0,
    unanswered: 0,
    added_at: now,
    // Due at once: a `run_at` of 0 cannot be held up by a clock that was wrong.
    run_at: dueFrom(effect)?.getTime() ?? 0,
    rested_at: 0,
    lease: null,
    lease_until: 0,
    last_error: null,
    receipt: null,
  };
}

// One that is waiting or under way keeps its attempts: an earlier try may have got through, and must be looked for.
// A plain number after "then" or "else" becomes part of the statement's text, and each text is prepared anew.
function wantedAgain(now: number) {
  return (is: ExpressionBuilder<Tables, 'effects'>) => ({
    wish: is('effects.wish', '+', 1),
    attempts: is
      .case()
      .when('effects.state', '=', 'done')
      .then(is.val(0))
      .else(is.ref('effects.attempts'))
      .end(),
    state: is.val<Row['state']>('ready'),
    added_at: is
      .case()
      .when('effects.state', '=', 'ready')
      .then(is.ref('effects.added_at'))
      .else(is.val(now))
      .end(),
    run_at: is
      .case()
      .when('effects.state', '=', 'ready')
      .then(is.ref('effects.run_at'))
      .else(is.ref('effects.rested_at'))
      .end(),
  });
}

/** Whose an effect is: the workspace of the record that it names. */
import type { Kysely } from 'kysely';
import type { Effect } from '../core/effect.ts';
import type { Tables } from './tables.ts';

/** Answers an effect's workspace; an empty text for one that names no record, or one that is gone. */
export async function ownerOf(db: Kysely<Tables>, effect: Effect): Promise<string> {
  if (effect.kind === 'say') return effect.place.workspace;
  if ('workspace' in effect) return effect.workspace ?? '';
  const row = await recordOf(db, effect)?.executeTakeFirst();
  return row?.workspace ?? '';
}

function recordOf(
  db: Kysely<Tables>,
  effect: Exclude<Effect, { readonly kind: 'say' | 'introduce' | 'tell-gaps' }>,
) {
  if ('triage' in effect) return db.selectFrom('triages').select('workspace').where('id', '=', effect.triage);
  if ('diagnosis' in effect)
    return db.selectFrom('diagnoses').select('workspace').where('id', '=', effect.diagnosis);
  if ('ticket' in effect)
    return db.selectFrom('tickets').select('workspace').where('number', '=', effect.ticket);
  if (effect.kind === 'report-dead')
    return db.selectFrom('effects').select('workspace').where('key', '=', effect.key);
  return null;
}

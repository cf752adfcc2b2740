/** Sightings in SQL: who met which error where, and what stands around a new one. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { asId, type DiagnosisId, type TriageId, type UserId } from '../core/ids.ts';
import type { Sighting, Silence, SilenceKey } from '../core/sighting.ts';
import type { Place, Triage } from '../core/triage.ts';
import type { Around, Arriving } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { findDiagnosis } from './diagnosis-rows.ts';
import { readCrowd } from './outage-rows.ts';
import { readJson } from './stored-json.ts';
import { StoredTriage } from './stored-triage.ts';
import type { Tables } from './tables.ts';

/**
 * Inside a transaction: has the reports of the channel, and of the cause where a crowd is counted, to itself until the end, on every
 * engine. Everybody takes the channel's turn first, so that nobody waits in a circle.
 */
export async function takeTurns(
  trx: Kysely<Tables>,
  { place, cause, since }: Pick<Arriving, 'place' | 'cause' | 'since'>,
): Promise<void> {
  await takeTurn(trx, place.workspace, `channel:${place.channel}`);
  if (cause !== null && since.crowd !== null)
    await takeTurn(trx, place.workspace, `cause:${cause.guide}/${cause.cause}`);
}

async function takeTurn(trx: Kysely<Tables>, workspace: string, about: string): Promise<void> {
  await trx
    .insertInto('turns')
    .values({ workspace, about, turn: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'about'])
        .doUpdateSet((is) => ({ turn: is('turns.turn', '+', is.val(1)) })),
    )
    .execute();
}

/** Adds a sighting; a message has one. */
export async function addSighting(
  trx: Kysely<Tables>,
  sighting: Sighting,
  { diagnosis, at }: { readonly diagnosis: string | null; readonly at: Date },
): Promise<void> {
  const { place, message, person, cause, textKey, reply, triage } = sighting;
  await trx
    .insertInto('sightings')
    .values({
      ...place,
      message,
      person,
      diagnosis,
      triage,
      guide: cause?.guide ?? null,
      cause: cause?.cause ?? null,
      text_key: textKey,
      reply,
      at: at.getTime(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes on a diagnosis' sightings which triage was opened from it, and on the one that was answered where that lives. */
export async function noteOpened(trx: Kysely<Tables>, diagnosis: string, triage: Triage): Promise<void> {
  const { id, guide, place } = triage;
  const opened = { triage: id, guide: guide.id, cause: guide.cause.id };
  await trx.updateTable('sightings').set(opened).where('diagnosis', '=', diagnosis).execute();
  await trx
    .updateTable('sightings')
    .set({ channel: place.channel, thread: place.thread, reply: 'card' })
    .where('diagnosis', '=', diagnosis)
    // A further line of the report was not answered itself; what has no thread yet is, by the one that begins now.
    .where((is) => is.or([is('reply', '!=', 'none'), is('thread', '=', '')]))
    .execute();
}

/** Whether a person has begun a triage, or raised a question that is open, by posting in the channel since then. */
export async function hasBegun(
  db: Kysely<Tables>,
  person: UserId,
  { where, since }: { readonly where: Omit<Place, 'thread'>; readonly since: Date },
): Promise<boolean> {
  return (await begun(db, person, { where, since }).executeTakeFirst()) !== undefined;
}

function begun(
  db: Kysely<Tables>,
  person: UserId,
  { where, since }: { readonly where: Omit<Place, 'thread'>; readonly since: Date },
) {
  return inChannel(db, where)
    .select(['triage', 'diagnosis'])
    .where('at', '>=', since.getTime())
    .where('person', '=', person)
    .whereRef('message', '=', 'thread')
    .where((is) =>
      is.or([
        is.and([is('reply', '=', 'card'), is('triage', 'is not', null)]),
        is.and([is('reply', '=', 'choice'), isOpenQuestion(is)]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(1);
}

function isOpenQuestion(is: ExpressionBuilder<Tables, 'sightings'>) {
  return is.exists(
    is
      .selectFrom('diagnoses')
      .select('diagnoses.id')
      .whereRef('diagnoses.id', '=', 'sightings.diagnosis')
      .where('diagnoses.triage', 'is', null)
      .where('diagnoses.rejected_at', 'is', null),
  );
}

function inChannel(db: Kysely<Tables>, { workspace, channel }: Omit<Place, 'thread'>) {
  return db.selectFrom('sightings').where('workspace', '=', workspace).where('channel', '=', channel);
}

/** The triage of a message, or null. */
export async function triageOfMessage(
  db: Kysely<Tables>,
  where: Omit<Place, 'thread'>,
  message: string,
): Promise<TriageId | null> {
  const row = await inChannel(db, where).select('triage').where('message', '=', message).executeTakeFirst();
  return row?.triage == null ? null : asId<TriageId>(row.triage);
}

/** The open question that a post in the channel raised or belongs to, or null. */
export async function questionOfMessage(
  db: Kysely<Tables>,
  where: Omit<Place, 'thread'>,
  message: string,
): Promise<DiagnosisId | null> {
  const row = await inChannel(db, where)
    .select('diagnosis')
    .where('message', '=', message)
    .whereRef('message', '=', 'thread')
    .where(isOpenQuestion)
    .executeTakeFirst();
  return row?.diagnosis == null ? null : asId<DiagnosisId>(row.diagnosis);
}

/** Reads what stands around a report. What is changed by it is compared and set: nobody has to wait for a report. */
export async function readSurroundings(database: Database, arriving: Arriving): Promise<Around> {
  const { db } = database;
  const { place, person, since } = arriving;
  const own = await begun(db, person, { where: place, since: since.own }).executeTakeFirst();
  const inThread = await readTriages(database, await idsInThread(db, place));
  const [same = null] = await readTriages(database, await sameError(db, arriving));
  const [ownTriage] = own?.triage == null ? [] : await readTriages(database, [own.triage]);
  return {
    inThread,
    own: ownTriage?.state === 'open' ? ownTriage : null,
    asked:
      own?.triage === null && own.diagnosis !== null ? await findDiagnosis(database, own.diagnosis) : null,
    same,
    crowd: await readCrowd(database, arriving, (ids) => readTriages(database, ids)),
    silenced: await isSilenced(db, arriving),
    replies: {
      thread: await countReplies(db, place, null),
      channel: await countReplies(db, place, since.replies),
    },
  };
}

const MOST_TRIAGES = 10;

async function idsInThread(db: Kysely<Tables>, place: Place): Promise<readonly string[]> {
  if (place.thread === '') return [];
  const rows = await inChannel(db, place)
    .select('triage')
    .where('thread', '=', place.thread)
    .where('triage', 'is not', null)
    .orderBy('at', 'desc')
    .limit(MOST_TRIAGES)
    .execute();
  return distinct(rows);
}

// The newest one that is still worked on; nothing is read of the others.
async function sameError(
  db: Kysely<Tables>,
  { place, textKey, cause, since }: Arriving,
): Promise<readonly string[]> {
  if (since.same === null) return [];
  const rows = await inChannel(db, place)
    .select('triage')
    .where('at', '>=', since.same.getTime())
    .where('triage', 'is not', null)
    .where((is) =>
      cause === null
        ? is('text_key', '=', textKey)
        : is.or([
            is('text_key', '=', textKey),
            is.and([is('guide', '=', cause.guide), is('cause', '=', cause.cause)]),
          ]),
    )
    .where((is) =>
      is.exists(
        is
          .selectFrom('triages')
          .select('triages.id')
          .whereRef('triages.id', '=', 'sightings.triage')
          .where('triages.state', 'in', ['open', 'escalated']),
      ),
    )
    .orderBy('at', 'desc')
    .limit(1)
    .execute();
  return distinct(rows);
}

function distinct(rows: readonly { readonly triage: string | null }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ triage }) => (triage === null ? [] : [triage])))];
}

async function readTriages({ db, where }: Database, ids: readonly string[]): Promise<readonly Triage[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('triages')
    .select(['id', 'body'])
    .where('id', 'in', [...ids])
    .execute();
  const read = rows.map(({ id, body }) => readJson(StoredTriage, body, { where, table: 'triages', id }));
  return ids.flatMap((id) => read.filter((one) => one.id === id));
}

// What was said since a moment in the channel, or ever in the thread.
async function countReplies(db: Kysely<Tables>, place: Place, since: Date | null): Promise<number> {
  if (since === null && place.thread === '') return 0;
  const counted = await inChannel(db, place)
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('reply', '!=', 'none')
    .$if(since === null, (rows) => rows.where('thread', '=', place.thread))
    .$if(since !== null, (rows) => rows.where('at', '>=', since?.getTime() ?? 0))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

async function isSilenced(db: Kysely<Tables>, { place, textKey }: Arriving): Promise<boolean> {
  const { workspace, channel, thread } = place;
  const row = await db
    .selectFrom('silences')
    .select('about')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('about', 'in', [`text:${textKey}`, `thread:${thread}`])
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a silence; an earlier one about the same stays as it is. */
export async function addSilence(trx: Kysely<Tables>, silence: Silence, at: Date): Promise<void> {
  const { place, about, by, diagnosis } = silence;
  const { workspace, channel } = place;
  await trx
    .insertInto('silences')
    .values({ workspace, channel, about, person: by, diagnosis, at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets a silence. */
export async function liftSilence(
  db: Kysely<Tables>,
  { workspace, channel }: Omit<Place, 'thread'>,
  about: SilenceKey,
): Promise<void> {
  await db
    .deleteFrom('silences')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('about', '=', about)
    .execute();
}

/** Claims, triages, what is written beside them, and channel settings in SQL. */
import type { Kysely } from 'kysely';
import type { Effect } from '../core/effect.ts';
import type { DiagnosisId, TriageId } from '../core/ids.ts';
import type { Triage } from '../core/triage.ts';
import type {
  Around,
  Arriving,
  Claim,
  Decided,
  Intake,
  OutageDeclared,
  TriageStore,
} from '../flows/ports.ts';
import { readChannel, saveChannel } from './channel-rows.ts';
import type { Database } from './database.ts';
import {
  addDiagnosis,
  findDiagnosis,
  rejectDiagnosis,
  reviseDiagnosis,
  takeDiagnosis,
} from './diagnosis-rows.ts';
import { addEffects } from './effect-writing.ts';
import { addOutage } from './outage-rows.ts';
import { triageColumns } from './record-columns.ts';
import {
  addSighting,
  addSilence,
  hasBegun,
  liftSilence,
  noteOpened,
  questionOfMessage,
  readSurroundings,
  takeTurns,
  triageOfMessage,
} from './sighting-rows.ts';
import type { Sources } from './sources.ts';
import { StoreError } from './store-error.ts';
import { readJson } from './stored-json.ts';
import { StoredTriage } from './stored-triage.ts';
import type { Tables } from './tables.ts';
import { addTicket, nextNumber, replaceTicket } from './ticket-rows.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function triageStore(database: Database, { now }: Pick<Sources, 'now'>): TriageStore {
  const { db } = database;
  const want = (trx: Kysely<Tables>, effects: readonly Effect[], workspace?: string) =>
    addEffects(trx, effects, { now: now(), workspace });
  return {
    takeIn: (intake, at) =>
      heldBack(() =>
        db.transaction().execute(async (trx) => {
          const isNew = await takeIn({ ...database, db: trx }, intake, at);
          if (isNew) await want(trx, intake.effects, ownerOf(intake));
          return isNew;
        }),
      ),
    takeInBeside: (arriving, decide, at) =>
      undone(() =>
        db
          .transaction()
          .execute((trx) => takeInBeside({ ...database, db: trx }, { arriving, decide, at }, want)),
      ),
    hasBegun: (person, where, since) => hasBegun(db, person, { where, since }),
    triageOfMessage: (where, message) => triageOfMessage(db, where, message),
    questionOfMessage: (where, message) => questionOfMessage(db, where, message),
    silence: (silence, turnedAway, at) =>
      db.transaction().execute(async (trx) => {
        if (turnedAway !== null && !(await replaceTriage(trx, turnedAway))) return false;
        await addSilence(trx, silence, at);
        if (turnedAway !== null)
          await want(trx, [{ kind: 'show-card', triage: turnedAway.id }], silence.place.workspace);
        return true;
      }),
    lift: (where, about) => liftSilence(db, where, about),
    want: (effects) => db.transaction().execute((trx) => want(trx, effects)),
    findDiagnosis: (id) => findDiagnosis(database, id),
    rejectDiagnosis: (id, at) => rejectDiagnosis(db, id, at),
    openTriage: (triage, diagnosis, effects) =>
      db.transaction().execute(async (trx) => {
        const opened = await openTriage({ ...database, db: trx }, triage, diagnosis);
        if (opened.id === triage.id) await want(trx, effects, triage.place.workspace);
        return opened;
      }),
    findTriage: (id) => findTriage(database, id),
    saveTriage: (triage, effects) =>
      db.transaction().execute(async (trx) => {
        const isSaved = await replaceTriage(trx, triage);
        if (isSaved) await want(trx, effects, triage.place.workspace);
        return isSaved;
      }),
    readChannel: (workspace, channel) => readChannel(db, workspace, channel),
    saveChannel: (workspace, channel, changes) => saveChannel(db, { workspace, channel }, changes),
  };
}

// The claim comes first: of two deliveries of one message the second waits here, and then finds it taken.
async function takeIn(database: Database, intake: Intake, at: Date): Promise<boolean> {
  const { db: trx } = database;
  const { claim, diagnosis, triage, changes = [], question, sighting } = intake;
  if (claim !== null && !(await takeClaim(trx, claim, at))) return false;
  if (diagnosis !== null) await addDiagnosis(trx, diagnosis);
  if (question !== undefined && !(await reviseDiagnosis(database, question))) throw recordMoved;
  if (triage !== null) await addTriage(trx, triage);
  if (triage !== null && question !== undefined) await noteOpened(trx, question.to.id, triage);
  for (const changed of changes) if (!(await replaceTriage(trx, changed))) throw recordMoved;
  const of = diagnosis?.id ?? question?.to.id ?? null;
  if (sighting !== undefined) await addSighting(trx, sighting, { diagnosis: of, at });
  return true;
}

function ownerOf({ claim, diagnosis, question }: Intake): string | undefined {
  return claim?.workspace ?? (diagnosis ?? question?.to)?.place.workspace;
}

interface Beside<Result> {
  readonly arriving: Arriving;
  readonly decide: (around: Around) => Decided<Result>;
  readonly at: Date;
}

type Want = (trx: Kysely<Tables>, effects: readonly Effect[], workspace?: string) => Promise<void>;

/** Thrown inside the transaction to take the claim back, and caught right outside it: somebody may still ask about the message. */
class LeavesNothing<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('the report leaves nothing behind');
    this.result = result;
  }
}

const TRIES = 5;

/** Thrown inside the transaction to take everything back when a record that it changes moved on under it. */
const recordMoved = new Error('a record moved on while a report was taken in beside it');

async function heldBack(run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (fault) {
    if (fault === recordMoved) return false;
    throw fault;
  }
}

async function undone<Result>(run: () => Promise<Result | null>): Promise<Result | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (fault) {
      if (fault instanceof LeavesNothing) return fault.result;
      if (fault !== recordMoved || attempt === TRIES) throw fault;
    }
  }
}

async function takeInBeside<Result>(
  database: Database,
  { arriving, decide, at }: Beside<Result>,
  want: Want,
): Promise<Result | null> {
  const { db: trx } = database;
  const { claim, place } = arriving;
  if (claim !== null && !(await takeClaim(trx, claim, at))) return null;
  await takeTurns(trx, arriving);
  const { intake, result } = decide(await readSurroundings(database, arriving));
  if (intake === null) throw new LeavesNothing(result);
  // The number comes first: whoever opens a ticket takes it before the triage, too, and nobody waits in a circle.
  const number = intake.outage === undefined ? null : await nextNumber(trx);
  await takeIn(database, { ...intake, claim: null }, at);
  for (const ticket of intake.tickets ?? []) if (!(await replaceTicket(trx, ticket))) throw recordMoved;
  const more =
    intake.outage === undefined || number === null ? [] : await declare(trx, intake.outage, { number, at });
  await want(trx, [...intake.effects, ...more], place.workspace);
  return result;
}

async function declare(
  trx: Kysely<Tables>,
  { cause, draft, follows }: OutageDeclared,
  { number, at }: { readonly number: number; readonly at: Date },
): Promise<readonly Effect[]> {
  const { changes, effects } = follows({ ...draft, number });
  for (const changed of changes) if (!(await replaceTriage(trx, changed))) throw recordMoved;
  const ticket = await addTicket(trx, { ...draft, number });
  await addOutage(trx, { cause, ticket }, at);
  return effects;
}

async function takeClaim(db: Kysely<Tables>, claim: Claim, at: Date): Promise<boolean> {
  const { workspace, channel, message, purpose } = claim;
  const added = await db
    .insertInto('claims')
    .values({ workspace, channel, message, purpose, at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message')
    .executeTakeFirst();
  return added !== undefined;
}

async function openTriage(database: Database, triage: Triage, diagnosis: DiagnosisId): Promise<Triage> {
  const taken = await takeDiagnosis(database, diagnosis, triage.id);
  if (taken === null) return await earlierTriage(database, diagnosis);
  // What was posted while somebody chose is part of the report, too.
  const { report, hints, parts } = taken;
  const opened = report === triage.report ? triage : { ...triage, report, hints, parts };
  await addTriage(database.db, opened);
  await noteOpened(database.db, diagnosis, opened);
  return opened;
}

async function addTriage(db: Kysely<Tables>, triage: Triage): Promise<void> {
  await db
    .insertInto('triages')
    .values({
      id: triage.id,
      workspace: triage.place.workspace,
      opened_at: triage.openedAt.getTime(),
      ...triageColumns(triage),
    })
    .execute();
}

async function earlierTriage(database: Database, diagnosis: DiagnosisId): Promise<Triage> {
  const found = await findDiagnosis(database, diagnosis);
  const triage = found?.triage ? await findTriage(database, found.triage) : null;
  if (triage !== null) return triage;
  const message = `Diagnosis ${diagnosis} is not in ${database.where}, or its triage is not: a triage can only be opened from a diagnosis that was added before.`;
  throw new StoreError('failed', message);
}

async function findTriage({ db, where }: Database, id: TriageId): Promise<Triage | null> {
  const row = await db.selectFrom('triages').select('body').where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readJson(StoredTriage, row.body, { where, table: 'triages', id });
}

/** Takes a triage whose version is one above the stored one, and replaces that; answers false when it has moved on. */
export async function replaceTriage(db: Kysely<Tables>, triage: Triage): Promise<boolean> {
  const replaced = await db
    .updateTable('triages')
    .set(triageColumns(triage))
    .where('id', '=', triage.id)
    .where('version', '=', triage.version - 1)
    .returning('id')
    .executeTakeFirst();
  return replaced !== undefined;
}

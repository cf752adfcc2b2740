/** Channel settings in SQL. */
import type { Kysely } from 'kysely';
import { CHANNEL_MODES, type ChannelSettings, UNSET_CHANNEL } from '../core/channel-settings.ts';
import type { Tables } from './tables.ts';

/** Takes a channel and answers its settings; one that nobody has set has those of `UNSET_CHANNEL`. */
export async function readChannel(
  db: Kysely<Tables>,
  workspace: string,
  channel: string,
): Promise<ChannelSettings> {
  const row = await db
    .selectFrom('channels')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row === undefined ? UNSET_CHANNEL : fromRow(row);
}

/** Writes these settings of a channel; those that are left out stay as they are. */
export async function saveChannel(
  db: Kysely<Tables>,
  { workspace, channel }: { readonly workspace: string; readonly channel: string },
  changes: Partial<ChannelSettings>,
): Promise<void> {
  await db
    .insertInto('channels')
    .values({ workspace, channel, ...toRow({ ...UNSET_CHANNEL, ...changes }) })
    .onConflict((conflict) => {
      const one = conflict.columns(['workspace', 'channel']);
      const changed = changedColumns(changes);
      return Object.keys(changed).length === 0 ? one.doNothing() : one.doUpdateSet(changed);
    })
    .execute();
}

type Columns = Omit<Tables['channels'], 'workspace' | 'channel'>;

function toRow(settings: ChannelSettings): Columns {
  return {
    product: settings.product,
    mode: settings.mode,
    support_channel: settings.supportChannel,
    answers_bots: settings.answersBots ? 1 : 0,
    pointer_minutes: settings.pointerMinutes,
  };
}

function changedColumns(changes: Partial<ChannelSettings>): Partial<Columns> {
  const { product, mode, supportChannel, answersBots, pointerMinutes } = changes;
  return {
    ...(product === undefined ? {} : { product }),
    ...(mode === undefined ? {} : { mode }),
    ...(supportChannel === undefined ? {} : { support_channel: supportChannel }),
    ...(answersBots === undefined ? {} : { answers_bots: answersBots ? 1 : 0 }),
    ...(pointerMinutes === undefined ? {} : { pointer_minutes: pointerMinutes }),
  };
}

function fromRow(row: Columns): ChannelSettings {
  return {
    product: row.product,
    // Written by this program only; a mode that a later program took away is as quiet as can be without being silent.
    mode: CHANNEL_MODES.find((mode) => mode === row.mode) ?? 'addressed',
    supportChannel: row.support_channel,
    answersBots: row.answers_bots === 1,
    pointerMinutes: row.pointer_minutes,
  };
}

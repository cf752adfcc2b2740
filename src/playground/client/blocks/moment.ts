/** Knows how Slack's date tokens read: in the reader's own time zone, with "today" and "yesterday" where asked for. */

/** From where and when a date is read; `zone` is an IANA name, the machine's own when left out. */
export interface Reader {
  readonly now: Date;
  readonly zone?: string;
}

const DAY = 86_400_000;

/** Per token: the parts of the date that it shows (docs messaging/formatting-message-text, "Date formatting"). */
const dates: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/**
 * Writes a moment (seconds since 1970) in a format such as `{date_short_pretty} {time}`. Returns the fallback when the
 * moment cannot be one; tokens that nobody knows stay as they are.
 */
export function writeMoment(
  {
    seconds,
    format,
    fallback,
  }: { readonly seconds: number; readonly format: string; readonly fallback: string },
  reader: Reader,
): string {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return format.replace(/\{([a-z_]+)\}/g, (token, name: string) => writeToken(at, name, reader) ?? token);
}

function writeToken(at: Date, name: string, reader: Reader): string | undefined {
  if (name === 'ago') return ago(at, reader.now);
  const plain = name.replace(/_pretty$/, '');
  if (plain !== name) {
    const near = nearDay(at, reader);
    if (near !== undefined) return near;
  }
  const options = dates[plain];
  if (!options) return undefined;
  if (plain === 'date_num') return isoDay(at, reader);
  return write(at, reader, options);
}

function write(at: Date, { zone }: Reader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...options,
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(at);
}

/** The calendar day as `2026-03-01`: Swedish writes dates that way. */
function isoDay(at: Date, { zone }: Reader): string {
  return new Intl.DateTimeFormat('sv-SE', zone === undefined ? {} : { timeZone: zone }).format(at);
}

function nearDay(at: Date, reader: Reader): string | undefined {
  const apart = Date.parse(isoDay(at, reader)) - Date.parse(isoDay(reader.now, reader));
  if (apart === 0) return 'today';
  if (apart === -DAY) return 'yesterday';
  return apart === DAY ? 'tomorrow' : undefined;
}

function ago(at: Date, now: Date): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}

/** Moments as people paste them in logs, and as tickets carry them: ISO 8601 with a zone. */

// Databases write a zone of whole hours right behind the time: "05:14:09+02".
const STAMP =
  /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?(?:\s?(Z|UTC|[+-]\d{2}:?\d{2})|([+-]\d{2})(?!\d))?/g;

// Earlier ones are the zeros of programs and clocks; Slack's date picker takes none before this either.
const OLDEST = new Date(1_000_000_000_000);

/** Finds the earliest date and time that a text shows. One without a zone is read as UTC, as servers log. Null when there is none. */
export function findEarliestMoment(text: string, notAfter: Date): Date | null {
  let earliest: Date | null = null;
  for (const [, day = '', time = '', zone, hours] of text.matchAll(STAMP)) {
    const moment = new Date(`${day}T${time}${normaliseZone(zone ?? hours)}`);
    if (!isDay(day) || Number.isNaN(moment.getTime()) || moment < OLDEST || moment > notAfter) continue;
    if (earliest === null || moment < earliest) earliest = moment;
  }
  return earliest;
}

// Date reads 31 February as 3 March.
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function normaliseZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z' || zone === 'UTC') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3) || '00'}`;
}

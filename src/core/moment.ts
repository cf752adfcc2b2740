/** Moments as people paste them in logs, and as tickets carry them: ISO 8601 with a zone. */

const STAMP =
  /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|UTC|[+-]\d{2}:?\d{2})?/g;

/** Finds the earliest date and time that a text shows. One without a zone is read as UTC, as servers log. Null when there is none. */
export function findEarliestMoment(text: string, notAfter: Date): Date | null {
  let earliest: Date | null = null;
  for (const [, day, time, zone] of text.matchAll(STAMP)) {
    const moment = new Date(`${day}T${time}${normaliseZone(zone)}`);
    if (Number.isNaN(moment.getTime()) || moment > notAfter) continue;
    if (earliest === null || moment < earliest) earliest = moment;
  }
  return earliest;
}

function normaliseZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z' || zone === 'UTC') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

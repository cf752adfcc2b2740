/** Knows how a moment in seconds reads in a date-time field, which speaks the reader's own time zone. */

/** Returns seconds since 1970 as `2026-03-01T09:30`; empty for none. */
export function toLocalInput(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '';
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return '';
  const day = [at.getFullYear().toString().padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())];
  return `${day.join('-')}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Returns what a date-time field says as seconds since 1970; null while it is empty or only half filled in. */
export function fromLocalInput(text: string): number | null {
  const time = new Date(text).getTime();
  return text === '' || Number.isNaN(time) ? null : Math.floor(time / 1000);
}

function two(part: number): string {
  return part.toString().padStart(2, '0');
}

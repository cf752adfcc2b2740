/** How figures are said: shares with their intervals, minutes, and samples that are too small. */
import type { Shown } from '../core/insights/share.ts';

/** "62 % (55 to 69 %, of 193)", or that there are too few. */
export function shareText(shown: Shown): string {
  if (shown.share === null) return tooFew(shown.of);
  return `${percent(shown.share)} (${rangeText(shown)})`;
}

/** "55 to 69 %, of 193", for where the share itself is said already. */
export function rangeText(shown: Shown): string {
  if (shown.share === null) return tooFew(shown.of);
  return `${Math.round(shown.low * 100)} to ${percent(shown.high)}, of ${shown.of}`;
}

/** "62 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function tooFew(of: number): string {
  return of === 0 ? 'none yet' : `too few to say (${of})`;
}

/** "4 min", "1.5 min" or "2 h 5 min"; a dash for null. */
export function minutesText(minutes: number | null): string {
  if (minutes === null) return '–';
  if (minutes < 10) return `${Number(minutes.toFixed(1))} min`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
}

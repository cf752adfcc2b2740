/** Words that several surfaces share: names, lengths of time, and what stands on every form. */
import { counted } from './counting.ts';

export const commonWords = {
  close: 'Close',
  somebody: 'somebody',
  cancel: 'Cancel',
  anyProduct: 'Any other API',
  reference:
    'Something went wrong on my side. Nothing you entered is lost on purpose; please try again. Reference for your operator:',
} as const;

/** "Mintsoft: 401 Unauthorised"; only the error for a guide that serves any product. */
export function causeName(product: string | null, error: string): string {
  return product === null ? error : `${product}: ${error}`;
}

/** A few words with their look. */
export interface Spoken {
  readonly text: string;
  readonly style?: 'bold' | 'code';
}

const MOST_NAMES = 30;

/** "A, B and 3 more". */
export function manyNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}

/** "and 3 more files"; nothing for none. */
export function andMoreFiles(count: number): string {
  return count > 0 ? ` and ${counted(count, 'more file')}` : '';
}

/** "45 s", "5 min", "2 h 10 min", "3 d 4 h": the two largest parts, as people say how long something took. */
export function durationWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return twoParts(hours, 'h', minutes % 60, 'min');
  return twoParts(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function twoParts(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}

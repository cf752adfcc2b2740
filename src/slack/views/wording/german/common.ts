/** German: words that several surfaces share. */
import { counted } from './counting.ts';

export const commonWords = {
  close: 'Schließen',
  somebody: 'jemand',
  cancel: 'Abbrechen',
  anyProduct: 'Jede andere API',
  reference:
    'Bei mir ist etwas schiefgegangen. Nichts von dem, was du eingegeben hast, geht mit Absicht verloren; bitte versuche es noch einmal. Kennzeichen für euren Betreiber:',
};

export function causeName(product: string | null, error: string): string {
  return product === null ? error : `${product}: ${error}`;
}

const MOST_NAMES = 30;

export function manyNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} und ${rest} weitere` : names.join(', ');
}

export function andMoreFiles(count: number): string {
  return count > 0 ? ` und ${counted(count, 'weitere Datei', 'weitere Dateien')}` : '';
}

export function durationWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return twoParts([hours, 'Std.'], [minutes % 60, 'min']);
  return twoParts([Math.floor(hours / 24), 'T.'], [hours % 24, 'Std.']);
}

type Part = readonly [number, string];

function twoParts([large, unit]: Part, [small, smallUnit]: Part): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}

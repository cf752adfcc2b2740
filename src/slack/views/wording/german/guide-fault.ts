/** German: the words for a guide file that cannot serve. */
import { counted } from './counting.ts';

export const guideFaultWords = {
  guideFault: 'Eine Anleitung kann so, wie ihre Datei ist, nicht dienen:',
  guideFaultHelp: '„authfix knowledge check“ nennt alles, was nicht stimmt. Neu zu starten ist nichts.',
  earlierServes: 'Ihre letzte gute Fassung dient weiter.',
  doesNotServe: 'Sie dient nicht.',
};

export function moreFaults(left: number): string {
  return `In der Datei gibt es ${counted(left, 'weiteres Problem', 'weitere Probleme')}.`;
}

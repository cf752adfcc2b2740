/** German: the words about what no guide answers yet. */
import { counted } from './counting.ts';

export const gapWords = {
  digest: 'Was diese Woche keine Anleitung beantwortet hat',
  advice:
    'Eine Anleitung würde das beantworten. `authfix insights gaps --draft ID` schreibt einen Entwurf, mit den Meldungen als Beispielen.',
  offer: 'Dafür gibt es jetzt eine Anleitung:',
  offerQuestion:
    'Ist es noch ein Problem? Dann geh hier die Schritte durch. Wenn nicht, lass es einfach so stehen.',
  showSteps: 'Schritte zeigen',
};

export function metBy(reports: number, people: number, channels: number): string {
  const by = counted(people, 'Person', 'Personen');
  return `${counted(reports, 'Meldung', 'Meldungen')} von ${by} an ${counted(channels, 'Ort', 'Orten')}`;
}

export function moreGaps(count: number): string {
  return `Und ${count} weitere. `;
}

/** German: the words of the ways in. */
import { counted, inThousands } from './counting.ts';

export const pasteWords = {
  rotateSecret:
    'Nur du siehst das: In dem, was du eingefügt hast, scheint ein gültiges Geheimnis zu stehen. Ich habe es aus allem herausgehalten, was ich speichere oder poste. Tausche den Schlüssel oder das Passwort trotzdem aus, und wo es in einer Nachricht steht, bearbeite oder lösche sie.',
  isLooking: 'sucht eine Lösung',
  answeredInThread: 'Das kenne ich: Die Checkliste ist in dem Thread, den ich für dich begonnen habe.',
  onlyFile:
    'Ich kann nur Text lesen. Füge bitte die Fehlermeldung selbst ein, oder hänge sie als Textdatei an.',
  emptyMention:
    'Hallo! Füge den Fehler hinter meinem Namen ein, oder sieh dir mit `/authfix` die Anleitungen an.',
  pasteTitle: 'Lösung finden',
  pasteSubmit: 'Lösung finden',
  pasteLabel: 'Füge den Fehler ein',
  pasteHint:
    'Die ganze Meldung hilft: Codes, JSON, Logzeilen. Geheimes wird entfernt, bevor etwas gespeichert wird.',
  symptomLabel: 'Oder wähle, was du siehst',
  symptomHint: 'Auch für Probleme ohne Fehlertext, zum Beispiel eine inaktive Verbindung.',
  symptomPlaceholder: 'Wähle ein Symptom',
  pasteMissing: 'Füge den Fehler hier ein, oder wähle unten ein Symptom.',
};

export function shortenedReport(shown: number, all: number): string {
  return `Das sind die ersten ${inThousands(shown)} von ${inThousands(all)} Zeichen; gelesen habe ich alle.`;
}

export function moreSymptoms(left: number): string {
  return `${counted(left, 'weiteres Symptom passt', 'weitere Symptome passen')} hier nicht mehr hin: Füge den Fehler ein, oder schreib /authfix und ein paar Worte davon.`;
}

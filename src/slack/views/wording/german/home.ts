/** German: the words of App Home. */
import { progressWords } from './card.ts';
import { counted } from './counting.ts';

export const homeWords = {
  title: 'Wofür soll ich eine Lösung suchen?',
  findFix: 'Lösung finden',
  searchLabel: 'In den Anleitungen suchen',
  searchPlaceholder: 'Ein paar Worte, zum Beispiel: expired token',
  searchHint: 'Drück die Eingabetaste. Geheimes wird entfernt, bevor ich suche.',
  foundNothing:
    'Danach klingt keine Anleitung. Drück „Lösung finden“ und füge den ganzen Fehler ein: Codes und Logzeilen sagen mehr.',
  triages: 'Meine offenen Checklisten',
  noTriages: 'Keine. Füge einen Fehler in einem Kanal ein, in dem ich bin, oder drück „Lösung finden“.',
  tickets: 'Meine offenen Tickets',
  noTickets: 'Keine. Wenn die Schritte einer Checkliste nicht helfen, macht „An den Support geben“ eines.',
  queue: 'Die Warteschlange',
  noQueue: 'Kein Ticket passt.',
  gaps: 'Was in den letzten 30 Tagen keine Anleitung beantwortet hat',
  noGaps: 'Nichts: Jede gestellte Frage hat eine Antwort gefunden.',
  guides: 'Alle Anleitungen',
  shelfPlaceholder: 'Wähle ein Produkt',
  noGuides: 'Es gibt noch keine Anleitungen.',
  look: 'Ansehen',
  back: '‹ Zurück',
  more: 'Weiter ›',
  statePlaceholder: 'Stand',
  unended: 'Alle, die nicht erledigt sind',
  productPlaceholder: 'Produkt',
  everyProduct: 'Jedes Produkt',
  heldPlaceholder: 'Wessen',
  held: { all: 'Von allen', mine: 'Meine', nobody: 'Noch niemandes' },
  with: ', bei ',
  from: ', von ',
  symptomTitle: 'Checkliste beginnen',
  symptomStart: 'Beginnen',
  symptomSteps: 'Was wir durchgehen würden',
  symptomGone:
    'Diese Anleitung hat sich inzwischen geändert. Öffne meine Startseite neu und wähle noch einmal.',
  started: 'Die Checkliste kommt in deine Direktnachrichten mit mir: der Reiter „Nachrichten“.',
};

export function pageWords(page: number, pages: number, total: number): string {
  return `Seite ${page + 1} von ${pages} · ${counted(total, 'Eintrag', 'Einträge')}`;
}

export function stepWords(at: number, steps: number): string {
  return at < 0 ? 'alle Schritte erledigt' : progressWords(at, steps);
}

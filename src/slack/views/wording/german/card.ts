/** German: the words of the checklist card. */
import type { Note } from '../../../../core/guide.ts';
import type { Outcome } from '../../../../core/triage.ts';
import { counted } from './counting.ts';

export const cardWords = {
  fixed: 'Das hat geholfen',
  noChange: 'Unverändert, weiter',
  noChangeLast: 'Unverändert',
  notApplicable: 'Trifft nicht zu',
  blocked: 'Das kann ich nicht',
  undo: 'Schritt zurücknehmen',
  escalate: 'An den Support geben',
  askAgain: 'Neu beantworten',
  readStep: 'Ganzen Schritt lesen',
  helpful: 'Ja, hat geholfen',
  notHelpful: 'Eher nicht',
  why: 'Warum das?',
  mostLikely: 'Am wahrscheinlichsten: ',
  chosenByHand: 'Aus der Liste gewählt von',
  allSteps: 'Alle Schritte',
  forAdministrator: 'braucht einen Administrator',
  notAbout: 'Hier geht es nicht um:',
  moreToRead: 'Mehr dazu: ',
  cutShort: 'Das ist länger, als eine Nachricht sein kann. „Ganzen Schritt lesen“ zeigt den Rest.',
  readerTitle: 'Der ganze Schritt',
  readerCut: 'Dieser Schritt ist länger, als Slack zeigen kann. Wer die Anleitung pflegt, hat den Rest.',
  readerBack: '‹ Zurück',
  readerMore: 'Weiter ›',
  stepBefore: '‹ Schritt davor',
  stepAfter: 'Nächster Schritt ›',
  tableTitle: 'Was jede Kombination bedeutet',
  exitsTitle: 'Wenn der Schritt für dich nicht passt',
  noRow: 'Für diese Antworten hat die Tabelle keine Zeile.',
  allDone:
    'Das war der letzte Schritt. Wenn es immer noch nicht geht, kann der Support übernehmen: Alles, was du versucht hast, geht mit dem Ticket mit.',
  gladItWorks: '. Schön, dass du weiterarbeiten kannst!',
  rateQuestion: 'Hat das deine Frage beantwortet?',
  thanksHelpful: 'Danke, notiert: Es hat geholfen.',
  thanksNotHelpful:
    'Danke, notiert: Es hat nicht geholfen. Füge den Fehler noch einmal ein oder gib ihn jederzeit an den Support.',
  outdated: 'Das ist schon geschehen: Die Karte zeigt, wie weit ihr seid.',
  closedCard: 'Das hier ist schon abgeschlossen. Füge den Fehler noch einmal ein, um neu zu beginnen.',
  nothingToUndo: 'Es gibt noch nichts zurückzunehmen.',
  goneCard:
    'Was zu dieser Karte gehörte, gibt es nicht mehr. Füge den Fehler noch einmal ein, um neu zu beginnen.',
};

const OUTCOMES: Readonly<Record<Outcome, { readonly mark: string; readonly text: string }>> = {
  fixed: { mark: 'white_check_mark', text: 'hat geholfen' },
  no_change: { mark: 'heavy_minus_sign', text: 'unverändert' },
  not_applicable: { mark: 'fast_forward', text: 'trifft nicht zu' },
  blocked: { mark: 'no_entry_sign', text: 'ging nicht' },
};

export function outcomeWords(outcome: Outcome): { readonly mark: string; readonly text: string } {
  return OUTCOMES[outcome];
}

const NOTES: Readonly<Record<Note['kind'], { readonly mark: string; readonly name: string }>> = {
  tip: { mark: 'bulb', name: 'Tipp' },
  note: { mark: 'memo', name: 'Hinweis' },
  important: { mark: 'warning', name: 'Wichtig' },
};

export function noteWords(kind: Note['kind']): { readonly mark: string; readonly name: string } {
  return NOTES[kind];
}

export function progressWords(done: number, all: number): string {
  return `Schritt ${Math.min(done + 1, all)} von ${all}`;
}

export function readerPart(page: number, pages: number): string {
  return `Teil ${page + 1} von ${pages}`;
}

export function inTheGuide(label: string): string {
  return `„${label}“ in der Anleitung`;
}

export function versionWords(title: string, version: number): string {
  return `Aus „${title}“, Version ${version}.`;
}

export function textSays(quotes: readonly string[]): string {
  return `In deinem Text steht ${quotes.map((one) => `„${one}“`).join(', ')}`;
}

export function nextClosest(name: string): string {
  return `Am nächsten danach: ${name}.`;
}

export function fixedAfter(steps: number): string {
  return `Behoben nach ${counted(steps, 'Schritt', 'Schritten')}`;
}

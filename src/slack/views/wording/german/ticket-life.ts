/** German: the words of a ticket's life. */
import type { Priority, ResolutionReason, TicketState } from '../../../../core/ticket.ts';
import { counted } from './counting.ts';

export const ticketLifeWords = {
  claim: 'Ich übernehme es',
  ask: 'Nach einer Angabe fragen',
  resolve: 'Lösen',
  reopen: 'Wieder öffnen',
  addDetails: 'Angaben ergänzen',
  withdraw: 'Brauche ich nicht mehr',
  withdrawTitle: 'Ticket zurückziehen?',
  withdrawText: 'Der Support arbeitet dann nicht weiter daran. Du kannst es jederzeit wieder öffnen.',
  withdrawConfirm: 'Zurückziehen',
  keep: 'Behalten',
  answer: 'Antworten',
  answered: 'Beantwortet, danke.',
  noLongerNeeded: 'Nicht mehr nötig.',
  cameBack: 'Es ist wieder da',
  remark: 'Bemerkung anfügen',
  thanksRemark: 'Danke, deine Bemerkung bleibt beim Ticket.',
  thanksHelpful: 'Danke, notiert: Es hat geholfen.',
  thanksNotHelpful: 'Danke, notiert: Es hat nicht geholfen. „Es ist wieder da“ öffnet das Ticket wieder.',
  rateQuestion: 'Hat das deine Frage beantwortet?',
  send: 'Senden',
  save: 'Speichern',
  choose: 'Wählen',
  nobody: 'noch niemand',
  fieldLabel: 'Welche Angabe?',
  fieldHint: 'Fehlende stehen zuerst. Wer gefragt hat, bekommt genau dieses Feld zum Ausfüllen.',
  ownLabel: 'In deinen Worten',
  ownHint: 'Warum du es brauchst, oder eine eigene Frage, wenn kein Feld passt.',
  ownMissing: 'Wähle eine Angabe, oder frag in deinen Worten.',
  reasonLabel: 'Wie ist es ausgegangen?',
  resolutionLabel: 'Was war es, und was hat geholfen?',
  resolutionHint: 'Wer gefragt hat, liest das im Thread. Geheimes wird vorher entfernt.',
  assignLabel: 'Wer kümmert sich darum?',
  notInSupport:
    'Diese Person ist nicht im Support-Kanal. Lade sie zuerst dort ein, oder wähle jemand anderen.',
  priorityLabel: 'Wie dringend ist es?',
  noteLabel: 'Notiz für den Support',
  noteHint: 'Nur der Support-Kanal sieht sie. Geheimes wird entfernt, bevor sie gespeichert wird.',
  mergeLabel: 'Nummer des Tickets, das weitergeht',
  mergeHint: 'Dieses Ticket wird als Duplikat gelöst; wer gefragt hat, hört, was dort herauskommt.',
  mergeWrong: 'Das ist keine Ticketnummer. Richtig wäre zum Beispiel 12.',
  remarkLabel: 'Was sollten wir wissen?',
  textMissing: 'Bitte schreib hier etwas.',
  nothingNew: 'Es wurde nichts Neues ausgefüllt. Fülle mindestens ein Feld aus, oder schließ das Formular.',
  notSupporter: 'Das können nur Mitglieder des Support-Kanals. Frag jemanden davon in diesem Thread.',
  notYours: 'Das kann nur, wer gefragt hat, und der Support.',
  supportUnknown:
    'Ich sehe nicht, wer zum Support gehört, und kann darum niemanden lassen: Der Support-Kanal oder die Gruppe der Supporter ist außer meiner Sicht. Bitte einen Admin, `/authfix settings` und `/authfix roles` anzusehen, und euren Betreiber die Einstellung `AUTHFIX_SUPPORT_CHANNEL`.',
  outdated: 'Das ist schon geschehen: Die Karte zeigt, wie es um das Ticket steht.',
  resolvedAlready: 'Dieses Ticket ist gelöst. Öffne es zuerst wieder.',
  erased:
    'Was in diesem Ticket stand, ist gelöscht, also kann man nicht daran arbeiten. Füge den Fehler noch einmal ein, wenn er wieder da ist.',
  gone: 'Dieses Ticket gibt es nicht mehr. Füge den Fehler noch einmal ein, um neu zu beginnen.',
  itself: 'Ein Ticket kann kein Duplikat von sich selbst sein. Nenne das andere.',
  noOther: 'In diesem Workspace gibt es kein solches Ticket. Die Nummer steht auf seiner Karte.',
  tooMany: 'Mehr eigene Fragen passen nicht in dieses Ticket. Frag stattdessen im Thread.',
  threadUnreadable:
    'Diesen Thread kann ich nicht (mehr) lesen. Lade mich in seinen Kanal ein, oder kopiere das Wichtige in eine Notiz.',
  threadEmpty: 'In diesem Thread hat noch niemand etwas geschrieben.',
  threadTitle: 'Der Thread bisher',
};

const STATES: Readonly<Record<TicketState, { readonly mark: string; readonly name: string }>> = {
  open: { mark: 'large_blue_circle', name: 'Offen' },
  claimed: { mark: 'large_yellow_circle', name: 'Übernommen' },
  waiting: { mark: 'hourglass_flowing_sand', name: 'Wartet auf Antwort' },
  resolved: { mark: 'white_check_mark', name: 'Gelöst' },
  reopened: { mark: 'arrows_counterclockwise', name: 'Wieder offen' },
};

export function stateWords(state: TicketState): { readonly mark: string; readonly name: string } {
  return STATES[state];
}

const PRIORITIES: Readonly<Record<Priority, string>> = {
  low: 'Niedrig',
  normal: 'Normal',
  high: 'Hoch',
  urgent: 'Dringend',
};

export function priorityName(priority: Priority): string {
  return PRIORITIES[priority];
}

const REASONS: Readonly<Record<ResolutionReason, string>> = {
  solved: 'Gelöst',
  workaround: 'Es gibt einen Weg darum herum',
  known_problem: 'Ein bekanntes Problem, an dem anderswo gearbeitet wird',
  not_reproducible: 'Es ließ sich nicht nachstellen',
  no_answer: 'Es kam keine Antwort',
  withdrawn: 'Zurückgezogen',
  duplicate: 'Ein Duplikat',
};

export function reasonName(reason: ResolutionReason): string {
  return REASONS[reason];
}

const MENU = {
  assign: 'Zuweisen…',
  priority: 'Dringlichkeit ändern…',
  note: 'Interne Notiz anfügen…',
  merge: 'Als Duplikat zusammenführen…',
  attach: 'Den Thread bisher anhängen',
};

export function menuName(entry: keyof typeof MENU): string {
  return MENU[entry];
}

export const formTitles = {
  ask: 'Nach Angabe fragen',
  details: 'Angaben ergänzen',
  answer: 'Dem Support antworten',
  resolve: 'Ticket lösen',
  assign: 'Ticket zuweisen',
  priority: 'Dringlichkeit ändern',
  note: 'Interne Notiz',
  merge: 'Zusammenführen',
  remark: 'Deine Bemerkung',
};

export const threadNews = {
  looksAfter: (ticket: number) => ` kümmert sich um Ticket #${ticket}.`,
  needs: (ticket: number) => ` braucht noch eine Angabe zu Ticket #${ticket}:`,
  attached: (ticket: number) => ` hat diesen Thread an Ticket #${ticket} angehängt, ohne Geheimes.`,
  resolved: (ticket: number, reason: string) => `Ticket #${ticket} ist gelöst. ${reason}.`,
  withdrew: (ticket: number) => ` hat Ticket #${ticket} zurückgezogen.`,
  duplicate: (ticket: number, other: number) =>
    `In Ticket #${ticket} geht es um dasselbe wie in Ticket #${other}. Was dort herauskommt, steht dann auch hier.`,
  reopened: (ticket: number) => ` hat Ticket #${ticket} wieder geöffnet.`,
};

export const supportNews = {
  noted: ' notiert:',
  answered: ' hat geantwortet:',
  added: ' hat ergänzt:',
  gave: ' hat dieses Ticket weitergegeben an ',
  attached: (count: number) =>
    ` hat den Thread bisher angehängt (${counted(count, 'Nachricht', 'Nachrichten')}).`,
  leftOut: (count: number) =>
    `${counted(count, 'weitere Nachricht', 'weitere Nachrichten')}: Alles, was aufbewahrt ist, zeigt „authfix tickets show“.`,
  rated: (helpful: boolean) =>
    helpful ? ' sagt, dass es geholfen hat:' : ' sagt, dass es nicht geholfen hat:',
  withdrew: ' hat dieses Ticket zurückgezogen.',
  reopened: ' hat dieses Ticket wieder geöffnet.',
  fileCount: (count: number) => counted(count, 'Datei', 'Dateien'),
};

export function targetDue(ticket: number, target: 'first_response' | 'resolution'): string {
  const what = target === 'first_response' ? 'hat noch keine Antwort' : 'ist noch nicht gelöst';
  return `Ticket #${ticket} ${what}; das sollte es spätestens `;
}

export function responseTime(duration: string): string {
  return `erste Antwort nach ${duration}`;
}

export function resolutionTime(duration: string): string {
  return `gelöst nach ${duration}`;
}

export function mergedInto(ticket: number): string {
  return `Zusammengeführt mit Ticket #${ticket}`;
}

export function hasDuplicates(tickets: readonly number[]): string {
  return `Duplikate: ${tickets.map((one) => `#${one}`).join(', ')}`;
}

export function waitsFor(labels: readonly string[]): string {
  return `Wartet auf: ${labels.join(' · ')}`;
}

export function refusedBecause(refusal: {
  readonly kind: string;
  readonly mergedInto: number | null;
}): string {
  switch (refusal.kind) {
    case 'taken':
      return 'Um dieses Ticket kümmert sich schon jemand. „Zuweisen…“ im Menü gibt es dir.';
    case 'merged':
      return `Dieses Ticket ist mit #${refusal.mergedInto ?? '?'} zusammengeführt. Mach dort weiter, oder öffne dieses wieder, wenn das falsch war.`;
    case 'other-ended':
      return 'Das andere Ticket ist selbst schon zu Ende. Öffne es zuerst wieder, oder nenne eines, das weitergeht.';
    default:
      return REFUSALS[refusal.kind] ?? ticketLifeWords.outdated;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  resolved: ticketLifeWords.resolvedAlready,
  erased: ticketLifeWords.erased,
  gone: ticketLifeWords.gone,
  itself: ticketLifeWords.itself,
  'no-other': ticketLifeWords.noOther,
  'too-many': ticketLifeWords.tooMany,
};

/** German: the words of a triage's life beside its steps. */
import { counted } from './counting.ts';

export const triageLifeWords = {
  help: 'Ich kümmere mich (Support)',
  otherProblem: 'Das ist etwas anderes…',
  jump: 'Zu Schritt…',
  askAdmin: 'Administrator fragen',
  cameBack: 'Es ist wieder da',
  remark: 'Bemerkung anfügen',
  remarkKept: 'Danke, deine Bemerkung ist notiert.',
  helps: ' kümmert sich darum.',
  closed:
    'Geschlossen, weil hier eine Weile nichts geschehen ist. Nichts ist verloren: Öffne es jederzeit wieder.',
  onlySupporters:
    'Übernehmen können nur Mitglieder des Support-Kanals. Deine Hilfe in diesem Thread ist trotzdem willkommen.',
  adminTitle: 'Administrator fragen',
  adminLabel: 'Wer kann diesen Schritt tun?',
  adminHint: 'Die Person wird einmal in diesem Thread genannt, mit genau dem, was zu tun ist.',
  adminAsks: ' braucht für einen Schritt einen Administrator:',
  otherTitle: 'Etwas anderes',
  otherLabel: 'Was ist es wirklich?',
  otherHint: 'Was am nächsten liegt, steht zuerst. Was du schon getan hast, bleibt.',
  closest: 'Am nächsten an dem, was du eingefügt hast',
  send: 'Senden',
  goOn: 'Damit weitermachen',
  reminder:
    ', ist das noch ein Problem? Drück „Das hat geholfen“, mach mit dem nächsten Schritt weiter, oder gib es an den Support: Die Checkliste ist oben.',
};

export function cameBackTimes(times: number): string {
  return times === 1 ? 'Es kam einmal wieder.' : `Es kam ${times}-mal wieder.`;
}

export function triedBefore(error: string, steps: number): string {
  return `Vorher versucht, für „${error}“: ${counted(steps, 'Schritt', 'Schritte')}`;
}

export function adminAsked(step: string): string {
  return ` wurde nach „${step}“ gefragt.`;
}

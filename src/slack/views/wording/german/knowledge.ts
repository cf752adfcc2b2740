/** German: the words of turning an answer into a draft of a guide. */

export const knowledgeWords = {
  title: 'Zum Wissen nehmen',
  submit: 'Entwurf schreiben',
  onlySupporters:
    'Nur der Support kann etwas zum Wissen nehmen. Frag jemanden davon: Es geht an derselben Nachricht.',
  notResolved:
    'Dieses Ticket ist noch nicht gelöst. Löse es mit dem, was geholfen hat, und nimm es dann zum Wissen.',
  gone: 'Diese Nachricht oder dieses Ticket gibt es nicht mehr, also lässt sich nichts daraus entwerfen.',
  intro: 'Ein Entwurf ist eine Datei zum Durchsehen. An dem, was heute dient, ändert sich nichts.',
  knownBy: 'Daran würde man es erkennen:',
  knownByError: 'am Fehler selbst',
  titleLabel: 'Wie heißt die Anleitung?',
  productLabel: 'Um welches Produkt geht es?',
  idLabel: 'Ihre Id',
  idHint: 'Kleingeschriebene Wörter mit Bindestrichen. So heißt dann die Datei.',
  reasonLabel: 'Warum geschieht es?',
  stepsLabel: 'Was hilft? Ein Schritt in jeder Zeile',
  badId: 'Nimm kleingeschriebene Wörter mit Bindestrichen, zum Beispiel cursor-stale.',
  takenId: 'Eine Anleitung oder einen Entwurf mit dieser Id gibt es schon. Wähle eine andere.',
};

export function draftWritten(file: string, missing: readonly string[]): string {
  const begin = `Der Entwurf ist in \`${file}\`.`;
  if (missing.length === 0)
    return `${begin} Er besteht die Prüfung. Geh seine Bemerkungen „# check:“ durch und lege ihn dann zu den anderen Anleitungen.`;
  const [first = ''] = missing;
  const more = missing.length === 1 ? '' : ` Und ${missing.length - 1} mehr.`;
  return `${begin} Bevor er dienen kann, fehlt: ${first}.${more} Führe \`authfix knowledge check\` aus, wenn du seine Bemerkungen „# check:“ durchgegangen bist.`;
}

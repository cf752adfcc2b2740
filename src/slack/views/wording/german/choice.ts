/** German: the words of the question which cause fits. */

export const choiceWords = {
  none: 'Keines davon',
  whyChoice: 'Warum diese?',
  goneChoice: 'Diese Frage ist nicht mehr offen. Füge den Fehler noch einmal ein, um neu zu beginnen.',
  choiceQuestion: 'Das könnte eines von diesen sein. Was passt?',
  unknownWithGuesses: 'Ich bin mir bei diesem Fehler nicht sicher. Könnte es eines von diesen sein?',
  unknown:
    'Diesen Fehler kenne ich nicht. Füge die ganze Meldung mit ihren Codes ein, oder sieh dir mit `/authfix` die Anleitungen an.',
  noneReply:
    'Notiert: keines davon. Füge die ganze Fehlermeldung mit ihren Codes ein, oder sieh dir mit `/authfix` die Anleitungen an.',
  chosen: 'Gewählt:',
  chose: 'hat gewählt',
  told: 'Beantwortet durch das, was seither geschrieben wurde:',
};

export function thisOne(name: string): string {
  return `Das hier: ${name}`;
}

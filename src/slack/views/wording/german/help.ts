/** German: the words of help and of the channel settings. */
export const helpWords = {
  notAllowedToSet:
    'Nur Supporter und Admins können ändern, worum es in einem Kanal geht. Frag jemanden davon, oder nenne das Produkt in deiner Nachricht.',
  helpTitle: 'So funktioniert authfix',
  productForgotten:
    'Erledigt: Ich frage, welches Produkt gemeint ist, wenn eine Nachricht in diesem Kanal es nicht sagt.',
};

export function helpLines(): readonly string[] {
  return [
    '*Füge einen Fehler ein*, in einem Kanal, in dem ich bin: Wenn ich ihn kenne, antworte ich im Thread mit einer Checkliste.',
    '*`/authfix` und der Fehler* schlägt gleich nach. *`/authfix`* allein öffnet ein Formular zum Einfügen oder Auswählen.',
    '*Erwähne mich* oder *schreib mir direkt*, mit dem Fehler, oder nimm *Find a fix* aus dem Menü einer Nachricht.',
    '*`/authfix product` und ein Name* sagt mir, um welches Produkt es in diesem Kanal geht; *`/authfix product none`* vergisst es.',
    '*`/authfix settings`* zeigt und ändert, wie ich in diesem Kanal eingestellt bin; *`/authfix roles`*, wer was darf.',
    'Wenn die Schritte nicht helfen, schickt *An den Support geben* ein vollständiges Ticket. Geheimes wird entfernt, bevor etwas gespeichert wird.',
  ];
}

interface Spoken {
  readonly text: string;
  readonly style?: 'bold' | 'code';
}

export function productSet(product: string): readonly Spoken[] {
  return [
    { text: 'Erledigt: Fehler in diesem Kanal betreffen ' },
    { text: product, style: 'bold' },
    { text: ', wenn sie kein anderes Produkt nennen.' },
  ];
}

export function unknownProduct(known: string, example: string): readonly Spoken[] {
  return [
    { text: `Für dieses Produkt habe ich keine Anleitung. Ich kenne ${known}; zum Beispiel ` },
    { text: `/authfix product ${example}`, style: 'code' },
    { text: ', oder ' },
    { text: '/authfix product none', style: 'code' },
    { text: '.' },
  ];
}

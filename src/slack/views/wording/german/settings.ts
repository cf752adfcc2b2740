/** German: the words of the settings. */
import type { ChannelMode } from '../../../../core/channel-settings.ts';
import { counted } from './counting.ts';

export const settingsWords = {
  hello:
    ':wave: Hallo! Ich bin authfix. Füge hier einen Fehler ein, und wenn ich ihn kenne, antworte ich im Thread mit einer Checkliste.',
  hint: 'Wenn ich nicht sicher bin, schweige ich. Erwähne mich, oder schreib `/authfix` und den Fehler, wenn du auf jeden Fall eine Antwort willst.',
  setUp: 'Diesen Kanal einrichten',
  change: 'Einstellungen ändern',
  channelTitle: 'Einstellungen',
  rolesTitle: 'Wer was darf',
  save: 'Speichern',
  aboutChannel: 'Einstellungen von ',
  productLabel: 'Produkt',
  productHint: 'Worum es bei Fehlern geht, wenn ihr Text es nicht sagt.',
  anyProduct: 'Fragen, wenn der Text es nicht sagt',
  modeLabel: 'Wann antworte ich?',
  supportLabel: 'Wohin gehen die Tickets dieses Kanals?',
  supportHint:
    'Ein Kanal, in dem ich bin. Wer darin ist, kann an diesen Tickets arbeiten. Leer: der Support-Kanal des Workspace.',
  supportPlaceholder: 'Wähle einen Kanal',
  botsLabel: 'Andere Apps',
  bots: 'Auch auf ihre Nachrichten antworten, wie in einem Kanal für Alarme',
  pointerLabel: 'Minuten für denselben Fehler',
  pointerHint:
    'Wer einen Fehler einfügt, an dem schon jemand arbeitet, wird dorthin verwiesen. 0 verweist niemanden.',
  pointerWrong: 'Richtig wäre eine ganze Zahl von Minuten von 0 bis 1440, zum Beispiel 30.',
  productGone: 'Für dieses Produkt habe ich keine Anleitung mehr. Wähle ein anderes.',
  notInSupport:
    'In diesem Kanal bin ich nicht, also käme kein Ticket an. Lade mich dort mit `/invite` ein, und speichere noch einmal.',
  supportUnseen:
    'Diesen Kanal sehe ich nicht: Er ist weg, oder er ist privat und ich bin nicht darin. Lade mich dort ein, oder wähle einen anderen.',
  supportArchived: 'Dieser Kanal ist archiviert, also käme kein Ticket an. Wähle einen anderen.',
  supportItself: 'Das ist dieser Kanal selbst. Wähle den Kanal, in dem der Support liest.',
  mayNotSet:
    'Nur Supporter und Admins können die Einstellungen eines Kanals ändern. Frag jemanden davon; `/authfix help` sagt, was du tun kannst.',
  mayNotSetRoles: 'Nur Admins des Workspace können sagen, wer was darf. Frag jemanden davon.',
  onlyInChannels: 'Einstellungen gehören zu einem Kanal. Schreib `/authfix settings` in dem, den du meinst.',
  adminsLabel: 'Admins',
  adminsHint:
    'Sie können diese Rollen und die Einstellungen jedes Kanals ändern. Admins und Inhaber des Workspace können es immer.',
  supportersLabel: 'Supporter',
  supportersHint: 'Sie können an jedem Ticket arbeiten. Wer im Support-Kanal ist, kann es immer.',
  groupPlaceholder: 'Wähle eine Benutzergruppe',
  nobodyElse: 'Sonst niemand',
  noGroups:
    'Dieser Workspace hat keine Benutzergruppen. Ein Admin kann in Slack unter „Personen“ eine anlegen, dann kann man sie hier wählen.',
  groupsUnseen:
    'Slack zeigt mir die Benutzergruppen nicht. Euer Betreiber soll das Manifest der App neu einlesen und sie neu installieren (Scope usergroups:read).',
  groupGone: 'Diese Benutzergruppe gibt es nicht mehr. Wähle eine andere.',
  chosenGone: (label: string) =>
    `Die für „${label}“ gewählte Benutzergruppe gibt es nicht mehr. Wähle eine andere, oder sonst niemand.`,
  savedBelow: 'Gespeichert. `/authfix settings` ändert es wieder.',
  rolesSaved: 'Gespeichert: wer was darf.',
  divertedShort: 'Dieses Ticket gehört in einen anderen Support-Kanal, in dem ich nicht posten kann.',
  diverted: {
    before: ':warning: Ich kann nicht posten in ',
    between: ', wohin die Tickets von ',
    after:
      ' gehen: Er ist archiviert oder weg, oder ich bin nicht mehr darin. `/authfix settings` wählt dort einen anderen Kanal.',
  },
  moment: 'Einen Moment…',
  failed: 'Bei mir ist etwas schiefgegangen, darum ging das nicht auf. Bitte versuche es noch einmal.',
};

const MODES: Readonly<Record<ChannelMode, { readonly name: string; readonly explanation: string }>> = {
  confident: {
    name: 'Wenn ich sicher bin oder gefragt werde',
    explanation: 'Was ich erkenne, bekommt eine Checkliste; bei allem anderen schweige ich.',
  },
  addressed: {
    name: 'Nur wenn ich gefragt werde',
    explanation: 'Mit Erwähnung, Befehl oder Kurzbefehl.',
  },
  off: { name: 'Gar nicht', explanation: 'Auf das, was hier steht, reagiere ich nicht.' },
};

export function modeWords(mode: ChannelMode): { readonly name: string; readonly explanation: string } {
  return MODES[mode];
}

export const settingsLines = {
  product: (name: string | null) => name ?? 'irgendeines; ich frage, wenn der Text es nicht sagt',
  mode: (mode: ChannelMode) => MODES[mode].name,
  bots: (areAnswered: boolean) => (areAnswered ? 'bekommen auch Antworten' : 'bekommen keine Antworten'),
  pointer: (minutes: number) =>
    minutes === 0 ? 'niemand wird verwiesen' : counted(minutes, 'Minute', 'Minuten'),
  names: {
    product: 'Produkt: ',
    mode: 'Ich antworte: ',
    support: 'Tickets gehen an: ',
    bots: 'Andere Apps: ',
    pointer: 'Derselbe Fehler zählt als einer für: ',
  },
  workspaceSupport: 'den Support-Kanal des Workspace',
};
